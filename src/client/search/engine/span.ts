import { dayNumber } from '#model/day.ts';
import type { Span } from './request.ts';
import type { TimeUnit } from './response.ts';

/** The intersection of two ranges. */
export function intersect(a: Span, b: Span): Span {
  return {
    from: a.from === undefined || (b.from !== undefined && b.from > a.from) ? b.from : a.from,
    to: a.to === undefined || (b.to !== undefined && b.to < a.to) ? b.to : a.to,
  };
}

/** True if a range ends before it begins. */
export function isReversed({ from, to }: Span): boolean {
  return from !== undefined && to !== undefined && from > to;
}

const mostDays = 62;
const mostMonths = 60;

/** The unit that gives at most a few dozen bars. */
export function unitFor({ from, to }: Span): TimeUnit {
  if (from === undefined || to === undefined) return 'year';
  const days = dayNumber(to) - dayNumber(from);
  return days <= mostDays ? 'day' : days <= mostMonths * 30.5 ? 'month' : 'year';
}
