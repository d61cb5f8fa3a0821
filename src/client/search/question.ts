import type { IsoDay } from '#model/day.ts';
import { isEmpty, type SearchState } from './address.ts';
import type { Question } from './answer.ts';
import { parseQuery } from './query.ts';

/** The question that the state of the page asks; undefined when it asks nothing that can be answered. */
export function questionOf(state: SearchState): Question | undefined {
  const query = parseQuery(state.q);
  const { from, to } = spanOf(state);
  const isAsked =
    !isEmpty(state) &&
    (query.clauses.length > 0 || state.q.trim() === '' || from !== undefined || to !== undefined);
  if (!isAsked || isUpsideDown({ from, to })) return undefined;
  return { query, chosen: state.chosen, from, to, sort: state.sort, wanted: state.n };
}

interface Span {
  readonly from: IsoDay | undefined;
  readonly to: IsoDay | undefined;
}

/** The days asked for, in the fields and in the query: both hold. */
export function spanOf(state: SearchState): Span {
  const query = parseQuery(state.q);
  return { from: greater(state.from, query.from), to: lesser(state.to, query.to) };
}

/** True for a span that ends before it begins. */
export function isUpsideDown({ from, to }: Span): boolean {
  return from !== undefined && to !== undefined && from > to;
}

function greater(a: IsoDay | undefined, b: IsoDay | undefined): IsoDay | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function lesser(a: IsoDay | undefined, b: IsoDay | undefined): IsoDay | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
