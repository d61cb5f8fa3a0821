import { daysInMonth, type IsoDay, parseDay } from '#model/day.ts';
import type { FacetKind } from '#model/search.ts';

/** One term of a query. */
export type Atom =
  | { readonly kind: 'word'; readonly text: string; readonly begins: boolean }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** All the words, in any position: matches a name however it is written. */
  | { readonly kind: 'all'; readonly words: readonly string[] }
  | { readonly kind: 'facet'; readonly facet: FacetKind; readonly text: string };

/** A disjunction of terms; with `not`, none of them may match. */
export interface Clause {
  readonly any: readonly Atom[];
  readonly not: boolean;
}

/** A parsed query: all clauses must match, within the dates. */
export interface Query {
  readonly clauses: readonly Clause[];
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  /** True if the query was truncated. */
  readonly cut: boolean;
}

/** The maximum length of a query in characters. */
const longestQuery = 1000;
const mostClauses = 24;

const part = /(?<not>-)?(?:(?<field>\p{L}+):)?(?:["“”](?<phrase>[^"“”]*)["“”]|(?<run>[^\s"“”]+)|["“”])/gu;

const facetNames: Readonly<Record<string, FacetKind>> = {
  author: 'author',
  topic: 'topic',
  agency: 'agency',
  person: 'person',
  place: 'place',
  section: 'section',
  type: 'type',
  lang: 'lang',
};

interface Reading {
  readonly clauses: Clause[];
  from?: IsoDay | undefined;
  to?: IsoDay | undefined;
  /** True after `OR`: the next term joins the previous clause. */
  joins: boolean;
}

/**
 * Parses a query: words, `"a phrase"`, `-word`, `OR`, `minist*`, `author:`, `topic:` and other facets,
 * `before:2025-01`, `after:2024-12-03`, `on:2024-12-21`. Anything else is treated as words.
 */
export function parseQuery(typed: string): Query {
  const text = typed.normalize('NFC').slice(0, longestQuery);
  const reading: Reading = { clauses: [], joins: false };
  for (const { groups } of text.matchAll(part)) {
    const { not, field, phrase, run } = groups ?? {};
    readPart(reading, { not: not !== undefined, field, phrase, run });
  }
  if (reading.joins) {
    reading.joins = false;
    addWords(reading, 'OR', false);
  }
  const { from, to } = reading;
  return {
    clauses: reading.clauses.slice(0, mostClauses),
    ...(from && { from }),
    ...(to && { to }),
    cut: typed.length > longestQuery || reading.clauses.length > mostClauses,
  };
}

interface Part {
  readonly not: boolean;
  readonly field: string | undefined;
  readonly phrase: string | undefined;
  readonly run: string | undefined;
}

function readPart(reading: Reading, { not, field, phrase, run }: Part): void {
  const said = phrase ?? run ?? '';
  if (run === 'OR' && !not && field === undefined && reading.clauses.length > 0 && !reading.joins) {
    reading.joins = true;
    return;
  }
  if (field !== undefined) {
    if (!not && phrase === undefined && readTime(reading, field.toLowerCase(), said)) return;
    const facet = facetNames[field.toLowerCase()];
    if (facet && wordsOf(said).length > 0) add(reading, { kind: 'facet', facet, text: said.trim() }, not);
    else addWords(reading, `${field} ${said}`, not);
    return;
  }
  if (phrase === undefined) addWords(reading, said, not);
  else addPhrase(reading, wordsOf(phrase), not);
}

function addPhrase(reading: Reading, words: readonly string[], not: boolean): void {
  const [only] = words;
  if (only === undefined) return;
  add(
    reading,
    words.length > 1 ? { kind: 'phrase', words } : { kind: 'word', text: only, begins: false },
    not,
  );
}

function addWords(reading: Reading, text: string, not: boolean): void {
  for (const word of wordsOf(text)) {
    const begins = text.endsWith(`${word}*`);
    add(reading, { kind: 'word', text: word, begins }, not);
  }
}

function add(reading: Reading, atom: Atom, not: boolean): void {
  const last = reading.clauses.at(-1);
  if (reading.joins && last && last.not === not) {
    reading.clauses[reading.clauses.length - 1] = { any: [...last.any, atom], not };
  } else reading.clauses.push({ any: [atom], not });
  reading.joins = false;
}

/** Splits a text into words without surrounding punctuation. Parts without a letter or digit are dropped. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[\s:,;/|()[\]{}<>"“”]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Parses `before:`, `after:` and `on:`; false if the field or the date is invalid. */
function readTime(reading: Reading, field: string, said: string): boolean {
  if (field !== 'before' && field !== 'after' && field !== 'on') return false;
  const span = parseSpan(said);
  if (!span) return false;
  if (field !== 'before') reading.from = later(reading.from, span.from);
  if (field === 'before') reading.to = earlier(reading.to, dayBefore(span.from));
  if (field === 'on') reading.to = earlier(reading.to, span.to);
  return true;
}

/** The days of `2024`, `2024-12` or `2024-12-21`; undefined for anything else. */
export function parseSpan(text: string): { readonly from: IsoDay; readonly to: IsoDay } | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?[.]?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const two = (digits: string) => digits.padStart(2, '0');
  const lastMonth = two(month ?? '12');
  const lastDay = two(day ?? String(daysInMonth(Number(year), Number(lastMonth))));
  const from = parseDay(`${year}-${two(month ?? '1')}-${two(day ?? '1')}`);
  const to = parseDay(`${year}-${lastMonth}-${lastDay}`);
  return from && to ? { from, to } : undefined;
}

function dayBefore(day: IsoDay): IsoDay | undefined {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return parseDay(before);
}

function later(a: IsoDay | undefined, b: IsoDay): IsoDay {
  return a !== undefined && a > b ? a : b;
}

function earlier(a: IsoDay | undefined, b: IsoDay | undefined): IsoDay | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/** The words and phrases that must match, each as a list of words. Negated terms and facets are left out. */
export function soughtTerms({ clauses }: Query): (readonly string[])[] {
  return clauses
    .filter(({ not }) => !not)
    .flatMap(({ any }) => any)
    .flatMap(termOf);
}

function termOf(atom: Atom): (readonly string[])[] {
  switch (atom.kind) {
    case 'word':
      return [[atom.text]];
    case 'phrase':
    case 'all':
      return [atom.words];
    case 'facet':
      return [];
  }
}
