import type { Article } from '#model/article.ts';
import type { PlainFields } from '#model/article-fields.ts';
import type { Page } from '#model/page.ts';
import type { CorrectionInPage, PictureInPage, RedirectData } from '#model/page-data.ts';
import type { ArchiveFile, SitePath } from '#model/paths.ts';
import type { Moment } from '#model/time.ts';
import type { Feed, Person, TextReference } from './feed.ts';

/** A list of feeds for feed readers, by kind. */
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

/** The sitemaps of the site; `changed` as ISO 8601, a day or a time with offset. */
export interface SitemapIndexData {
  readonly sitemaps: readonly { readonly path: SitePath; readonly changed?: string }[];
}

export interface SitemapData {
  readonly addresses: readonly SitemapAddress[];
}

/** A page that search engines may know. */
export interface SitemapAddress {
  readonly path: SitePath;
  readonly changed?: string;
  readonly pictures?: readonly SitePath[];
  /** All its languages, its own among them. */
  readonly languages?: readonly { readonly language: string; readonly path: SitePath }[];
}

/** Articles of the last two days. */
export interface NewsSitemapData {
  readonly articles: readonly {
    readonly path: SitePath;
    readonly title: string;
    readonly language: string;
    readonly published: string;
  }[];
}

/** Who may read what: `robots.txt`. */
export interface RobotsData {
  readonly rules: readonly {
    readonly agent: string;
    readonly allow: readonly string[];
    readonly disallow: readonly string[];
  }[];
  readonly sitemaps: readonly SitePath[];
}

/** A guide to the site for language models: `llms.txt`. */
export interface LlmsData {
  readonly description?: string;
  readonly groups: readonly {
    readonly title: string;
    readonly links: readonly { readonly name: string; readonly path: SitePath; readonly note?: string }[];
  }[];
}

/** Every redirect, for the hosts’ own lists. */
export interface RedirectsData {
  readonly redirects: readonly RedirectData[];
}

/** An article as other programs take it: its Markdown, ninjs, a line of a yearly dump. */
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
  /** Where the files that the text names are published. */
  readonly addresses: Readonly<Record<ArchiveFile, SitePath>>;
}

/** What an article is about, with the address of its page. */
export interface Subject {
  readonly kind: 'section' | 'topic' | 'person' | 'place' | 'organization' | 'story' | 'series';
  readonly name: string;
  readonly path?: SitePath;
}

/** All articles of a year, one a line. */
export interface DumpData {
  readonly year: string;
  readonly records: readonly RecordData[];
}

/** What says only what the imprint says. */
type NoData = Readonly<Record<string, never>>;

/** Facts by layout of every page that only machines read. */
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
  /** `_redirects` of Netlify and Cloudflare. */
  readonly 'netlify-redirects': RedirectsData;
  /** `_headers` of Netlify and Cloudflare. */
  readonly 'netlify-headers': NoData;
  /** An empty file: GitHub Pages publishes the site as it is. */
  readonly 'no-jekyll': NoData;
  /** `.htaccess`, and files to include for nginx and Caddy: redirects and headers. */
  readonly apache: RedirectsData;
  readonly nginx: RedirectsData;
  readonly caddy: RedirectsData;
  readonly markdown: RecordData;
  readonly ninjs: RecordData;
  readonly dump: DumpData;
}

/** A page that only machines read. */
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

/** True for a page that only machines read. */
export function isMachinePage<Other extends Page>(page: MachinePage | Other): page is MachinePage {
  return page.layout in layouts;
}
