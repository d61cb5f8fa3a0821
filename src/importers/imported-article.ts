import type { CorrectionKind, Genre } from '#model/article-schema.ts';

/** Where something stands in the source; line from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

/** What became of a part of the source on its way: changed, dropped, or kept though it means nothing here. */
export interface Change {
  readonly what: 'changed' | 'dropped' | 'kept as text' | 'inferred' | 'added' | 'to check';
  /** The part, in a few words: `script`, `link to /old/`, `shortcode {{< map >}}`. */
  readonly part: string;
  readonly why: string;
  /** Characters of text concerned. */
  readonly characters?: number;
}

/** A name under which articles are gathered: a topic, an author, a desk, an agency. */
export interface ImportedName {
  readonly name: string;
  /** The key that the source uses for it, if any. */
  readonly key?: string;
  /** The name of the wider one. */
  readonly parent?: string;
}

/** A picture that the source names, by the address or path it gives. */
export interface ImportedPicture {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A date as the source writes it, in any shape. */
export interface ImportedDate {
  readonly text: string;
  /** The zone in which a time without offset is meant, where it is not the publication’s: `UTC`. */
  readonly zone?: string;
  /** Why it is taken for the date, when the source does not say so itself. */
  readonly inferred?: string;
}

/** The text of an article in the form of the source. */
export interface ImportedText {
  readonly form: 'html' | 'markdown' | 'plain';
  readonly text: string;
}

/** Front matter in the words of `model/article-schema.ts`; names and pictures are not yet resolved. */
export interface ImportedMatter {
  /** Plain text; made from the text when it is missing. */
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
  /** What our front matter has no word for, kept under `x-`. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

/** An article on its way: all that its source says, in our words. */
export interface ImportedArticle {
  /** Its identity in the source, the same in every run: `posts.xml#123`, `_posts/2011-03-02-name.md`. */
  readonly origin: string;
  readonly place: SourcePlace;
  /** Its source exactly as it is, and the file name under which that is kept. */
  readonly source: { readonly name: string; readonly content: string | Uint8Array };
  /** The name in its old address, if it had one. */
  readonly name?: string;
  /** Its old addresses, absolute or from the root, the canonical one first. */
  readonly addresses: readonly string[];
  readonly matter: ImportedMatter;
  readonly text: ImportedText;
  readonly changes: readonly Change[];
}

/** What the source says of the old site as a whole. */
export interface ImportedSite {
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  /** Its address, without a slash at its end. */
  readonly url?: string;
  /** Folders of the source from which the site served its files: `static`, `wp-content`. */
  readonly roots: readonly string[];
}
