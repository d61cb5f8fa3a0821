import { dayNumber, type IsoDay } from '#model/day.ts';
import type { FacetKind } from '#model/search.ts';
import { isEmpty, type SearchState } from './address.ts';
import type { Question, TimeUnit } from './answer.ts';
import { parseQuery } from './query.ts';

/** From the first day to the last, both included; open where one is not given. */
export interface Span {
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
}

/** The question that the state of the page asks; undefined when it asks nothing that can be answered. */
export function questionOf(
  state: SearchState,
  extent: Span,
  open: readonly FacetKind[],
): Question | undefined {
  const query = parseQuery(state.q);
  const span = spanOf(state);
  const hasWords = query.clauses.length > 0 || state.q.trim() === '';
  const isAsked = !isEmpty(state) && (hasWords || span.from !== undefined || span.to !== undefined);
  if (!isAsked || isUpsideDown(span)) return undefined;
  const { chosen, sort, n } = state;
  return { query, chosen, ...span, sort, wanted: n, open, unit: unitFor(within(span, extent)) };
}

/** The days asked for, in the fields and in the query: both hold. */
export function spanOf(state: SearchState): Span {
  return within(state, parseQuery(state.q));
}

/** The days that are in both spans. */
export function within(a: Span, b: Span): Span {
  return {
    from: a.from === undefined || (b.from !== undefined && b.from > a.from) ? b.from : a.from,
    to: a.to === undefined || (b.to !== undefined && b.to < a.to) ? b.to : a.to,
  };
}

/** True for a span that ends before it begins. */
export function isUpsideDown({ from, to }: Span): boolean {
  return from !== undefined && to !== undefined && from > to;
}

const mostDays = 62;
const mostMonths = 60;

/** The unit in which a span of time shows as a few dozen bars. */
export function unitFor({ from, to }: Span): TimeUnit {
  if (from === undefined || to === undefined) return 'year';
  const days = dayNumber(to) - dayNumber(from);
  return days <= mostDays ? 'day' : days <= mostMonths * 30.5 ? 'month' : 'year';
}
