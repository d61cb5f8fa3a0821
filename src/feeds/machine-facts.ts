import type { Article, Print } from '#model/article.ts';
import type { CorrectionInPage, PictureInPage, RedirectFacts } from '#model/facts.ts';
import type { Page } from '#model/page.ts';
import type { ArchiveFile, SitePath } from '#model/paths.ts';
import type { Moment } from '#model/time.ts';
import type { Feed, Person, TextReference } from './feed.ts';

/** A list of feeds for feed readers, by kind. */
export interface OpmlFacts {
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
export interface SitemapIndexFacts {
  readonly sitemaps: readonly { readonly path: SitePath; readonly changed?: string }[];
}

export interface SitemapFacts {
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
export interface NewsSitemapFacts {
  readonly articles: readonly {
    readonly path: SitePath;
    readonly title: string;
    readonly language: string;
    readonly published: string;
  }[];
}

/** Who may read what: `robots.txt`. */
export interface RobotsFacts {
  readonly rules: readonly {
    readonly agent: string;
    readonly allow: readonly string[];
    readonly disallow: readonly string[];
  }[];
  readonly sitemaps: readonly SitePath[];
}

/** A guide to the site for language models: `llms.txt`. */
export interface LlmsFacts {
  readonly description?: string;
  readonly groups: readonly {
    readonly title: string;
    readonly links: readonly { readonly name: string; readonly path: SitePath; readonly note?: string }[];
  }[];
}

/** Every redirect, for the hosts’ own lists. */
export interface RedirectsFacts {
  readonly redirects: readonly RedirectFacts[];
}

/** An article as other programs take it: its Markdown, ninjs, a line of a yearly dump. */
export interface RecordFacts {
  readonly id: string;
  readonly path: SitePath;
  readonly text: TextReference;
  readonly title: string;
  readonly summary?: string;
  readonly description: string;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly circa?: Article['circa'];
  readonly language: string;
  readonly type: Article['type'];
  readonly words: number;
  readonly rank?: number;
  readonly authors: readonly Person[];
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  readonly agency?: string;
  readonly dateline?: string;
  readonly subjects: readonly Subject[];
  readonly pictures: readonly PictureInPage[];
  readonly corrections: readonly CorrectionInPage[];
  readonly translations: readonly { readonly language: string; readonly path: SitePath }[];
  readonly source?: string;
  readonly print?: Print;
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
export interface DumpFacts {
  readonly year: string;
  readonly records: readonly RecordFacts[];
}

/** What says only what the imprint says. */
type NoFacts = Readonly<Record<string, never>>;

/** Facts by layout of every page that only machines read. */
interface MachineFacts {
  readonly rss: Feed;
  readonly atom: Feed;
  readonly 'json-feed': Feed;
  readonly opml: OpmlFacts;
  readonly 'sitemap-index': SitemapIndexFacts;
  readonly sitemap: SitemapFacts;
  readonly 'news-sitemap': NewsSitemapFacts;
  readonly robots: RobotsFacts;
  readonly opensearch: NoFacts;
  readonly llms: LlmsFacts;
  /** `_redirects` of Netlify and Cloudflare. */
  readonly 'netlify-redirects': RedirectsFacts;
  /** `_headers` of Netlify and Cloudflare. */
  readonly 'netlify-headers': NoFacts;
  /** An empty file: GitHub Pages publishes the site as it is. */
  readonly 'no-jekyll': NoFacts;
  /** `.htaccess`, and files to include for nginx and Caddy: redirects and headers. */
  readonly apache: RedirectsFacts;
  readonly nginx: RedirectsFacts;
  readonly caddy: RedirectsFacts;
  readonly markdown: RecordFacts;
  readonly ninjs: RecordFacts;
  readonly dump: DumpFacts;
}

/** A page that only machines read. */
export type MachinePage = {
  [Layout in keyof MachineFacts]: Page<Layout, MachineFacts[Layout]>;
}[keyof MachineFacts];

const layouts: Readonly<Record<keyof MachineFacts, true>> = {
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
