import type { PlainFields } from '#model/article-fields.ts';
import type { Html } from '#model/page.ts';
import type { CorrectionInPage, PictureInPage } from '#model/page-data.ts';
import type { ArchiveFile, SitePath } from '#model/paths.ts';
import type { Moment } from '#model/time.ts';

/** A feed in the words of news: RSS, Atom and JSON Feed are projections of it. Plain JSON. */
export interface Feed {
  /** Its own address. */
  readonly path: SitePath;
  /** The page whose articles it carries. */
  readonly home: SitePath;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** When the last of its articles was published, changed or corrected; absent without articles. */
  readonly updated?: Moment;
  /** Where the older articles stand (RFC 5005). */
  readonly archive?: FeedArchive;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** The place of a feed document in the chain of archived documents (RFC 5005, section 4). */
export interface FeedArchive {
  /** The document with the articles before these. */
  readonly previous?: SitePath;
  /** The document with the articles after these; absent in the newest. */
  readonly next?: SitePath;
  /** The feed that subscribers read; absent in that feed itself. */
  readonly current?: SitePath;
}

/** An article as feeds carry it. */
export interface FeedEntry extends PlainFields<'rss' | 'atom' | 'json-feed'> {
  /** Never changes: the address first published, or the article’s own id. */
  readonly id: string;
  readonly path: SitePath;
  /** The standfirst, or the opening of the text; plain. */
  readonly summary: string;
  /** The full text, for feeds that carry it. */
  readonly text?: TextReference;
  readonly published: Moment;
  /** Last changed in substance or corrected. */
  readonly updated?: Moment;
  readonly language: string;
  readonly authors: readonly Person[];
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  /** Who supplied the copy. */
  readonly agency?: string;
  readonly categories: readonly Category[];
  readonly picture?: PictureInPage;
  readonly rights?: string;
  readonly corrections: readonly CorrectionInPage[];
}

/** A text by its file and the fingerprint of its Markdown. */
export interface TextReference {
  readonly file: ArchiveFile;
  readonly hash: string;
}

/** Someone in a byline. */
export interface Person {
  readonly name: string;
  readonly path?: SitePath;
}

/** A subject of an article, and the index that it stands in. */
export interface Category {
  readonly name: string;
  readonly index: SitePath;
}

/** Gives the full text of an article as HTML, every address absolute. */
export type TextOf = (text: TextReference) => Html;
