import type { Link } from './page.ts';
import type { SitePath } from './paths.ts';
import type { InterfaceLanguage, Names, Network, Publication } from './publication.ts';

/**
 * What every page shows of the publication: masthead, footer, and the files of the interface.
 * Contains no counts, dates or build time, so that existing pages do not change.
 */
export interface SiteSettings {
  readonly name: string;
  readonly tagline: string;
  /** Without a trailing slash. */
  readonly url: string;
  /** The path prefix: `/archive`, or empty. */
  readonly base: string;
  readonly language: string;
  readonly languages: readonly InterfaceLanguage[];
  readonly timezone: string;
  readonly timezoneName: Names;
  readonly description?: Names;
  readonly rights?: string;
  readonly contact?: string;
  readonly letters?: string;
  readonly newsletter?: string;
  readonly issn?: string;
  readonly founded?: string;
  readonly navigation: readonly NamedPath[];
  /** Standalone pages, for the footer. */
  readonly standalonePages: readonly Link[];
  /** Other pages, for the footer. */
  readonly footer: Readonly<Record<FooterColumn, readonly NamedPath[]>>;
  readonly share: { readonly networks: readonly Network[]; readonly kakao?: string };
  readonly hub?: string;
  /** Other formats in which articles are published. */
  readonly alternates: Publication['alternates'];
  readonly assets: Assets;
}

/** A link whose name depends on the language of the page. */
interface NamedPath {
  readonly names: Names;
  readonly path: SitePath;
}

/** The columns of links in the footer: ways to browse the archive, and pages about the publication. */
export type FooterColumn = 'browse' | 'about';

/** The files of the interface, each named by its content hash. */
export interface Assets {
  readonly css: SitePath;
  /** The style sheet of feeds opened in a browser. */
  readonly feedCss: SitePath;
  /** Applies theme and type size before first paint. */
  readonly settingsScript: SitePath;
  /** Enhances every page: settings, sharing, citation, quick search. */
  readonly script: SitePath;
  readonly searchScript: SitePath;
  /** Shares an article on Kakao. Present only if the publication has a key. */
  readonly kakaoScript?: SitePath;
  readonly icon: SitePath;
  readonly iconPng: SitePath;
  readonly card: SitePath;
  readonly logo?: SitePath;
}
