import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import type { Archive } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import type { Page } from '#model/page.ts';
import type { OnThisDayData } from '#model/page-data.ts';
import { onThisDayPath, onThisDayPathOf } from '#model/paths.ts';
import { daysInMonth, type IsoDay } from '#model/time.ts';
import { rankDay } from './ranking.ts';
import type { SiteContent } from './site-content.ts';

const storiesOfYear = 5;
const leapYear = 2024;

/** The 366 days of a leap year, `01-01` to `12-31`. */
export const daysOfYear = Array.from({ length: 12 }, (_, month) =>
  Array.from({ length: daysInMonth(leapYear, month + 1) }, (_, day) => `${two(month + 1)}-${two(day + 1)}`),
).flat();

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The articles of a date in one year. Articles whose day is unknown are left out. */
export interface DateInYear {
  readonly day: IsoDay;
  readonly articles: readonly Article[];
}

/** Every date that has articles, `01-01` to `12-31`, with its years, oldest first. */
export function datesOf({ days }: Archive): ReadonlyMap<string, readonly DateInYear[]> {
  const dated = [...days].map(([day, articles]) => ({
    day,
    articles: articles.filter((article) => !article.circa),
  }));
  return groupBy(
    dated.filter(({ articles }) => articles.length > 0),
    ({ day }) => day.slice(5),
  );
}

/** The number of articles on each date. */
export function countDates(dates: ReadonlyMap<string, readonly DateInYear[]>): OnThisDayData['days'] {
  const days = [...dates].map(([of, years]) => ({
    of,
    count: years.reduce((sum, { articles }) => sum + articles.length, 0),
  }));
  return days.sort((a, b) => byCodeUnit(a.of, b.of));
}

/** The “on this day” overview of all dates. */
export function onThisDayOverview(days: OnThisDayData['days']): Page<'on-this-day', OnThisDayData> {
  return { path: onThisDayPath, layout: 'on-this-day', data: { years: [], days } };
}

/** The articles of a date in every year, newest year first. */
export function onThisDayPage(
  { archive, teaserOf }: SiteContent,
  monthAndDay: string,
  dates: readonly DateInYear[],
): Page<'on-this-day', OnThisDayData> {
  const years = dates.map(({ day, articles }) => ({
    year: day.slice(0, 4),
    teasers: rankDay(articles, archive.publication.language).slice(0, storiesOfYear).map(teaserOf),
    more: Math.max(0, articles.length - storiesOfYear),
  }));
  return {
    path: onThisDayPathOf(monthAndDay),
    layout: 'on-this-day',
    data: { monthAndDay, years: years.reverse(), days: [] },
  };
}
