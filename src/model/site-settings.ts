import type { Link } from './page.ts';
import type { SitePath } from './paths.ts';
import type { InterfaceLanguage, Names, Network, Publication } from './publication.ts';

/**
 * What every page says of its publication: masthead, foot, and the files of the interface.
 * It holds no count, no date and no build time, so that pages keep still.
 */
export interface SiteSettings {
  readonly name: string;
  readonly tagline: string;
  /** Absolute, without a slash at its end. */
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
  readonly navigation: readonly { readonly names: Names; readonly path: SitePath }[];
  /** Hand-written pages, for the foot. */
  readonly standalonePages: readonly Link[];
  readonly share: { readonly networks: readonly Network[]; readonly kakao?: string };
  readonly hub?: string;
  /** Other forms in which each article is published. */
  readonly alternates: Publication['alternates'];
  readonly assets: Assets;
}

/** Files of the interface, each named by its content. */
export interface Assets {
  readonly css: SitePath;
  /** Styles a feed for those who open one. */
  readonly feedCss: SitePath;
  /** Applied before first paint: theme and type size. */
  readonly settingsScript: SitePath;
  /** Settings, share, cite, quick search: enhances every page. */
  readonly script: SitePath;
  readonly searchScript: SitePath;
  /** Hands an article to Kakao; only with the publication’s key. */
  readonly kakaoScript?: SitePath;
  readonly icon: SitePath;
  readonly iconPng: SitePath;
  readonly card: SitePath;
  readonly logo?: SitePath;
}
