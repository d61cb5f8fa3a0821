import type { Head } from '#model/page.ts';
import { frontPath, hrefBelow, languageFrontPath, type SitePath, searchPath } from '#model/paths.ts';
import { type InterfaceLanguage, interfaceLanguage, nameIn } from '#model/publication.ts';
import { interfaceParameter } from '#model/search.ts';
import type { Imprint } from '#model/site-settings.ts';
import { articleWording } from '#model/wording/article.ts';
import { browseWording } from '#model/wording/browse.ts';
import { frameWording } from '#model/wording/frame.ts';
import { specialPagesWording } from '#model/wording/special-pages.ts';

/** The publication as one page speaks of it: its imprint, the language of its interface, its words and addresses. */
export interface Edition {
  readonly imprint: Imprint;
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
export function editionOf(imprint: Imprint, head: Head, path: SitePath): Edition {
  const language = interfaceLanguage(head.lang, imprint.languages);
  return {
    imprint,
    head,
    path,
    language,
    frame: frameWording(language),
    article: articleWording(language),
    browse: browseWording(language),
    special: specialPagesWording(language),
    zone: nameIn(imprint.timezoneName, language, imprint.language) || imprint.timezone,
    href: (to) => hrefBelow(imprint.base, to),
    absolute: (to) => imprint.url + hrefBelow('', to),
  };
}

/** The front page in a language of the interface: `/`, `/ko/`. */
export function frontPathIn({ imprint }: Edition, language: InterfaceLanguage): SitePath {
  return language === imprint.languages[0] ? frontPath : languageFrontPath(language);
}

/** The address of a page as a reader of this one goes there: the search is asked to speak as this page does. */
export function hrefSpoken({ href, imprint, language }: Edition, to: SitePath): string {
  const speaks = to === searchPath && language !== imprint.languages[0];
  return speaks ? `${href(to)}?${interfaceParameter}=${language}` : href(to);
}

/** The `lang` that a name or headline needs on a page in another language; undefined where it is the same. */
export function langOn(edition: Edition, lang: string | undefined): string | undefined {
  return lang === edition.head.lang ? undefined : lang;
}

/** The language of words on a page in another, and their direction where it differs. */
export function foreign(
  edition: Edition,
  lang: string,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  if (lang === edition.head.lang) return {};
  const dir = directionOf(lang);
  return dir === edition.head.dir ? { lang } : { lang, dir };
}

/** The `lang` of words of the interface on a page whose language the interface does not speak. */
export function interfaceLang(edition: Edition): string | undefined {
  return edition.head.lang.toLowerCase().split('-')[0] === edition.language ? undefined : edition.language;
}

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i;

/** The direction in which a language is written. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.test(lang) ? 'rtl' : 'ltr';
}
