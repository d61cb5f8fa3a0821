import type { CorrectionKind, Genre } from '#model/article-schema.ts';

/** A position in the source; `line` from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
}

/** A part of the source that was changed, dropped, added or kept as text, or that someone should check. */
export interface Change {
  readonly what: 'changed' | 'dropped' | 'kept as text' | 'inferred' | 'added' | 'to check';
  /** The part, in a few words: `<script>`, `link /old/`, `shortcode {{< map >}}`. */
  readonly part: string;
  readonly reason: string;
  /** The number of characters of text in the part. */
  readonly characters?: number;
}

/** The name of an index entry: a topic, an author, a section, an agency. */
export interface ImportedName {
  readonly name: string;
  /** The key that the source uses for it, if any. */
  readonly key?: string;
  /** The name of the broader entry. */
  readonly parent?: string;
}

/** An image, by the URL or path in the source. */
export interface ImportedPicture {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A date as written in the source, in any form. */
export interface ImportedDate {
  readonly text: string;
  /** The zone of a time without an offset, if it is not the publication’s: `UTC`. */
  readonly zone?: string;
  /** Where the date comes from, if the source does not state it as the date. */
  readonly inferred?: string;
}

/** The text of an article in the form of the source. */
export interface ImportedText {
  readonly form: 'html' | 'markdown' | 'plain';
  readonly text: string;
}

/** Front matter with the keys of `model/article-schema.ts`. Names and images are not yet resolved. */
export interface ImportedFrontMatter {
  /** Plain text. Inferred from the text if missing. */
  readonly title?: string;
  readonly date?: ImportedDate;
  readonly updated?: ImportedDate;
  readonly summary?: string;
  readonly section?: ImportedName;
  readonly topics?: readonly ImportedName[];
  readonly people?: readonly string[];
  readonly places?: readonly string[];
  readonly organizations?: readonly string[];
  readonly story?: string;
  readonly series?: string;
  readonly authors?: readonly ImportedName[];
  readonly contributors?: readonly { readonly name: string; readonly role: string }[];
  readonly agency?: ImportedName;
  readonly dateline?: string;
  readonly image?: ImportedPicture;
  readonly images?: readonly ImportedPicture[];
  readonly language?: string;
  readonly type?: Genre;
  readonly rank?: number;
  readonly corrections?: readonly {
    readonly date: ImportedDate;
    readonly text: string;
    readonly kind: CorrectionKind;
  }[];
  readonly source?: string;
  readonly print?: {
    readonly edition?: string;
    readonly section?: string;
    readonly page?: string;
    readonly headline?: string;
  };
  readonly rights?: string;
  readonly draft?: boolean;
  readonly embargo?: ImportedDate;
  readonly gone?: { readonly date: ImportedDate; readonly reason: string };
  readonly noindex?: boolean;
  /** Values for which the schema has no key. They are written with the prefix `x-`. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** An article as read from the source, before its text is converted. */
export interface ImportedArticle {
  /** Identifies the article in the source, the same in every run: `posts.xml#123`, `_posts/2011-03-02-name.md`. */
  readonly origin: string;
  readonly location: SourceLocation;
  /** The unchanged source, and the file name under which it is saved. */
  readonly source: { readonly name: string; readonly content: string | Uint8Array };
  /** The name in its old URL, if it had one. */
  readonly name?: string;
  /** Its old URLs, absolute or relative to the root, the canonical one first. */
  readonly addresses: readonly string[];
  readonly frontMatter: ImportedFrontMatter;
  readonly text: ImportedText;
  readonly changes: readonly Change[];
}

/** What the source says about the old site as a whole. */
export interface ImportedSite {
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  /** Its URL, without a trailing slash. */
  readonly url?: string;
  /** Folders of the source whose files the site served at its root: `static`, `wp-content`. */
  readonly roots: readonly string[];
}
