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

/** Below this score an article is not near enough to be shown. */
const nearEnough = 1.2;

/** How many of a term’s latest articles are looked at. */
const memory = 24;
/** How many years before its own an article’s related ones may be of. */
export const yearsBack = 2;
const most = 5;

/**
 * Older articles near to each of a year’s: shared people, topics and places, words of the headline, nearness in
 * time. Only the year and the two before it are looked at, so that old pages keep still; linear in the articles.
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

/** An older article on the way: `score` is how near it is to the one at hand, 0 in between. */
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

/** What an article is about, each with its weight; found once, for the years that look back at it. */
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
