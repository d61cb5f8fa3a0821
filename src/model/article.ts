import type { WrittenFields } from './article-fields.ts';
import type { CorrectionKind, Genre } from './article-schema.ts';
import type { Picture } from './page.ts';
import type { ArchiveFile, SitePath } from './paths.ts';
import type { Position } from './problem.ts';
import type { SourcePositions } from './source-positions.ts';
import type { IsoDay, Moment } from './time.ts';

/** A correction or another notice on an article. */
export interface Correction {
  readonly date: Moment;
  readonly text: string;
  readonly kind: CorrectionKind;
}

/** A link or image in a text, with its position in the file. */
export interface Reference extends Position {
  /** The target: a file of the archive, or an address of the site, which begins with `/`. */
  readonly file: ArchiveFile;
  /** The fragment, without `#`. */
  readonly fragment?: string;
  /** The link title: `[words](file "title")`. */
  readonly title?: string;
}

/** A heading of a text, with its anchor (`id`). */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

/** What is stored about a text, so that it need not be rendered again. */
export interface TextDigest {
  /** Hash of the Markdown source. */
  readonly hash: string;
  /** Hash of the plain text. A corrected link does not change it. */
  readonly wording: string;
  readonly words: number;
  readonly minutes: number;
  /** The first paragraph as plain text, at most 300 characters. Empty if the text is empty. */
  readonly opening: string;
  readonly headings: readonly Heading[];
  /** All anchors of the rendered text, separated by spaces. */
  readonly anchors: string;
  readonly links: readonly Reference[];
  readonly pictures: readonly Reference[];
  /** The words in parentheses with which agency copy ends: `Hangang Wire` for “(Hangang Wire)”. */
  readonly closingTag?: string;
}

/** A validated article without its text, which stays in the file. */
export interface Article extends WrittenFields {
  readonly file: ArchiveFile;
  /** Its address, which the ledger records. */
  readonly path: SitePath;
  readonly day: IsoDay;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly language: string;
  readonly type: Genre;
  /** Names as written: keys or free text, without duplicates. */
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  readonly authors: readonly string[];
  readonly contributors: readonly { readonly name: string; readonly role: string }[];
  readonly image?: Picture;
  readonly images: readonly Picture[];
  readonly translations: Readonly<Record<string, ArchiveFile>>;
  readonly corrections: readonly Correction[];
  readonly aliases: readonly string[];
  readonly draft: boolean;
  /** The time (UTC) of publication: the later of `embargo` and `date`. Absent without an embargo. */
  readonly embargo?: string;
  readonly gone?: { readonly date: Moment; readonly reason: string };
  readonly noindex: boolean;
  readonly text: TextDigest;
  /** The position of each key (`story`, `topics.0`) in the file. */
  readonly positions: SourcePositions;
}

/** The sort key of articles everywhere: by time, then path. Articles without a time come first on their day. */
export function orderKey(article: Article): string {
  return `${article.published.utc}${article.published.timed ? 1 : 0}${article.path}`;
}

/** True for a retracted article. */
export function isRetracted(article: Article): boolean {
  return article.corrections.some((correction) => correction.kind === 'retraction');
}
