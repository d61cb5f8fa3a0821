import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';
import { hasUnspacedScript, markWordBoundaries } from '#lib/word-boundaries.ts';
import type { FacetKind } from '#model/search.ts';
import { type OpenVolume, type RowResults, rowsWith } from './open-volume.ts';
import type { PagefindResult } from './pagefind.ts';
import type { Clause, Query, Term } from './query.ts';

/** The matching rows of a volume, each with the Pagefind results that matched. */
export type Matches = ReadonlyMap<number, readonly PagefindResult[]>;

/** The rows of a volume that match a query, before filtering. */
export interface QueryMatches {
  readonly matches: Matches;
  /** Words of the query that no article of the volume contains. */
  readonly unmatchedWords: readonly string[];
}

/** Finds the rows of a volume that match a query, from row `first` up to but not including `end`. */
export async function matchQuery(
  volume: OpenVolume,
  { clauses }: Query,
  [first, end]: readonly [number, number],
): Promise<QueryMatches> {
  const required = clauses.filter(({ not }) => !not);
  const negated = clauses.filter(({ not }) => not);
  const included = await Promise.all(required.map((clause) => matchClause(volume, clause)));
  const excluded = await Promise.all(negated.map((clause) => matchClause(volume, clause)));
  const matches = included.length > 0 ? intersect(included) : toMatches(await volume.search(null));
  const isMatch = (row: number) => row >= first && row < end && !excluded.some((rows) => rows.has(row));
  return {
    matches: new Map([...matches].filter(([row]) => isMatch(row))),
    unmatchedWords: required.flatMap(({ any: [term] }, index) =>
      term?.kind === 'word' && included[index]?.size === 0 ? [term.text] : [],
    ),
  };
}

/** The rows that are in all sets, with the results of each. */
function intersect(sets: readonly Matches[]): Matches {
  const [smallest, ...others] = sets.toSorted((a, b) => a.size - b.size);
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const [row, results] of smallest ?? []) {
    if (others.every((matches) => matches.has(row))) {
      rows.set(row, [...results, ...others.flatMap((matches) => matches.get(row) ?? [])]);
    }
  }
  return rows;
}

function unite(sets: readonly Matches[]): Matches {
  const [first, ...others] = sets;
  if (first && others.length === 0) return first;
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const matches of sets) {
    for (const [row, results] of matches) rows.set(row, [...(rows.get(row) ?? []), ...results]);
  }
  return rows;
}

async function matchClause(volume: OpenVolume, { any }: Clause): Promise<Matches> {
  return unite(await Promise.all(any.map((term) => matchTerm(volume, term))));
}

async function matchTerm(volume: OpenVolume, term: Term): Promise<Matches> {
  switch (term.kind) {
    case 'word':
      return matchInSequence(volume, indexedWords(term.text), term.isPrefix);
    case 'phrase':
      return matchInSequence(volume, term.words.flatMap(indexedWords), false);
    case 'all':
      return intersect(
        await Promise.all(term.words.map((word) => matchInSequence(volume, indexedWords(word), false))),
      );
    case 'facet':
      return matchFacet(volume, term.facet, term.text);
  }
}

/** A word as it is indexed: split where Chinese or Japanese characters are separate words. */
function indexedWords(word: string): string[] {
  return markWordBoundaries(word.toLowerCase(), ' ').split(' ');
}

/**
 * Finds consecutive words. A word matches all its inflected forms, and a Korean word also matches with particles. A
 * word without matches is searched as a prefix.
 */
async function matchInSequence(
  volume: OpenVolume,
  words: readonly string[],
  isPrefix: boolean,
): Promise<Matches> {
  const [single] = words;
  if (words.length === 1 && single !== undefined) return matchWord(volume, single, isPrefix);
  if (!words.some(hasHangul)) return toMatches(await volume.search(`"${words.join(' ')}"`));
  return adjacent(await Promise.all(words.map((word) => matchWord(volume, word, hasHangul(word)))));
}

async function matchWord(volume: OpenVolume, word: string, isPrefix: boolean): Promise<Matches> {
  if (hasHangul(word) && word.length > 1) return toMatches(await findPrefix(volume, withoutParticle(word)));
  if (isPrefix) return toMatches(await findPrefix(volume, word));
  const exact = await volume.search(`"${word}"`);
  const isFinal = exact.size > 0 || hasUnspacedScript(word) || word.length < 3;
  return toMatches(isFinal ? exact : await findPrefix(volume, word));
}

/**
 * Finds words with a prefix. Pagefind falls back to the longest word that is itself a prefix of the term, so the text
 * of one result is checked for the prefix.
 */
async function findPrefix(volume: OpenVolume, prefix: string): Promise<RowResults> {
  const found = await volume.searchPrefix(prefix);
  const newest = Math.max(...found.keys());
  const page = await found.get(newest)?.data();
  return page && foldText(page.content).includes(foldText(prefix)) ? found : new Map();
}

function toMatches(results: RowResults): Matches {
  return new Map([...results].map(([row, result]) => [row, [result]]));
}

/** The rows in which the words are adjacent and in order. */
function adjacent(sets: readonly Matches[]): Matches {
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const [row, results] of intersect(sets)) {
    const [first, ...rest] = sets.map((matches) => new Set(matches.get(row)?.flatMap(({ words }) => words)));
    const isAdjacent = [...(first ?? [])].some((at) =>
      rest.every((positions, step) => positions.has(at + step + 1)),
    );
    if (isAdjacent) rows.set(row, results);
  }
  return rows;
}

/** The rows with a facet value that the text names: by key, name or alias; otherwise by part of a name. */
async function matchFacet(volume: OpenVolume, kind: FacetKind, text: string): Promise<Matches> {
  const facets = await volume.facets();
  const folded = foldText(text);
  const key = slug(text);
  const exact = rowsWith(facets[kind], (value) => value.key === key || value.foldedNames.includes(folded));
  const rows =
    exact.size > 0
      ? exact
      : rowsWith(facets[kind], (value) => value.foldedNames.some((name) => name.includes(folded)));
  const all = await volume.search(null);
  return new Map([...all].filter(([row]) => rows.has(row)).map(([row, result]) => [row, [result]]));
}
