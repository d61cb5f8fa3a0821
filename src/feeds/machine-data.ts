import type { Article } from '#model/article.ts';
import type { PlainFields } from '#model/article-fields.ts';
import type { Page } from '#model/page.ts';
import type { CorrectionInPage, PictureInPage, RedirectData } from '#model/page-data.ts';
import type { ArchiveFile, SitePath } from '#model/paths.ts';
import type { Moment } from '#model/time.ts';
import type { Feed, Person, TextReference } from './feed.ts';

/** The data of `feeds.opml`: feeds in groups. */
export interface OpmlData {
  readonly title: string;
  readonly groups: readonly {
    readonly title: string;
    readonly feeds: readonly {
      readonly title: string;
      readonly path: SitePath;
      readonly home: SitePath;
      readonly language?: string;
    }[];
  }[];
}

/** The sitemaps of the site. `changed` is an ISO 8601 day, or a time with offset. */
export interface SitemapIndexData {
  readonly sitemaps: readonly { readonly path: SitePath; readonly changed?: string }[];
}

export interface SitemapData {
  readonly addresses: readonly SitemapAddress[];
}

/** A page in a sitemap. */
export interface SitemapAddress {
  readonly path: SitePath;
  readonly changed?: string;
  readonly pictures?: readonly SitePath[];
  /** All language versions, including this one. */
  readonly languages?: readonly { readonly language: string; readonly path: SitePath }[];
}

/** The articles of the last two days. */
export interface NewsSitemapData {
  readonly articles: readonly {
    readonly path: SitePath;
    readonly title: string;
    readonly language: string;
    readonly published: string;
  }[];
}

/** The rules of `robots.txt`. */
export interface RobotsData {
  readonly rules: readonly {
    readonly agent: string;
    readonly allow: readonly string[];
    readonly disallow: readonly string[];
  }[];
  readonly sitemaps: readonly SitePath[];
}

/** The data of `llms.txt`, a guide to the site for language models. */
export interface LlmsData {
  readonly description?: string;
  readonly groups: readonly {
    readonly title: string;
    readonly links: readonly { readonly name: string; readonly path: SitePath; readonly note?: string }[];
  }[];
}

/** All redirects, for the configuration of hosts. */
export interface RedirectsData {
  readonly redirects: readonly RedirectData[];
}

/** An article as a record: its Markdown, its ninjs, or a line of a yearly dump. */
export interface RecordData extends PlainFields<'markdown' | 'ninjs' | 'dump'> {
  readonly id: string;
  readonly path: SitePath;
  readonly text: TextReference;
  readonly description: string;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly language: string;
  readonly type: Article['type'];
  readonly words: number;
  readonly authors: readonly Person[];
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  readonly agency?: string;
  readonly subjects: readonly Subject[];
  readonly pictures: readonly PictureInPage[];
  readonly corrections: readonly CorrectionInPage[];
  readonly translations: readonly { readonly language: string; readonly path: SitePath }[];
  readonly rights?: string;
  readonly noindex: boolean;
  /** The paths of the files that the text references. */
  readonly addresses: Readonly<Record<ArchiveFile, SitePath>>;
}

/** A subject of an article, with its page. */
export interface Subject {
  readonly kind: 'section' | 'topic' | 'person' | 'place' | 'organization' | 'story' | 'series';
  readonly name: string;
  readonly path?: SitePath;
}

/** All articles of a year, as NDJSON. */
export interface DumpData {
  readonly year: string;
  readonly records: readonly RecordData[];
}

/** For files that only depend on the site settings. */
type NoData = Readonly<Record<string, never>>;

/** The data of machine-readable files, by layout. */
interface MachineData {
  readonly rss: Feed;
  readonly atom: Feed;
  readonly 'json-feed': Feed;
  readonly opml: OpmlData;
  readonly 'sitemap-index': SitemapIndexData;
  readonly sitemap: SitemapData;
  readonly 'news-sitemap': NewsSitemapData;
  readonly robots: RobotsData;
  readonly opensearch: NoData;
  readonly llms: LlmsData;
  /** `_redirects` for Netlify and Cloudflare. */
  readonly 'netlify-redirects': RedirectsData;
  /** `_headers` for Netlify and Cloudflare. */
  readonly 'netlify-headers': NoData;
  /** An empty file that tells GitHub Pages not to run Jekyll. */
  readonly 'no-jekyll': NoData;
  /** Redirects and headers: `.htaccess`, and files to include for nginx and Caddy. */
  readonly apache: RedirectsData;
  readonly nginx: RedirectsData;
  readonly caddy: RedirectsData;
  readonly markdown: RecordData;
  readonly ninjs: RecordData;
  readonly dump: DumpData;
}

/** A machine-readable file: a feed, a sitemap, a host’s configuration, a record. */
export type MachinePage = {
  [Layout in keyof MachineData]: Page<Layout, MachineData[Layout]>;
}[keyof MachineData];

const layouts: Readonly<Record<keyof MachineData, true>> = {
  rss: true,
  atom: true,
  'json-feed': true,
  opml: true,
  'sitemap-index': true,
  sitemap: true,
  'news-sitemap': true,
  robots: true,
  opensearch: true,
  llms: true,
  'netlify-redirects': true,
  'netlify-headers': true,
  'no-jekyll': true,
  apache: true,
  nginx: true,
  caddy: true,
  markdown: true,
  ninjs: true,
  dump: true,
};

/** True for a machine-readable file. */
export function isMachinePage<Other extends Page>(page: MachinePage | Other): page is MachinePage {
  return page.layout in layouts;
}
