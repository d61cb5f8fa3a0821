import { dateCrumbs } from '#layouts/date-crumbs.ts';
import { onThisDayPath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { browseWording } from '#model/wording/browse.ts';
import { frameWording } from '#model/wording/frame.ts';
import { renderDay, renderDayWithWeekday, renderMonth, timeWording } from '#model/wording/time.ts';
import { type Description, headlines, interfaceLanguageFor, type PageOf } from './page-description.ts';

/** The title and description of a day, month or year page, the archive page, or an on-this-day page. */
export function describeCalendar(
  page: PageOf<'day' | 'month' | 'year' | 'archive' | 'on-this-day'>,
  settings: SiteSettings,
): Description {
  const language = interfaceLanguageFor(settings.language, settings);
  const words = browseWording(language);
  const lang = settings.language;
  switch (page.layout) {
    case 'day': {
      const { day, circa, count, lead } = page.data;
      const title = circa ? renderDay(day, language, circa) : renderDayWithWeekday(day, language);
      const text = lead.length > 0 ? headlines(lead) : count > 0 ? words.articles(count) : words.emptyDay;
      return { title, text, lang, breadcrumbs: dateCrumbs(day, language).slice(0, -1) };
    }
    case 'month': {
      const { month, count } = page.data;
      return {
        title: renderMonth(month, language),
        text: words.articles(count),
        lang,
        breadcrumbs: dateCrumbs(month, language).slice(0, -1),
      };
    }
    case 'year': {
      const { year, count } = page.data;
      return {
        title: renderMonth(year, language),
        text: words.articles(count),
        lang,
        breadcrumbs: dateCrumbs(year, language).slice(0, -1),
      };
    }
    case 'archive': {
      const { count, first, last } = page.data;
      const text =
        first && last
          ? words.archiveExtent(
              count,
              renderDay(first.day, language, first.circa),
              renderDay(last.day, language, last.circa),
            )
          : words.emptyArchive;
      return { title: frameWording(language).archive, text, lang, breadcrumbs: [] };
    }
    case 'on-this-day': {
      const { monthAndDay } = page.data;
      if (monthAndDay === undefined)
        return { title: words.onThisDay, text: words.onThisDayLead, lang, breadcrumbs: [] };
      const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
      const title = words.onThisDayOf(timeWording(language).monthAndDay(month, day));
      return {
        title,
        text: words.onThisDayLead,
        lang,
        breadcrumbs: [{ name: words.onThisDay, path: onThisDayPath }],
      };
    }
  }
}
