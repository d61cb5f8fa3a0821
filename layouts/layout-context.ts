import type { VNode } from 'preact';
import type { Head, Html } from '#model/page.ts';
import { frontPath, hrefBelow, languageFrontPath, type SitePath, searchPath } from '#model/paths.ts';
import { type InterfaceLanguage, interfaceLanguage, nameIn } from '#model/publication.ts';
import { interfaceParameter } from '#model/search.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { articleWording } from '#model/wording/article.ts';
import { type PageWording, pageWording } from '#model/wording/page-wording.ts';

/** What layouts need besides the page data: site settings, interface language, wording, and functions for URLs. */
export interface LayoutContext extends PageWording {
  readonly settings: SiteSettings;
  readonly head: Head;
  readonly path: SitePath;
  /** The language of masthead, labels and dates: the page’s language if the interface supports it. */
  readonly language: InterfaceLanguage;
  readonly article: ReturnType<typeof articleWording>;
  /** The display name of the time zone, such as `KST`. */
  readonly zone: string;
  /** A URL for links within the site, including the path prefix. */
  readonly href: (path: SitePath) => string;
  /** An absolute URL. */
  readonly absolute: (path: SitePath) => string;
}

/** Renders the document of a page from its data. `text` is the rendered text of an article or standalone page. */
export type Layout<Data> = (props: {
  readonly context: LayoutContext;
  readonly data: Data;
  readonly text: Html | undefined;
}) => VNode;

/** Creates the context for one page. */
export function layoutContext(settings: SiteSettings, head: Head, path: SitePath): LayoutContext {
  const language = interfaceLanguage(head.lang, settings.languages);
  return {
    settings,
    head,
    path,
    ...pageWording(language),
    article: articleWording(language),
    zone: nameIn(settings.timezoneName, language, settings.language) || settings.timezone,
    href: (to) => hrefBelow(settings.base, to),
    absolute: (to) => settings.url + hrefBelow('', to),
  };
}

/** The front page in an interface language: `/` or `/ko/`. */
export function frontPathIn({ settings }: LayoutContext, language: InterfaceLanguage): SitePath {
  return language === settings.languages[0] ? frontPath : languageFrontPath(language);
}

/** Like `href`, but a link to the search page keeps the interface language of the current page. */
export function hrefKeepingLanguage({ href, settings, language }: LayoutContext, to: SitePath): string {
  const needsParameter = to === searchPath && language !== settings.languages[0];
  return needsParameter ? `${href(to)}?${interfaceParameter}=${language}` : href(to);
}

/** The `lang` attribute for a name or headline; undefined if it is in the language of the page. */
export function langIfDifferent(context: LayoutContext, lang: string | undefined): string | undefined {
  return lang === context.head.lang ? undefined : lang;
}

/** The `lang` and `dir` attributes for text in a language, as far as they differ from the page. */
export function langAttributes(
  context: LayoutContext,
  lang: string,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  if (lang === context.head.lang) return {};
  const dir = directionOf(lang);
  return dir === context.head.dir ? { lang } : { lang, dir };
}

/** The `lang` attribute for interface text; undefined if the interface supports the language of the page. */
export function interfaceLang(context: LayoutContext): string | undefined {
  return context.head.lang.toLowerCase().split('-')[0] === context.language ? undefined : context.language;
}

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i;

/** The writing direction of a language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.test(lang) ? 'rtl' : 'ltr';
}
