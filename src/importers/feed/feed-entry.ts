import type { ImportedName, ImportedText } from '../imported-article.ts';

/** A text of a feed, and the address to which its relative addresses are held, where the feed says it. */
export interface FeedText extends ImportedText {
  readonly base?: string;
}

/** A date as the feed writes it, and the element that gives it. */
export interface FeedDate {
  readonly from: string;
  readonly text: string;
}

/** A file that comes with an entry: an enclosure, an attachment, a picture of Media RSS. */
export interface FeedFile {
  readonly url: string;
  /** `image`, `audio`, `video`; empty when nothing says it. */
  readonly kind: string;
  readonly title?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** An entry of RSS, RDF, Atom or JSON Feed, in one shape; texts and dates as they stand. */
export interface FeedEntry {
  /** From 1. */
  readonly line: number;
  /** The entry exactly as it stands in the document. */
  readonly source: string;
  /** `xml` or `json`. */
  readonly ending: string;
  readonly id?: string;
  /** Plain. */
  readonly title?: string;
  readonly text?: FeedText;
  readonly summary?: FeedText;
  /** Addresses, the best first; relative where the document does not say to what. */
  readonly links: readonly string[];
  readonly published: readonly FeedDate[];
  readonly updated: readonly FeedDate[];
  readonly authors: readonly ImportedName[];
  readonly contributors: readonly string[];
  readonly topics: readonly ImportedName[];
  readonly files: readonly FeedFile[];
  readonly language?: string;
  readonly rights?: string;
  readonly isDraft: boolean;
  readonly isPage: boolean;
  /** Why it is no article: a comment, a setting of the old site. */
  readonly noArticle?: string;
  readonly comments: number;
  /** What our front matter has no word for. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Elements that mean nothing here, and their text. */
  readonly unread: readonly { readonly name: string; readonly text: string }[];
}

/** What a document says of the feed as a whole. */
export interface FeedHead {
  readonly title?: string;
  readonly description?: string;
  readonly link?: string;
  readonly language?: string;
  readonly authors: readonly ImportedName[];
  readonly updated?: string;
  /** The document’s own address, and those of its neighbours by relation (RFC 5005). */
  readonly self?: string;
  readonly neighbours: readonly { readonly relation: string; readonly href: string }[];
  /** True for a document of the past, whose entries newer ones replace (RFC 5005). */
  readonly isArchive: boolean;
}

/** An entry that was withdrawn (RFC 6721). */
export interface Withdrawn {
  readonly id: string;
  readonly when: string;
  readonly comment: string;
}

/** What comes out of a feed document, in its order; its head comes last. */
export type FeedPart =
  | { readonly kind: 'entry'; readonly entry: FeedEntry }
  | { readonly kind: 'withdrawn'; readonly withdrawn: Withdrawn }
  | { readonly kind: 'head'; readonly head: FeedHead }
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly name: string;
      readonly message: string;
      readonly hint: string;
    }
  | { readonly kind: 'remark'; readonly line: number; readonly message: string };
