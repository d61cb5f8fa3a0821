import { onThisDayPath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { browseWording } from '#model/wording/browse.ts';
import { frameWording } from '#model/wording/frame.ts';
import { renderDay, renderDayWithWeekday, renderMonth, timeWording } from '#model/wording/time.ts';
import { type Description, headlines, type PageOf, spokenFor, wayTo } from './page-description.ts';

/** The title and description of a day, month or year page, the archive page, or an on-this-day page. */
export function describeCalendar(
  page: PageOf<'day' | 'month' | 'year' | 'archive' | 'on-this-day'>,
  settings: SiteSettings,
): Description {
  const spoken = spokenFor(settings.language, settings);
  const words = browseWording(spoken);
  const lang = settings.language;
  switch (page.layout) {
    case 'day': {
      const { day, circa, count, lead } = page.data;
      const title = circa ? renderDay(day, spoken, circa) : renderDayWithWeekday(day, spoken);
      const text = lead.length > 0 ? headlines(lead) : count > 0 ? words.articles(count) : words.emptyDay;
      return { title, text, lang, way: wayTo(day, spoken).slice(0, -1) };
    }
    case 'month': {
      const { month, count } = page.data;
      return {
        title: renderMonth(month, spoken),
        text: words.articles(count),
        lang,
        way: wayTo(month, spoken).slice(0, -1),
      };
    }
    case 'year': {
      const { year, count } = page.data;
      return {
        title: renderMonth(year, spoken),
        text: words.articles(count),
        lang,
        way: wayTo(year, spoken).slice(0, -1),
      };
    }
    case 'archive': {
      const { count, first, last } = page.data;
      const text =
        first && last
          ? words.archiveExtent(
              count,
              renderDay(first.day, spoken, first.circa),
              renderDay(last.day, spoken, last.circa),
            )
          : words.emptyArchive;
      return { title: frameWording(spoken).archive, text, lang, way: [] };
    }
    case 'on-this-day': {
      const { monthAndDay } = page.data;
      if (monthAndDay === undefined)
        return { title: words.onThisDay, text: words.onThisDayLead, lang, way: [] };
      const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
      const title = words.onThisDayOf(timeWording(spoken).monthAndDay(month, day));
      return {
        title,
        text: words.onThisDayLead,
        lang,
        way: [{ name: words.onThisDay, path: onThisDayPath }],
      };
    }
  }
}
