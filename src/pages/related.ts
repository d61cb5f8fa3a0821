import { byCodeUnit } from '#lib/grouping.ts';
import { foldText } from '#lib/text.ts';
import type { Archive } from '#model/archive.ts';
import { type Article, orderKey } from '#model/article.ts';
import type { IndexKind } from '#model/paths.ts';
import { dayNumber } from '#model/time.ts';

const weights: Readonly<Partial<Record<IndexKind, number>>> = { people: 4, topics: 3, organizations: 2.5, series: 2, places: 1.5 };

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
  const latest = new Map<string, Article[]>();
  const related = new Map<Article, readonly Article[]>();
  for (let past = Number(year) - yearsBack; past <= Number(year); past++) {
    const name = String(past).padStart(4, '0');
    for (const article of archive.years.get(name) ?? []) {
      const terms = termsOf(archive, article);
      if (name === year) related.set(article, nearestOf(article, terms, latest));
      for (const [term] of terms) remember(latest, term, article);
    }
  }
  return related;
}

function remember(latest: Map<string, Article[]>, term: string, article: Article): void {
  const known = latest.get(term);
  if (!known) latest.set(term, [article]);
  else {
    known.push(article);
    if (known.length > memory) known.shift();
  }
}

function nearestOf(article: Article, terms: Map<string, number>, latest: ReadonlyMap<string, readonly Article[]>): Article[] {
  const scores = new Map<Article, number>();
  const today = dayNumber(article.day);
  for (const [term, weight] of terms) {
    const known = latest.get(term) ?? [];
    const span = known[0] ? today - dayNumber(known[0].day) + 1 : 1;
    const rarity = 1 / (1 + Math.log2(1 + (known.length * 30) / span));
    for (const older of known) scores.set(older, (scores.get(older) ?? 0) + weight * rarity);
  }
  const story = article.story;
  const others = [...scores].filter(
    ([older]) => older.language === article.language && (story === undefined || older.story !== story),
  );
  const near = others.map(([older, score]) => ({
    older,
    score: score / (1 + (today - dayNumber(older.day)) / 365),
  }));
  near.sort((a, b) => b.score - a.score || byCodeUnit(orderKey(b.older), orderKey(a.older)));
  return near
    .filter(({ score }) => score >= 1.2)
    .slice(0, most)
    .map(({ older }) => older);
}

function termsOf(archive: Archive, article: Article): Map<string, number> {
  const terms = new Map<string, number>();
  const entries = archive.entriesOf(article);
  for (const kind of ['topics', 'people', 'places', 'organizations', 'series'] as const) {
    for (const entry of entries[kind].slice(0, 20)) terms.set(`${kind}/${entry.key}`, weights[kind] ?? 1);
  }
  for (const word of foldText(article.title).match(/[\p{L}\p{N}]{4,}|\p{Script=Hangul}{2,}/gu) ?? []) {
    if (terms.size < 40) terms.set(word, 1);
  }
  return terms;
}
