import { byCodeUnit } from '#lib/grouping.ts';
import { foldText } from '#lib/text.ts';
import type { Archive } from '#model/archive.ts';
import { type Article, orderKey } from '#model/article.ts';
import type { IndexKind } from '#model/paths.ts';
import { dayNumber } from '#model/time.ts';

const weights: readonly (readonly [IndexKind, number])[] = [
  ['people', 4],
  ['topics', 3],
  ['organizations', 2.5],
  ['series', 2],
  ['places', 1.5],
];

/** The minimum score of a related article. */
const minScore = 1.2;

/** The number of recent articles compared for each term. */
const maxRecent = 24;
/** How many years back related articles may be. */
export const yearsBack = 2;
const maxRelated = 5;

/**
 * Related older articles for each article of a year, by shared people, topics, places and headline words, and by age.
 * Only the year and the two before it are considered, so that old pages do not change. Linear in the number of
 * articles.
 */
export function relatedInYear(archive: Archive, year: string): Map<Article, readonly Article[]> {
  const latest = new Map<string, Candidate[]>();
  const related = new Map<Article, readonly Article[]>();
  for (let past = Number(year) - yearsBack; past <= Number(year); past++) {
    const name = String(past).padStart(4, '0');
    for (const article of archive.years.get(name) ?? []) {
      const candidate: Candidate = { article, day: dayNumber(article.day), score: 0 };
      const terms = termsOf(archive, article);
      if (name === year) related.set(article, mostSimilar(candidate, terms, latest));
      for (const { term } of terms) addCandidate(latest, term, candidate);
    }
  }
  return related;
}

/** A candidate. `score` is its similarity to the current article, and 0 between articles. */
interface Candidate {
  readonly article: Article;
  readonly day: number;
  score: number;
}

interface Term {
  readonly term: string;
  readonly weight: number;
}

function addCandidate(latest: Map<string, Candidate[]>, term: string, candidate: Candidate): void {
  const recent = latest.get(term);
  if (!recent) latest.set(term, [candidate]);
  else {
    recent.push(candidate);
    if (recent.length > maxRecent) recent.shift();
  }
}

function mostSimilar(
  { article, day }: Candidate,
  terms: readonly Term[],
  latest: ReadonlyMap<string, readonly Candidate[]>,
): Article[] {
  const candidates: Candidate[] = [];
  for (const { term, weight } of terms) {
    const recent = latest.get(term);
    if (!recent?.[0]) continue;
    const rarity = 1 / (1 + Math.log2(1 + (recent.length * 30) / (day - recent[0].day + 1)));
    for (const older of recent) {
      if (older.score === 0) candidates.push(older);
      older.score += weight * rarity;
    }
  }
  const similar: { readonly older: Article; readonly score: number }[] = [];
  for (const candidate of candidates) {
    const score = candidate.score / (1 + (day - candidate.day) / 365);
    candidate.score = 0;
    const older = candidate.article;
    const otherStory = article.story === undefined || older.story !== article.story;
    if (score >= minScore && otherStory && older.language === article.language)
      similar.push({ older, score });
  }
  similar.sort((a, b) => b.score - a.score || byCodeUnit(orderKey(b.older), orderKey(a.older)));
  return similar.slice(0, maxRelated).map(({ older }) => older);
}

const termsByArticle = new WeakMap<Article, readonly Term[]>();

/** The terms of an article with their weights; cached, since later years need them again. */
function termsOf(archive: Archive, article: Article): readonly Term[] {
  const cached = termsByArticle.get(article);
  if (cached) return cached;
  const terms = new Map<string, number>();
  const entries = archive.entriesOf(article);
  for (const [kind, weight] of weights) {
    for (const entry of entries[kind].slice(0, 20)) terms.set(`${kind}/${entry.key}`, weight);
  }
  for (const word of foldText(article.title).match(/[\p{L}\p{N}]{4,}|\p{Script=Hangul}{2,}/gu) ?? []) {
    if (terms.size < 40) terms.set(word, 1);
  }
  const weighted = [...terms].map(([term, weight]) => ({ term, weight }));
  termsByArticle.set(article, weighted);
  return weighted;
}
