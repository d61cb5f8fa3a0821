import { opening } from '#lib/text.ts';
import type { HtmlPage, Teaser } from '#model/page-data.ts';
import { archivePath, dayPath, type SitePath } from '#model/paths.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { frameWording } from '#model/wording/frame.ts';
import { timeWording } from '#model/wording/time.ts';

/** The title and description of a page, and its breadcrumbs. */
export interface Description {
  /** Empty on the front page, whose title is the publication’s name. */
  readonly title: string;
  readonly text?: string;
  readonly lang: string;
  /** The pages above this one, from the archive page down, without the page itself. */
  readonly way: readonly { readonly name: string; readonly path: SitePath }[];
}

/** The page type of a layout. */
export type PageOf<Layout extends HtmlPage['layout']> = Extract<HtmlPage, { readonly layout: Layout }>;

/** The maximum length of a description made of headlines, in characters. */
const longest = 200;

/** The breadcrumbs to a day, month or year of the archive, including that page. */
export function wayTo(time: string, spoken: InterfaceLanguage): Description['way'] {
  const [year = '', month, day] = time.split('-');
  const { months, year: yearName, monthAndDay } = timeWording(spoken);
  const way = [
    { name: frameWording(spoken).archive, path: archivePath },
    { name: yearName(Number(year)), path: dayPath(year) },
  ];
  if (month) way.push({ name: months[Number(month) - 1] ?? month, path: dayPath(`${year}-${month}`) });
  if (month && day) way.push({ name: monthAndDay(Number(month), Number(day)), path: dayPath(time) });
  return way;
}

/** The first headlines of a list, on one line. */
export function headlines(teasers: readonly Teaser[]): string {
  return opening(
    teasers
      .slice(0, 4)
      .map(({ title }) => title)
      .join(' · '),
    longest,
  );
}

/** The interface language of a page in a language. */
export function spokenFor(language: string, settings: SiteSettings): InterfaceLanguage {
  return interfaceLanguage(language, settings.languages);
}
