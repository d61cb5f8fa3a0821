import { groupBy } from '#lib/grouping.ts';
import type { Article } from '#model/article.ts';
import type { Page } from '#model/page.ts';
import type { ArchiveData, CalendarDay, DayData, MonthData, Teaser, YearData } from '#model/page-data.ts';
import { archivePath, dayPath } from '#model/paths.ts';
import type { IsoDay } from '#model/time.ts';
import { rankDay } from './ranking.ts';
import { entryLink, knownDayOf, type SiteContent } from './site-content.ts';

const leadStories = 3;
const storiesOfDayInMonth = 8;

/** The previous and next key. */
function around<Key>(keys: readonly Key[], place: number): { readonly previous?: Key; readonly next?: Key } {
  const previous = keys[place - 1];
  const next = keys[place + 1];
  return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
}

/** True if at least one article is known to be from this very day. */
function isKnown(articles: readonly Article[]): boolean {
  return articles.some((article) => !article.circa);
}

/** The previous and next day. `day` itself need not be in the list. */
function aroundDay(days: readonly IsoDay[], day: IsoDay): Pick<DayData, 'previous' | 'next'> {
  const place = days.findIndex((one) => one >= day);
  const next = days[place + (days[place] === day ? 1 : 0)];
  const previous = days[(place < 0 ? days.length : place) - 1];
  return { ...(previous && { previous }), ...(place >= 0 && next && { next }) };
}

/** The days of a year. */
export function* dayPages(content: SiteContent, year: string): Generator<Page<'day', DayData>> {
  const { days } = content.archive;
  const steps = [...days].flatMap(([day, articles]) =>
    isKnown(articles) || !day.startsWith(`${year}-`) ? [day] : [],
  );
  for (const [day, articles] of days) {
    if (!day.startsWith(`${year}-`)) continue;
    yield {
      path: dayPath(day),
      layout: 'day',
      data: { ...dayData(content, day, articles), ...aroundDay(steps, day) },
    };
  }
}

/** The months of a year. */
export function* monthPages(content: SiteContent, year: string): Generator<Page<'month', MonthData>> {
  const { months } = content.archive;
  const allMonths = [...months.keys()];
  for (const [place, month] of allMonths.entries()) {
    if (!month.startsWith(`${year}-`)) continue;
    const articles = months.get(month) ?? [];
    yield {
      path: dayPath(month),
      layout: 'month',
      data: { ...monthData(content, month, articles), ...around(allMonths, place) },
    };
  }
}

/** A year itself. */
export function yearPage(content: SiteContent, year: string): Page<'year', YearData> {
  const { months, years } = content.archive;
  const allYears = [...years.keys()];
  const articles = years.get(year) ?? [];
  const data: YearData = {
    year,
    months: [...months.keys()].filter((month) => month.startsWith(`${year}-`)),
    calendar: calendarOf(content, articles),
    count: articles.length,
    ...around(allYears, allYears.indexOf(year)),
  };
  return { path: dayPath(year), layout: 'year', data };
}

function dayData(content: SiteContent, day: IsoDay, articles: readonly Article[]): DayData {
  const { archive } = content;
  const ranked = rankDay(articles, archive.publication.language);
  const lead = ranked.slice(0, leadStories);
  const bySection = groupBy(ranked.slice(leadStories), (article) => archive.entriesOf(article).sections[0]);
  const order = [...archive.publication.entries.sections.keys()];
  const sections = [...bySection].sort(([a], [b]) => place(order, a?.key) - place(order, b?.key));
  const [first] = articles;
  return {
    ...(first && !isKnown(articles) ? knownDayOf(first) : { day }),
    lead: lead.map(content.teaserOf),
    sections: sections.map(([section, inSection]) => ({
      ...(section && {
        section: entryLink(section, archive.publication.language, archive.publication.language),
      }),
      teasers: inSection.map(content.teaserOf),
    })),
    count: articles.length,
  };
}

function place(order: readonly string[], key: string | undefined): number {
  const found = key === undefined ? -1 : order.indexOf(key);
  return found === -1 ? order.length : found;
}

function monthData(content: SiteContent, month: string, articles: readonly Article[]): MonthData {
  const { language } = content.archive.publication;
  const byDay = groupBy(articles, ({ day, circa = '' }) => day + circa);
  const days = [...byDay.values()].flatMap((ofDay) => {
    const teasers: Teaser[] = rankDay(ofDay, language).slice(0, storiesOfDayInMonth).map(content.teaserOf);
    return ofDay[0] ? [{ ...knownDayOf(ofDay[0]), teasers, more: ofDay.length - teasers.length }] : [];
  });
  return { month, days, calendar: calendarOf(content, articles), count: articles.length };
}

function calendarOf(content: SiteContent, articles: readonly Article[]): CalendarDay[] {
  const { language } = content.archive.publication;
  const dated = articles.filter((article) => !article.circa);
  return [...groupBy(dated, (article) => article.day)].map(([day, ofDay]) => ({
    day,
    count: ofDay.length,
    headline: rankDay(ofDay, language)[0]?.title ?? '',
  }));
}

/** The archive page: all years at a glance. */
export function archivePage({ archive }: SiteContent): Page<'archive', ArchiveData> {
  const [first] = archive.articles;
  const last = archive.articles.at(-1);
  const data: ArchiveData = {
    months: [...archive.months].map(([of, articles]) => ({ of, count: articles.length })),
    ...(first && { first: knownDayOf(first) }),
    ...(last && { last: knownDayOf(last) }),
    count: archive.articles.length,
  };
  return { path: archivePath, layout: 'archive', data };
}
