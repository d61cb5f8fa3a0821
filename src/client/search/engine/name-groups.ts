import { foldText } from '#lib/text.ts';
import type { NameGroups } from '#model/search.ts';
import { type Clause, type Query, requiredTerms, type Term, wordsOf } from './query.ts';

/** Looks up groups of equivalent names. */
export interface NameTable {
  readonly groupOf: (name: string) => readonly string[] | undefined;
  /** The groups that contain a name with the word. */
  readonly groupsWith: (word: string) => readonly (readonly string[])[];
  readonly longest: number;
}

/** Builds a lookup table of names and their words. */
export function buildNameTable(groups: NameGroups): NameTable {
  const byName = new Map<string, readonly string[]>();
  const byWord = new Map<string, Set<readonly string[]>>();
  let longest = 0;
  for (const group of groups) {
    for (const name of group) {
      const words = wordsOf(name);
      longest = Math.max(longest, words.length);
      byName.set(foldName(name), group);
      for (const word of words)
        byWord.set(foldText(word), (byWord.get(foldText(word)) ?? new Set()).add(group));
    }
  }
  return {
    groupOf: (name) => byName.get(foldName(name)),
    groupsWith: (word) => [...(byWord.get(foldText(word)) ?? [])],
    longest,
  };
}

function foldName(name: string): string {
  return foldText(wordsOf(name).join(' '));
}

/**
 * Expands each name in a query to all names of the same person, place or organization: 조태열, Cho Tae-yul and Cho
 * Tae-yeol find the same articles.
 */
export function expandNames(query: Query, table: NameTable): Query {
  const clauses: Clause[] = [];
  for (let at = 0; at < query.clauses.length; ) {
    const match = leadingName(query.clauses.slice(at, at + table.longest), table);
    const clause = query.clauses[at];
    if (match) clauses.push(match.clause);
    else if (clause) clauses.push({ ...clause, any: clause.any.flatMap((term) => expandTerm(term, table)) });
    at += match?.length ?? 1;
  }
  return { ...query, clauses };
}

/** The longest name at the start of the clauses. */
function leadingName(
  clauses: readonly Clause[],
  table: NameTable,
): { clause: Clause; length: number } | undefined {
  const texts: string[] = [];
  for (const { any, not } of clauses) {
    const [term] = any;
    if (not || any.length > 1 || term?.kind !== 'word' || term.isPrefix) break;
    texts.push(term.text);
  }
  for (let length = texts.length; length > 1; length--) {
    const words = texts.slice(0, length);
    const group = table.groupOf(words.join(' '));
    if (group) return { clause: { any: [{ kind: 'all', words }, ...group.map(toTerm)], not: false }, length };
  }
  return undefined;
}

function expandTerm(term: Term, table: NameTable): Term[] {
  const name =
    term.kind === 'word' && !term.isPrefix ? term.text : term.kind === 'phrase' ? term.words.join(' ') : '';
  const group = name === '' ? undefined : table.groupOf(name);
  return group ? [term, ...group.map(toTerm)] : [term];
}

function toTerm(name: string): Term {
  const words = wordsOf(name);
  const [single = ''] = words;
  return words.length > 1 ? { kind: 'phrase', words } : { kind: 'word', text: single, isPrefix: false };
}

/** The words to mark in results: those of the query, and equivalent names that do not contain them. */
export function wordsToMark(query: Query, table: NameTable): string[] {
  const words = requiredTerms(query).flat();
  const equivalents = (word: string) =>
    table
      .groupsWith(word)
      .flat()
      .filter((name) => !foldText(name).includes(foldText(word)));
  return [...new Set([...words, ...words.flatMap(equivalents)])];
}
