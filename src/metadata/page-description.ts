import type { Crumb } from '#layouts/date-crumbs.ts';
import { opening } from '#lib/text.ts';
import type { ArticleData, EntryData, Teaser } from '#model/page-data.ts';
import type { SitePath } from '#model/paths.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { type PageWording, pageWording } from '#model/wording/page-wording.ts';

/** What the head of a page is made from: title, description, breadcrumbs, and relations to other pages. */
export interface Description {
  /** Empty on the front page, whose title is the publication’s name. */
  readonly title: string;
  readonly text?: string;
  readonly lang: string;
  /** The pages above this one, from the archive page down, without the page itself. */
  readonly breadcrumbs: readonly Crumb[];
  /** What the page is in schema.org; absent if it has no schema.org data. */
  readonly content?: DescribedContent;
  /** The page that search engines should index instead of this one. */
  readonly canonical?: SitePath;
  /** The page’s own feed. */
  readonly feed?: SitePath;
  /** All language versions of the page, including itself. */
  readonly translations?: readonly { readonly language: string; readonly path: SitePath }[];
  readonly previous?: SitePath | undefined;
  readonly next?: SitePath | undefined;
  /** True for a message such as “not found”: its head has no feeds and no Open Graph data. */
  readonly isNotice?: true;
}

/** An article, the whole site, or a list with the number of its articles or entries if the page shows it. */
export type DescribedContent =
  | { readonly type: 'article'; readonly article: ArticleData }
  | { readonly type: 'site' }
  | { readonly type: 'list'; readonly count?: number; readonly about?: EntryData };

/** Describes a page by its data. */
export type Describe<Data> = (data: Data, settings: SiteSettings, path: SitePath) => Description;

/** Describes a page in the publication’s language. Without breadcrumbs, a page is at the top level. */
export function describeWith<Data>(
  description: (words: PageWording, data: Data) => Partial<Description> & Pick<Description, 'title'>,
): Describe<Data> {
  return (data, settings) => ({
    lang: settings.language,
    breadcrumbs: [],
    ...description(pageWording(interfaceLanguageFor(settings.language, settings)), data),
  });
}

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
