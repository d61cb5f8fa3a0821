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
const nearEnough = 1.2;

/** The number of recent articles compared for each term. */
const memory = 24;
/** How many years back related articles may be. */
export const yearsBack = 2;
const most = 5;

/**
 * Related older articles for each article of a year, by shared people, topics, places and headline words, and by age.
 * Only the year and the two before it are considered, so that old pages do not change. Linear in the number of
 * articles.
 */
export function relatedInYear(archive: Archive, year: string): Map<Article, readonly Article[]> {
  const latest = new Map<string, Remembered[]>();
  const related = new Map<Article, readonly Article[]>();
  for (let past = Number(year) - yearsBack; past <= Number(year); past++) {
    const name = String(past).padStart(4, '0');
    for (const article of archive.years.get(name) ?? []) {
      const one: Remembered = { article, day: dayNumber(article.day), score: 0 };
      const terms = termsOf(archive, article);
      if (name === year) related.set(article, nearestOf(one, terms, latest));
      for (const { term } of terms) remember(latest, term, one);
    }
  }
  return related;
}

/** A candidate. `score` is its similarity to the current article, and 0 between articles. */
interface Remembered {
  readonly article: Article;
  readonly day: number;
  score: number;
}

interface Term {
  readonly term: string;
  readonly weight: number;
}

function remember(latest: Map<string, Remembered[]>, term: string, one: Remembered): void {
  const known = latest.get(term);
  if (!known) latest.set(term, [one]);
  else {
    known.push(one);
    if (known.length > memory) known.shift();
  }
}

function nearestOf(
  { article, day }: Remembered,
  terms: readonly Term[],
  latest: ReadonlyMap<string, readonly Remembered[]>,
): Article[] {
  const met: Remembered[] = [];
  for (const { term, weight } of terms) {
    const known = latest.get(term);
    if (!known?.[0]) continue;
    const rarity = 1 / (1 + Math.log2(1 + (known.length * 30) / (day - known[0].day + 1)));
    for (const older of known) {
      if (older.score === 0) met.push(older);
      older.score += weight * rarity;
    }
  }
  const near: { readonly older: Article; readonly score: number }[] = [];
  for (const one of met) {
    const score = one.score / (1 + (day - one.day) / 365);
    one.score = 0;
    const older = one.article;
    const apart = article.story === undefined || older.story !== article.story;
    if (score >= nearEnough && apart && older.language === article.language) near.push({ older, score });
  }
  near.sort((a, b) => b.score - a.score || byCodeUnit(orderKey(b.older), orderKey(a.older)));
  return near.slice(0, most).map(({ older }) => older);
}

const known = new WeakMap<Article, readonly Term[]>();

/** The terms of an article with their weights; cached, since later years need them again. */
function termsOf(archive: Archive, article: Article): readonly Term[] {
  const found = known.get(article);
  if (found) return found;
  const terms = new Map<string, number>();
  const entries = archive.entriesOf(article);
  for (const [kind, weight] of weights) {
    for (const entry of entries[kind].slice(0, 20)) terms.set(`${kind}/${entry.key}`, weight);
  }
  for (const word of foldText(article.title).match(/[\p{L}\p{N}]{4,}|\p{Script=Hangul}{2,}/gu) ?? []) {
    if (terms.size < 40) terms.set(word, 1);
  }
  const made = [...terms].map(([term, weight]) => ({ term, weight }));
  known.set(article, made);
  return made;
}
