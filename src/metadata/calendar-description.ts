import { dateCrumbs } from '#layouts/date-crumbs.ts';
import type { ArchiveData, DayData, MonthData, OnThisDayData, YearData } from '#model/page-data.ts';
import { dayPath, onThisDayPath, type SitePath } from '#model/paths.ts';
import { renderDay, renderDayWithWeekday, renderMonth, timeWording } from '#model/wording/time.ts';
import { type Description, describeWith, headlines } from './page-description.ts';

export const describeDay = describeWith<DayData>(({ language, browse }, data) => {
  const { day, circa, count, lead } = data;
  return {
    title: circa ? renderDay(day, language, circa) : renderDayWithWeekday(day, language),
    text: lead.length > 0 ? headlines(lead) : count > 0 ? browse.articles(count) : browse.emptyDay,
    breadcrumbs: dateCrumbs(day, language).slice(0, -1),
    content: { type: 'list', count },
    ...stepsOf(data),
  };
});

export const describeMonth = describeWith<MonthData>(({ language, browse }, data) => ({
  title: renderMonth(data.month, language),
  text: browse.articles(data.count),
  breadcrumbs: dateCrumbs(data.month, language).slice(0, -1),
  content: { type: 'list', count: data.count },
  ...stepsOf(data),
}));

export const describeYear = describeWith<YearData>(({ language, browse }, data) => ({
  title: renderMonth(data.year, language),
  text: browse.articles(data.count),
  breadcrumbs: dateCrumbs(data.year, language).slice(0, -1),
  content: { type: 'list', count: data.count },
  ...stepsOf(data),
}));

/** The days, months or years before and after. */
function stepsOf({
  previous,
  next,
}: {
  readonly previous?: string;
  readonly next?: string;
}): Pick<Description, 'previous' | 'next'> {
  const at = (time: string | undefined): SitePath | undefined => (time === undefined ? time : dayPath(time));
  return { previous: at(previous), next: at(next) };
}

/** All years at a glance. */
export const describeArchive = describeWith<ArchiveData>(({ language, frame, browse }, data) => {
  const { count, first, last } = data;
  const known = first && last;
  return {
    title: frame.archive,
    text: known
      ? browse.archiveExtent(
          count,
          renderDay(first.day, language, first.circa),
          renderDay(last.day, language, last.circa),
        )
      : browse.emptyArchive,
    content: { type: 'list', count },
  };
});

/** A day in every year, or the overview of all such days. */
export const describeOnThisDay = describeWith<OnThisDayData>(({ language, browse }, { monthAndDay }) => {
  const text = browse.onThisDayLead;
  const content = { type: 'list' } as const;
  if (monthAndDay === undefined) return { title: browse.onThisDay, text, content };
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  return {
    title: browse.onThisDayOf(timeWording(language).monthAndDay(month, day)),
    text,
    breadcrumbs: [{ name: browse.onThisDay, path: onThisDayPath }],
    content,
  };
});
