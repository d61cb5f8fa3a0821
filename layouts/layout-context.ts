import type { Head } from '#model/page.ts';
import { frontPath, hrefBelow, languageFrontPath, type SitePath, searchPath } from '#model/paths.ts';
import { type InterfaceLanguage, interfaceLanguage, nameIn } from '#model/publication.ts';
import { interfaceParameter } from '#model/search.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { articleWording } from '#model/wording/article.ts';
import { browseWording } from '#model/wording/browse.ts';
import { frameWording } from '#model/wording/frame.ts';
import { specialPagesWording } from '#model/wording/special-pages.ts';

/** The publication as one page speaks of it: its imprint, the language of its interface, its words and addresses. */
export interface LayoutContext {
  readonly settings: SiteSettings;
  readonly head: Head;
  readonly path: SitePath;
  /** The language of masthead, labels and dates: that of the page where the interface speaks it. */
  readonly language: InterfaceLanguage;
  readonly frame: ReturnType<typeof frameWording>;
  readonly article: ReturnType<typeof articleWording>;
  readonly browse: ReturnType<typeof browseWording>;
  readonly special: ReturnType<typeof specialPagesWording>;
  /** The name of the time zone, `KST`. */
  readonly zone: string;
  /** An address of this site as a page writes it, below the path prefix. */
  readonly href: (path: SitePath) => string;
  /** An address of this site as others write it. */
  readonly absolute: (path: SitePath) => string;
}

/** The edition in which a page appears. */
export function layoutContext(settings: SiteSettings, head: Head, path: SitePath): LayoutContext {
  const language = interfaceLanguage(head.lang, settings.languages);
  return {
    settings,
    head,
    path,
    language,
    frame: frameWording(language),
    article: articleWording(language),
    browse: browseWording(language),
    special: specialPagesWording(language),
    zone: nameIn(settings.timezoneName, language, settings.language) || settings.timezone,
    href: (to) => hrefBelow(settings.base, to),
    absolute: (to) => settings.url + hrefBelow('', to),
  };
}

/** The front page in a language of the interface: `/`, `/ko/`. */
export function frontPathIn({ settings }: LayoutContext, language: InterfaceLanguage): SitePath {
  return language === settings.languages[0] ? frontPath : languageFrontPath(language);
}

/** The address of a page as a reader of this one goes there: the search is asked to speak as this page does. */
export function hrefSpoken({ href, settings, language }: LayoutContext, to: SitePath): string {
  const speaks = to === searchPath && language !== settings.languages[0];
  return speaks ? `${href(to)}?${interfaceParameter}=${language}` : href(to);
}

/** The `lang` that a name or headline needs on a page in another language; undefined where it is the same. */
export function langOn(context: LayoutContext, lang: string | undefined): string | undefined {
  return lang === context.head.lang ? undefined : lang;
}

/** The language of words on a page in another, and their direction where it differs. */
export function foreign(
  context: LayoutContext,
  lang: string,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  if (lang === context.head.lang) return {};
  const dir = directionOf(lang);
  return dir === context.head.dir ? { lang } : { lang, dir };
}

/** The `lang` of words of the interface on a page whose language the interface does not speak. */
export function interfaceLang(context: LayoutContext): string | undefined {
  return context.head.lang.toLowerCase().split('-')[0] === context.language ? undefined : context.language;
}

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i;

/** The direction in which a language is written. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.test(lang) ? 'rtl' : 'ltr';
}
