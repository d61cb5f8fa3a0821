import type { Crumb } from '#layouts/date-crumbs.ts';
import { opening } from '#lib/text.ts';
import type { HtmlPage, Teaser } from '#model/page-data.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';

/** The title and description of a page, and its breadcrumbs. */
export interface Description {
  /** Empty on the front page, whose title is the publication’s name. */
  readonly title: string;
  readonly text?: string;
  readonly lang: string;
  /** The pages above this one, from the archive page down, without the page itself. */
  readonly breadcrumbs: readonly Crumb[];
}

/** The page type of a layout. */
export type PageOf<Layout extends HtmlPage['layout']> = Extract<HtmlPage, { readonly layout: Layout }>;

/** The maximum length of a description made of headlines, in characters. */
const maxLength = 200;

/** The first headlines of a list, on one line. */
export function headlines(teasers: readonly Teaser[]): string {
  return opening(
    teasers
      .slice(0, 4)
      .map(({ title }) => title)
      .join(' · '),
    maxLength,
  );
}

/** The interface language of a page in a language. */
export function interfaceLanguageFor(language: string, settings: SiteSettings): InterfaceLanguage {
  return interfaceLanguage(language, settings.languages);
}
