import type { ImportedArticle, ImportedSite, SourcePlace } from './imported-article.ts';

/** A file of a foreign archive, as it is given to an importer: never a place on the disk. */
export interface SourceFile {
  /** Its path in the source, with `/`; for a source of one file, its name. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes from the beginning; may be asked for again. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** A foreign archive: one file, or a folder of files sorted by path. */
export interface Source {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** What the person who imports says beside the source. */
export interface Given {
  /** The publication’s IANA zone: local times of the source are read in it. */
  readonly zone: string;
  /** The publication’s language. */
  readonly language: string;
  /** The day or time of articles that say none. */
  readonly date?: string;
  /** The old site’s address, where the source does not say it. */
  readonly url?: string;
  /** The form of the old addresses (`/:year/:month/:title.html`), where the source does not say it. */
  readonly permalink?: string;
  /** The encoding of files without a byte order mark, whatever they declare. */
  readonly encoding?: string;
  /** Also bring pages that are no articles, such as “About”. */
  readonly pages: boolean;
}

/** Something of the source that was not taken on purpose: a private post, a page, a comment. */
export interface LeftOut {
  readonly kind: 'left out';
  readonly place: SourcePlace;
  readonly name: string;
  readonly reason: string;
}

/** Something of the source that should have been an article and could not be read. */
export interface Refused {
  readonly kind: 'refused';
  readonly place: SourcePlace;
  readonly name: string;
  readonly message: string;
  readonly hint: string;
}

/** Something worth knowing of the source as a whole, counted nowhere. */
export interface Remark {
  readonly kind: 'remark';
  readonly place: SourcePlace;
  readonly message: string;
}

/** What an importer finds: every article of the source is exactly one of these; a remark is none. */
export type Found =
  | { readonly kind: 'article' | 'page'; readonly article: ImportedArticle }
  | LeftOut
  | Refused
  | Remark;

/** A source that an importer has looked through. */
export interface OpenedSource {
  readonly site: ImportedSite;
  /** Everything in it, in the source’s order; may be gone through again with the same result. */
  readonly find: () => AsyncIterable<Found>;
}

export const formats = ['markdown', 'wordpress', 'feed', 'html', 'text', 'ninjs', 'newsml'] as const;
export type Format = (typeof formats)[number];

/** An importer: one foreign format and its translation to our words. */
export interface Importer {
  readonly format: Format;
  /** What it takes, in a few words. */
  readonly takes: string;
  /** Why a file is of this format, by its name and its first 4,000 characters; undefined when it is not. */
  readonly recognise: (path: string, beginning: string) => string | undefined;
  readonly open: (source: Source, given: Given) => Promise<OpenedSource>;
}
