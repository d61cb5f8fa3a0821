import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import type { OnThisDayFacts } from '#model/facts.ts';
import type { Page } from '#model/page.ts';
import { onThisDayPath, onThisDayPathOf } from '#model/paths.ts';
import { daysInMonth } from '#model/time.ts';
import type { Edition } from './edition.ts';
import { rankDay } from './ranking.ts';

const storiesOfYear = 5;
const leapYear = 2024;

/** The 366 days of the year, `01-01` to `12-31`. */
export const daysOfYear = Array.from({ length: 12 }, (_, month) =>
  Array.from({ length: daysInMonth(leapYear, month + 1) }, (_, day) => `${two(month + 1)}-${two(day + 1)}`),
).flat();

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** “On this day”: an overview and 366 pages, each with what every year had on it. Dates known by month only are left out. */
export function* onThisDayPages(edition: Edition): Generator<Page<'on-this-day', OnThisDayFacts>> {
  const { archive } = edition;
  const dated = [...archive.days].map(([day, articles]) => ({
    day,
    articles: articles.filter((article) => !article.circa),
  }));
  const byDay = groupBy(
    dated.filter(({ articles }) => articles.length > 0),
    ({ day }) => day.slice(5),
  );
  const days = [...byDay].map(([of, years]) => ({
    of,
    count: years.reduce((sum, { articles }) => sum + articles.length, 0),
  }));
  days.sort((a, b) => byCodeUnit(a.of, b.of));
  yield { path: onThisDayPath, layout: 'on-this-day', facts: { years: [], days } };
  for (const monthAndDay of daysOfYear) {
    const years = (byDay.get(monthAndDay) ?? []).map(({ day, articles }) => ({
      year: day.slice(0, 4),
      teasers: rankDay(articles, archive.publication.language).slice(0, storiesOfYear).map(edition.teaserOf),
      more: Math.max(0, articles.length - storiesOfYear),
    }));
    yield {
      path: onThisDayPathOf(monthAndDay),
      layout: 'on-this-day',
      facts: { monthAndDay, years: years.reverse(), days: [] },
    };
  }
}
