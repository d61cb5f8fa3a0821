import { daysInMonth, type IsoDay, parseDay } from '#model/day.ts';
import type { SearchResponse, TimeUnit } from './engine/response.ts';

/** A bar of the histogram: a year, a month or a day. */
export interface TimeBar {
  /** `2024`, `2024-12` or `2024-12-21`. */
  readonly time: string;
  readonly count: number;
  /** False if articles of this time were not searched yet. */
  readonly isSearched: boolean;
}

/** The bars for all years, months or days of the range. */
export function timeBars({
  span,
  unit,
  times,
  searched,
}: Pick<SearchResponse, 'span' | 'unit' | 'times' | 'searched'>): TimeBar[] {
  const { from, to } = span;
  if (from === undefined || to === undefined) return [];
  const counts = new Map(times);
  return timesBetween(from, to, unit).map((time) => {
    const days = daysOf(time);
    const isSearched = searched.some(
      (volume) => !volume.failed && volume.from <= days.to && volume.to >= days.from,
    );
    return { time, count: counts.get(time) ?? 0, isSearched };
  });
}

/** The years, months or days from one day to another. */
function timesBetween(from: IsoDay, to: IsoDay, unit: TimeUnit): string[] {
  const times: string[] = [];
  const length = { year: 4, month: 7, day: 10 }[unit];
  const last = to.slice(0, length);
  for (let time = from.slice(0, length); time <= last; time = next(time)) times.push(time);
  return times;
}

function next(time: string): string {
  const [year = 0, month = 12, day = 31] = time.split('-').map(Number);
  const pad = (number: number) => String(number).padStart(2, '0');
  if (time.length === 10 && day < daysInMonth(year, month)) return `${time.slice(0, 8)}${pad(day + 1)}`;
  if (time.length >= 7 && month < 12)
    return `${time.slice(0, 5)}${pad(month + 1)}${time.length === 10 ? '-01' : ''}`;
  const following = String(year + 1).padStart(4, '0');
  return time.length === 4 ? following : `${following}-01${time.length === 10 ? '-01' : ''}`;
}

/** The first and last day of a year, month or day. */
export function daysOf(time: string): { readonly from: IsoDay; readonly to: IsoDay } {
  const [year = 0, month = 12] = time.split('-').map(Number);
  const first = `${time}-01-01`.slice(0, 10);
  const last =
    time.length === 10
      ? time
      : `${time.slice(0, 4)}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
  const [from, to] = [parseDay(first), parseDay(last)];
  if (!from || !to) throw new Error(`${time} is not a year, month or day`);
  return { from, to };
}
