import { foldText } from '#lib/text.ts';
import type { NameGroups } from '#model/search.ts';
import { type Atom, type Clause, type Query, soughtTerms, wordsOf } from './query.ts';

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
      byName.set(folded(name), group);
      for (const word of words)
        byWord.set(foldText(word), (byWord.get(foldText(word)) ?? new Set()).add(group));
    }
  }
  return {
    groupOf: (name) => byName.get(folded(name)),
    groupsWith: (word) => [...(byWord.get(foldText(word)) ?? [])],
    longest,
  };
}

function folded(name: string): string {
  return foldText(wordsOf(name).join(' '));
}

/**
 * Expands each name in a query to all names of the same person, place or organization: 조태열, Cho Tae-yul and Cho
 * Tae-yeol find the same articles.
 */
export function joinNames(query: Query, table: NameTable): Query {
  const clauses: Clause[] = [];
  for (let at = 0; at < query.clauses.length; ) {
    const run = nameRun(query.clauses.slice(at, at + table.longest), table);
    const clause = query.clauses[at];
    if (run) clauses.push(run.clause);
    else if (clause) clauses.push({ ...clause, any: clause.any.flatMap((atom) => allNames(atom, table)) });
    at += run?.length ?? 1;
  }
  return { ...query, clauses };
}

/** The longest name at the start of the clauses. */
function nameRun(
  clauses: readonly Clause[],
  table: NameTable,
): { clause: Clause; length: number } | undefined {
  const words: string[] = [];
  for (const { any, not } of clauses) {
    const [atom] = any;
    if (not || any.length > 1 || atom?.kind !== 'word' || atom.begins) break;
    words.push(atom.text);
  }
  for (let length = words.length; length > 1; length--) {
    const said = words.slice(0, length);
    const group = table.groupOf(said.join(' '));
    if (group)
      return { clause: { any: [{ kind: 'all', words: said }, ...group.map(toAtom)], not: false }, length };
  }
  return undefined;
}

function allNames(atom: Atom, table: NameTable): Atom[] {
  const said =
    atom.kind === 'word' && !atom.begins ? atom.text : atom.kind === 'phrase' ? atom.words.join(' ') : '';
  const group = said === '' ? undefined : table.groupOf(said);
  return group ? [atom, ...group.map(toAtom)] : [atom];
}

function toAtom(name: string): Atom {
  const words = wordsOf(name);
  const [only = ''] = words;
  return words.length > 1 ? { kind: 'phrase', words } : { kind: 'word', text: only, begins: false };
}

/** The words to mark in results: those of the query, and equivalent names that do not contain them. */
export function wordsToMark(query: Query, table: NameTable): string[] {
  const words = soughtTerms(query).flat();
  const others = (word: string) =>
    table
      .groupsWith(word)
      .flat()
      .filter((name) => !foldText(name).includes(foldText(word)));
  return [...new Set([...words, ...words.flatMap(others)])];
}
