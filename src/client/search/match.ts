import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { hasWide, markSeams } from '#lib/seams.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';
import { type FacetKind, type Facets, facetKinds } from '#model/search.ts';
import type { PagefindResult } from './engine.ts';
import { type OpenVolume, rowsWith } from './open-volume.ts';
import type { Atom, Clause, Query } from './query.ts';

/** The rows of a volume that answer a query, each with the results that found it. */
export type Matches = ReadonlyMap<number, readonly PagefindResult[]>;

/** The values chosen for each facet: one of them must hold. */
export type Chosen = Readonly<Record<FacetKind, readonly string[]>>;

/** Finds what answers a query in a volume, within the rows from `first` up to, not including, `end`. */
export async function matchQuery(
  volume: OpenVolume,
  { clauses }: Query,
  chosen: Chosen,
  [first, end]: readonly [number, number],
): Promise<Matches> {
  let matches: Map<number, readonly PagefindResult[]> | undefined;
  for (const clause of clauses.filter(({ not }) => !not)) {
    matches = both(matches, await matchClause(volume, clause));
  }
  const found = matches ?? new Map([...(await volume.find(null))].map(([row, result]) => [row, [result]]));
  const unwanted = await Promise.all(
    clauses.filter(({ not }) => not).map((clause) => matchClause(volume, clause)),
  );
  const narrowed = await narrowing(volume, chosen);
  const holds = (row: number) =>
    row >= first &&
    row < end &&
    narrowed.every((rows) => rows.has(row)) &&
    !unwanted.some((rows) => rows.has(row));
  return new Map([...found].filter(([row]) => holds(row)));
}

/** The rows that each facet with a choice leaves. */
export async function narrowing(volume: OpenVolume, chosen: Chosen): Promise<readonly ReadonlySet<number>[]> {
  const kinds = facetKinds.filter((kind) => chosen[kind].length > 0);
  if (kinds.length === 0) return [];
  const facets = await volume.facets();
  return kinds.map((kind) => rowsWith(facets, kind, (key) => chosen[kind].includes(key)));
}

function both(
  before: ReadonlyMap<number, readonly PagefindResult[]> | undefined,
  next: Matches,
): Map<number, readonly PagefindResult[]> {
  if (!before) return new Map(next);
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const [row, results] of before) {
    const more = next.get(row);
    if (more) rows.set(row, [...results, ...more]);
  }
  return rows;
}

async function matchClause(volume: OpenVolume, { any }: Clause): Promise<Matches> {
  const found = await Promise.all(any.map((atom) => matchAtom(volume, atom)));
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const matches of found) {
    for (const [row, results] of matches) rows.set(row, [...(rows.get(row) ?? []), ...results]);
  }
  return rows;
}

async function matchAtom(volume: OpenVolume, atom: Atom): Promise<Matches> {
  switch (atom.kind) {
    case 'word':
      return matchWords(volume, searchedWords(atom.text), atom.begins);
    case 'phrase':
      return matchWords(volume, atom.words.flatMap(searchedWords), false);
    case 'facet':
      return matchFacet(volume, await volume.facets(), atom.facet, atom.text);
  }
}

/** A word as the index has it: in parts where Chinese or Japanese characters are set apart. */
function searchedWords(word: string): string[] {
  return markSeams(word.toLowerCase(), ' ').split(' ');
}

/**
 * Finds words that stand one after the other. A word is found in all its grammatical forms, a Korean word also
 * with what is joined to it; one that no article has finds the words that begin with it.
 */
async function matchWords(volume: OpenVolume, words: readonly string[], begins: boolean): Promise<Matches> {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return matchWord(volume, only, begins);
  if (!words.some(hasHangul)) return asMatches(await volume.find(`"${words.join(' ')}"`));
  const found = await Promise.all(words.map((word) => matchWord(volume, word, false)));
  return inSequence(found);
}

async function matchWord(volume: OpenVolume, word: string, begins: boolean): Promise<Matches> {
  if (hasHangul(word) && word.length > 1) return beginningWith(volume, withoutParticle(word));
  if (begins) return beginningWith(volume, word);
  const whole = await volume.find(`"${word}"`);
  return whole.size > 0 || hasWide(word) || word.length < 3 ? asMatches(whole) : beginningWith(volume, word);
}

/**
 * Finds words that begin so. Where there are none Pagefind takes the longest word that the term begins with:
 * a look into one text tells, since what truly begins so holds the term.
 */
async function beginningWith(volume: OpenVolume, start: string): Promise<Matches> {
  const found = await volume.find(start);
  const newest = Math.max(...found.keys());
  const page = await found.get(newest)?.data();
  return page && foldText(page.content).includes(foldText(start)) ? asMatches(found) : new Map();
}

function asMatches(found: ReadonlyMap<number, PagefindResult>): Matches {
  return new Map([...found].map(([row, result]) => [row, [result]]));
}

/** The rows where the words stand side by side, in order. */
function inSequence(found: readonly Matches[]): Matches {
  const [first, ...rest] = found;
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const [row, results] of first ?? []) {
    const places = found.map((matches) => new Set(matches.get(row)?.flatMap(({ words }) => words)));
    const stands = [...(places[0] ?? [])].some((at) => places.every((words, step) => words.has(at + step)));
    if (stands) rows.set(row, [...results, ...rest.flatMap((matches) => matches.get(row) ?? [])]);
  }
  return rows;
}

/** The rows of the values that a text names: by key, name or alias, else by part of a name. */
async function matchFacet(
  volume: OpenVolume,
  facets: Facets,
  kind: FacetKind,
  text: string,
): Promise<Matches> {
  const folded = foldText(text);
  const exact = rowsWith(
    facets,
    kind,
    (key, names) => key === slug(text) || names.some((name) => foldText(name) === folded),
  );
  const rows =
    exact.size > 0
      ? exact
      : rowsWith(facets, kind, (_, names) => names.some((name) => foldText(name).includes(folded)));
  const all = await volume.find(null);
  return new Map([...all].filter(([row]) => rows.has(row)).map(([row, result]) => [row, [result]]));
}
