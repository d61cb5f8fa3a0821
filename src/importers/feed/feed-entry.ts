import type { ImportedName, ImportedText } from '../imported-article.ts';

/** A text of a feed, with the base of its relative URLs, if known. */
export interface FeedText extends ImportedText {
  readonly base?: string;
}

/** A date as written, and the name of its element. */
export interface FeedDate {
  readonly from: string;
  readonly text: string;
}

/** A file of an entry: an enclosure, an attachment, or Media RSS content. */
export interface FeedFile {
  readonly url: string;
  /** `image`, `audio`, `video`; empty if unknown. */
  readonly kind: string;
  readonly title?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** An entry of RSS, RDF, Atom or JSON Feed. Texts and dates are unchanged. */
export interface FeedEntry {
  /** From 1. */
  readonly line: number;
  /** The unchanged source of the entry. */
  readonly source: string;
  /** The extension of its source file: `xml` or `json`. */
  readonly ending: string;
  readonly id?: string;
  /** Plain text. */
  readonly title?: string;
  readonly text?: FeedText;
  readonly summary?: FeedText;
  /** URLs, the best first; relative if the document has no base. */
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
  /** Why it is not an article: a comment, a setting of the old site. */
  readonly skipReason?: string;
  readonly comments: number;
  /** Values for which the schema has no key. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Elements that are not imported, with their text. */
  readonly ignored: readonly { readonly name: string; readonly text: string }[];
}

/** What a document says about the feed as a whole. */
export interface FeedHead {
  readonly title?: string;
  readonly description?: string;
  readonly link?: string;
  readonly language?: string;
  readonly authors: readonly ImportedName[];
  readonly updated?: string;
  /** The URL of the document, and those of related documents (RFC 5005). */
  readonly self?: string;
  readonly neighbours: readonly { readonly relation: string; readonly href: string }[];
  /** True for an archive document, whose entries may have newer versions (RFC 5005). */
  readonly isArchive: boolean;
}

/** An entry that was withdrawn (RFC 6721). */
export interface Withdrawn {
  readonly id: string;
  readonly when: string;
  readonly comment: string;
}

/** An event from a feed document, in document order; the head comes last. */
export type FeedPart =
  | { readonly kind: 'entry'; readonly entry: FeedEntry }
  | { readonly kind: 'withdrawn'; readonly withdrawn: Withdrawn }
  | { readonly kind: 'head'; readonly head: FeedHead }
  | {
      readonly kind: 'malformed';
      readonly line: number;
      readonly name: string;
      readonly message: string;
      readonly hint: string;
    }
  | { readonly kind: 'notice'; readonly line: number; readonly message: string };
