import type { PlainFields } from '#model/article-fields.ts';
import type { Html } from '#model/page.ts';
import type { CorrectionInPage, PictureInPage } from '#model/page-data.ts';
import type { ArchiveFile, SitePath } from '#model/paths.ts';
import type { Moment } from '#model/time.ts';

/** A feed, independent of its format: the input of RSS, Atom and JSON Feed. Plain JSON. */
export interface Feed {
  /** The path of the feed itself. */
  readonly path: SitePath;
  /** The page whose articles the feed contains. */
  readonly home: SitePath;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** When the newest change was published; absent in an empty feed. */
  readonly updated?: Moment;
  /** Links to older articles (RFC 5005). */
  readonly archive?: FeedArchive;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** The position of a feed document in the chain of archived documents (RFC 5005, section 4). */
export interface FeedArchive {
  /** The document with older articles. */
  readonly previous?: SitePath;
  /** The document with newer articles; absent in the newest document. */
  readonly next?: SitePath;
  /** The feed to subscribe to; absent in that feed. */
  readonly current?: SitePath;
}

/** An article in a feed. */
export interface FeedEntry extends PlainFields<'rss' | 'atom' | 'json-feed'> {
  /** Permanent: the article’s own id, or the URL where it was first published. */
  readonly id: string;
  readonly path: SitePath;
  /** The standfirst or the opening of the text, as plain text. */
  readonly summary: string;
  /** The full text, in full-text feeds. */
  readonly text?: TextReference;
  readonly published: Moment;
  /** When the article last changed in substance or was corrected. */
  readonly updated?: Moment;
  readonly language: string;
  readonly authors: readonly Person[];
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  /** The agency that supplied the copy. */
  readonly agency?: string;
  readonly categories: readonly Category[];
  readonly picture?: PictureInPage;
  readonly rights?: string;
  /** Where the article was first published, if not here. */
  readonly source?: string;
  readonly corrections: readonly CorrectionInPage[];
}

/** A text, identified by its file and the fingerprint of its Markdown. */
export interface TextReference {
  readonly file: ArchiveFile;
  readonly hash: string;
}

/** An author in a byline. */
export interface Person {
  readonly name: string;
  readonly path?: SitePath;
}

/** A subject of an article, and the index that lists it. */
export interface Category {
  readonly name: string;
  readonly index: SitePath;
}

/** Returns the full text of an article as HTML with absolute URLs. */
export type TextOf = (text: TextReference) => Html;
