import { opening } from '#lib/text.ts';
import type { HtmlPage, Teaser } from '#model/page-data.ts';
import { archivePath, dayPath, type SitePath } from '#model/paths.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { frameWording } from '#model/wording/frame.ts';
import { timeWording } from '#model/wording/time.ts';

/** What a page is called, and the way to it. */
export interface Description {
  /** Empty on the front page, which bears the publication’s name. */
  readonly title: string;
  readonly text?: string;
  readonly lang: string;
  /** The pages above it, the archive first, itself left out. */
  readonly way: readonly { readonly name: string; readonly path: SitePath }[];
}

/** The page of a kind. */
export type PageOf<Layout extends HtmlPage['layout']> = Extract<HtmlPage, { readonly layout: Layout }>;

/** Characters of headlines in a description. */
const longest = 200;

/** The way through the archive to a day, month or year, that page itself included. */
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

/** The first headlines of a list, as one line. */
export function headlines(teasers: readonly Teaser[]): string {
  return opening(
    teasers
      .slice(0, 4)
      .map(({ title }) => title)
      .join(' · '),
    longest,
  );
}

/** The language in which the interface speaks on a page in a language. */
export function spokenFor(language: string, settings: SiteSettings): InterfaceLanguage {
  return interfaceLanguage(language, settings.languages);
}
