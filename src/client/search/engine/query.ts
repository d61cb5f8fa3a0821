import { daysInMonth, type IsoDay, parseDay } from '#model/day.ts';
import type { FacetKind } from '#model/search.ts';

/** One term of a query. */
export type Term =
  | { readonly kind: 'word'; readonly text: string; readonly isPrefix: boolean }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** All the words, in any position: matches a name however it is written. */
  | { readonly kind: 'all'; readonly words: readonly string[] }
  | { readonly kind: 'facet'; readonly facet: FacetKind; readonly text: string };

/** A disjunction of terms; with `not`, none of them may match. */
export interface Clause {
  readonly any: readonly Term[];
  readonly not: boolean;
}

/** A parsed query: all clauses must match, within the dates. */
export interface Query {
  readonly clauses: readonly Clause[];
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  /** True if the query was truncated. */
  readonly truncated: boolean;
}

/** The maximum length of a query in characters. */
const maxLength = 1000;
const maxClauses = 24;

const part = /(?<not>-)?(?:(?<field>\p{L}+):)?(?:["“”](?<phrase>[^"“”]*)["“”]|(?<text>[^\s"“”]+)|["“”])/gu;

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

interface ParserState {
  readonly clauses: Clause[];
  from?: IsoDay | undefined;
  to?: IsoDay | undefined;
  /** True after `OR`: the next term joins the previous clause. */
  afterOr: boolean;
}

/**
 * Parses a query: words, `"a phrase"`, `-word`, `OR`, `minist*`, `author:`, `topic:` and other facets,
 * `before:2025-01`, `after:2024-12-03`, `on:2024-12-21`. Anything else is treated as words.
 */
export function parseQuery(typed: string): Query {
  const input = typed.normalize('NFC').slice(0, maxLength);
  const state: ParserState = { clauses: [], afterOr: false };
  for (const { groups } of input.matchAll(part)) {
    const { not, field, phrase, text } = groups ?? {};
    parsePart(state, { not: not !== undefined, field, phrase, text });
  }
  if (state.afterOr) {
    state.afterOr = false;
    addWords(state, 'OR', false);
  }
  const { from, to } = state;
  return {
    clauses: state.clauses.slice(0, maxClauses),
    ...(from && { from }),
    ...(to && { to }),
    truncated: typed.length > maxLength || state.clauses.length > maxClauses,
  };
}

interface QueryPart {
  readonly not: boolean;
  readonly field: string | undefined;
  readonly phrase: string | undefined;
  readonly text: string | undefined;
}

function parsePart(state: ParserState, { not, field, phrase, text }: QueryPart): void {
  const value = phrase ?? text ?? '';
  if (text === 'OR' && !not && field === undefined && state.clauses.length > 0 && !state.afterOr) {
    state.afterOr = true;
    return;
  }
  if (field !== undefined) {
    if (!not && phrase === undefined && parseDateFilter(state, field.toLowerCase(), value)) return;
    const facet = facetNames[field.toLowerCase()];
    if (facet && wordsOf(value).length > 0) addTerm(state, { kind: 'facet', facet, text: value.trim() }, not);
    else addWords(state, `${field} ${value}`, not);
    return;
  }
  if (phrase === undefined) addWords(state, value, not);
  else addPhrase(state, wordsOf(phrase), not);
}

function addPhrase(state: ParserState, words: readonly string[], not: boolean): void {
  const [first] = words;
  if (first === undefined) return;
  addTerm(
    state,
    words.length > 1 ? { kind: 'phrase', words } : { kind: 'word', text: first, isPrefix: false },
    not,
  );
}

function addWords(state: ParserState, text: string, not: boolean): void {
  for (const word of wordsOf(text)) {
    const isPrefix = text.endsWith(`${word}*`);
    addTerm(state, { kind: 'word', text: word, isPrefix }, not);
  }
}

function addTerm(state: ParserState, term: Term, not: boolean): void {
  const last = state.clauses.at(-1);
  if (state.afterOr && last && last.not === not) {
    state.clauses[state.clauses.length - 1] = { any: [...last.any, term], not };
  } else state.clauses.push({ any: [term], not });
  state.afterOr = false;
}

/** Splits a text into words without surrounding punctuation. Parts without a letter or digit are dropped. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[\s:,;/|()[\]{}<>"“”]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Parses `before:`, `after:` and `on:`; false if the field or the date is invalid. */
function parseDateFilter(state: ParserState, field: string, value: string): boolean {
  if (field !== 'before' && field !== 'after' && field !== 'on') return false;
  const span = parseSpan(value);
  if (!span) return false;
  if (field !== 'before') state.from = later(state.from, span.from);
  if (field === 'before') state.to = earlier(state.to, dayBefore(span.from));
  if (field === 'on') state.to = earlier(state.to, span.to);
  return true;
}

/** The days of `2024`, `2024-12` or `2024-12-21`; undefined for anything else. */
export function parseSpan(text: string): { readonly from: IsoDay; readonly to: IsoDay } | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?[.]?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const pad = (digits: string) => digits.padStart(2, '0');
  const lastMonth = pad(month ?? '12');
  const lastDay = pad(day ?? String(daysInMonth(Number(year), Number(lastMonth))));
  const from = parseDay(`${year}-${pad(month ?? '1')}-${pad(day ?? '1')}`);
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
export function requiredTerms({ clauses }: Query): (readonly string[])[] {
  return clauses
    .filter(({ not }) => !not)
    .flatMap(({ any }) => any)
    .flatMap(wordsOfTerm);
}

function wordsOfTerm(term: Term): (readonly string[])[] {
  switch (term.kind) {
    case 'word':
      return [[term.text]];
    case 'phrase':
    case 'all':
      return [term.words];
    case 'facet':
      return [];
  }
}
