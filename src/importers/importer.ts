import type { ImportedArticle, ImportedSite, SourceLocation } from './imported-article.ts';

/** A file of a source. Importers read its bytes and never access the disk. */
export interface SourceFile {
  /** The path in the source, with `/`; for a source of one file, its name. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes of the file, from the beginning. Can be called more than once. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** The archive to import: one file, or a folder of files sorted by path. */
export interface Source {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** What the publication and the command line specify in addition to the source. */
export interface ImportOptions {
  /** The publication’s IANA time zone, in which local times of the source are read. */
  readonly zone: string;
  /** The publication’s language. */
  readonly language: string;
  /** The date or time of articles without a date. */
  readonly date?: string;
  /** The URL of the old site, if the source does not contain it. */
  readonly url?: string;
  /** The form of the old URLs (`/:year/:month/:title.html`), if the source does not contain it. */
  readonly permalink?: string;
  /** The encoding of files without a byte order mark, whatever they declare. */
  readonly encoding?: string;
  /** True to import pages that are not articles, such as “About”. */
  readonly pages: boolean;
}

/** An item of the source that is not imported on purpose, such as a private post, a page or a comment. */
export interface SkippedItem {
  readonly kind: 'skipped';
  readonly location: SourceLocation;
  readonly name: string;
  /** Completes a line such as `3 skipped: private post`. */
  readonly reason: string;
}

/** An item of the source that should be an article but cannot be read. */
export interface RejectedItem {
  readonly kind: 'rejected';
  readonly location: SourceLocation;
  readonly name: string;
  readonly message: string;
  readonly hint: string;
}

/** A message about the source as a whole. Not counted. */
export interface Notice {
  readonly kind: 'notice';
  readonly location: SourceLocation;
  readonly message: string;
}

/** What an importer reads from a source. Each article is exactly one item; notices are additional. */
export type SourceItem =
  | { readonly kind: 'article' | 'page'; readonly article: ImportedArticle }
  | SkippedItem
  | RejectedItem
  | Notice;

/** A source that an importer has opened. */
export interface OpenedSource {
  readonly site: ImportedSite;
  /** Every item, in the order of the source. Can be called more than once, with the same result. */
  readonly items: () => AsyncIterable<SourceItem>;
}

export const formats = ['markdown', 'wordpress', 'feed', 'html', 'text', 'ninjs', 'newsml'] as const;
export type Format = (typeof formats)[number];

/** Reads sources in one format. */
export interface Importer {
  readonly format: Format;
  /** What the format includes, for `--help`. */
  readonly accepts: string;
  /**
   * Checks a path and the first 4,000 characters of its file. Returns why the file is in this format, as the rest of a
   * sentence that begins with the path (`is an HTML page`), or undefined if it is not.
   */
  readonly recognize: (path: string, beginning: string) => string | undefined;
  readonly open: (source: Source, options: ImportOptions) => Promise<OpenedSource>;
}

export function rejectedItem(
  location: SourceLocation,
  name: string,
  message: string,
  hint: string,
): RejectedItem {
  return { kind: 'rejected', location, name, message, hint };
}

/** Notices for lines in which bytes that are not UTF-8 were read as Windows-1252. */
export function strayByteNotices(file: string, lines: readonly number[]): Notice[] {
  const message = 'a byte that is not UTF-8 was read as Windows-1252';
  return lines.map((line) => ({ kind: 'notice', location: { file, line }, message }));
}
