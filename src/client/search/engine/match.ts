import { hasHangul, withoutParticle } from '#lib/korean.ts';
import { hasWide, markSeams } from '#lib/seams.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';
import type { FacetKind } from '#model/search.ts';
import { type Found, type OpenVolume, rowsWith } from './open-volume.ts';
import type { PagefindResult } from './pagefind.ts';
import type { Atom, Clause, Query } from './query.ts';

/** The matching rows of a volume, each with the Pagefind results that matched. */
export type Matches = ReadonlyMap<number, readonly PagefindResult[]>;

/** The rows of a volume that match a query, before filtering. */
export interface Matched {
  readonly matches: Matches;
  /** Words of the query that no article of the volume contains. */
  readonly unknown: readonly string[];
}

/** Finds the rows of a volume that match a query, from row `first` up to but not including `end`. */
export async function matchQuery(
  volume: OpenVolume,
  { clauses }: Query,
  [first, end]: readonly [number, number],
): Promise<Matched> {
  const wanted = clauses.filter(({ not }) => !not);
  const unwanted = clauses.filter(({ not }) => not);
  const found = await Promise.all(wanted.map((clause) => matchClause(volume, clause)));
  const barred = await Promise.all(unwanted.map((clause) => matchClause(volume, clause)));
  const matches = found.length > 0 ? inAll(found) : asMatches(await volume.find(null));
  const holds = (row: number) => row >= first && row < end && !barred.some((rows) => rows.has(row));
  return {
    matches: new Map([...matches].filter(([row]) => holds(row))),
    unknown: wanted.flatMap(({ any: [atom] }, place) =>
      atom?.kind === 'word' && found[place]?.size === 0 ? [atom.text] : [],
    ),
  };
}

/** The rows that are in all sets, with the results of each. */
function inAll(found: readonly Matches[]): Matches {
  const [smallest, ...others] = found.toSorted((a, b) => a.size - b.size);
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const [row, results] of smallest ?? []) {
    if (others.every((matches) => matches.has(row))) {
      rows.set(row, [...results, ...others.flatMap((matches) => matches.get(row) ?? [])]);
    }
  }
  return rows;
}

function inAny(found: readonly Matches[]): Matches {
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const matches of found) {
    for (const [row, results] of matches) rows.set(row, [...(rows.get(row) ?? []), ...results]);
  }
  return rows;
}

async function matchClause(volume: OpenVolume, { any }: Clause): Promise<Matches> {
  return inAny(await Promise.all(any.map((atom) => matchAtom(volume, atom))));
}

async function matchAtom(volume: OpenVolume, atom: Atom): Promise<Matches> {
  switch (atom.kind) {
    case 'word':
      return matchInSequence(volume, indexedWords(atom.text), atom.begins);
    case 'phrase':
      return matchInSequence(volume, atom.words.flatMap(indexedWords), false);
    case 'all':
      return inAll(
        await Promise.all(atom.words.map((word) => matchInSequence(volume, indexedWords(word), false))),
      );
    case 'facet':
      return matchFacet(volume, atom.facet, atom.text);
  }
}

/** A word as it is indexed: split where Chinese or Japanese characters are separate words. */
function indexedWords(word: string): string[] {
  return markSeams(word.toLowerCase(), ' ').split(' ');
}

/**
 * Finds consecutive words. A word matches all its inflected forms, and a Korean word also matches with particles. A
 * word without matches is searched as a prefix.
 */
async function matchInSequence(
  volume: OpenVolume,
  words: readonly string[],
  begins: boolean,
): Promise<Matches> {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return matchWord(volume, only, begins);
  if (!words.some(hasHangul)) return asMatches(await volume.find(`"${words.join(' ')}"`));
  return sideBySide(await Promise.all(words.map((word) => matchWord(volume, word, hasHangul(word)))));
}

async function matchWord(volume: OpenVolume, word: string, begins: boolean): Promise<Matches> {
  if (hasHangul(word) && word.length > 1)
    return asMatches(await findBeginning(volume, withoutParticle(word)));
  if (begins) return asMatches(await findBeginning(volume, word));
  const whole = await volume.find(`"${word}"`);
  const isDone = whole.size > 0 || hasWide(word) || word.length < 3;
  return asMatches(isDone ? whole : await findBeginning(volume, word));
}

/**
 * Finds words with a prefix. Pagefind falls back to the longest word that is itself a prefix of the term, so the text
 * of one result is checked for the prefix.
 */
async function findBeginning(volume: OpenVolume, start: string): Promise<Found> {
  const found = await volume.findBeginning(start);
  const newest = Math.max(...found.keys());
  const page = await found.get(newest)?.data();
  return page && foldText(page.content).includes(foldText(start)) ? found : new Map();
}

function asMatches(found: Found): Matches {
  return new Map([...found].map(([row, result]) => [row, [result]]));
}

/** The rows in which the words are adjacent and in order. */
function sideBySide(found: readonly Matches[]): Matches {
  const rows = new Map<number, readonly PagefindResult[]>();
  for (const [row, results] of inAll(found)) {
    const [first, ...rest] = found.map((matches) => new Set(matches.get(row)?.flatMap(({ words }) => words)));
    const stands = [...(first ?? [])].some((at) => rest.every((places, step) => places.has(at + step + 1)));
    if (stands) rows.set(row, results);
  }
  return rows;
}

/** The rows with a facet value that the text names: by key, name or alias; otherwise by part of a name. */
async function matchFacet(volume: OpenVolume, kind: FacetKind, text: string): Promise<Matches> {
  const facets = await volume.facets();
  const folded = foldText(text);
  const key = slug(text);
  const exact = rowsWith(facets[kind], (value) => value.key === key || value.folded.includes(folded));
  const rows =
    exact.size > 0
      ? exact
      : rowsWith(facets[kind], (value) => value.folded.some((name) => name.includes(folded)));
  const all = await volume.find(null);
  return new Map([...all].filter(([row]) => rows.has(row)).map(([row, result]) => [row, [result]]));
}
