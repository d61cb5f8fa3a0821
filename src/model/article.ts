import type { WrittenFields } from './article-fields.ts';
import type { CorrectionKind, Genre } from './article-schema.ts';
import type { Marks } from './marks.ts';
import type { Picture } from './page.ts';
import type { ArchiveFile, SitePath } from './paths.ts';
import type { Position } from './problem.ts';
import type { IsoDay, Moment } from './time.ts';

/** What was put right in an article. */
export interface Correction {
  readonly date: Moment;
  readonly text: string;
  readonly kind: CorrectionKind;
}

/** A link or picture in a text, with its place in the file. */
export interface Reference extends Position {
  /** The file of the archive that is meant; an address of the site as written begins with `/`. */
  readonly file: ArchiveFile;
  /** The anchor after `#`, without it. */
  readonly fragment?: string;
  /** What is said of the file: `[words](file "title")`. */
  readonly title?: string;
}

/** A heading of a text and the anchor that leads to it. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

/** What is known of a text without rendering it again. */
export interface TextDigest {
  /** Fingerprint of the Markdown: another text, another hash. */
  readonly hash: string;
  /** Fingerprint of its words alone: a mended link leaves it as it was. */
  readonly wording: string;
  readonly words: number;
  readonly minutes: number;
  /** The first paragraph as plain text, at most 300 characters. Empty for an empty text. */
  readonly opening: string;
  readonly headings: readonly Heading[];
  /** Every anchor of the rendered text, with spaces between. */
  readonly anchors: string;
  readonly links: readonly Reference[];
  readonly pictures: readonly Reference[];
  /** True when the text ends with the agency's tag, such as “(Hangang Wire)”: the tag's words. */
  readonly closingTag?: string;
}

/** An article as its file says it: checked, dated, addressed. The text itself stays in the file. */
export interface Article extends WrittenFields {
  readonly file: ArchiveFile;
  /** Its address; the ledger keeps it. */
  readonly path: SitePath;
  readonly day: IsoDay;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly language: string;
  readonly type: Genre;
  /** Names as written: keys or free text, none twice. */
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
  /** Published from this instant (UTC) on: the later of `embargo` and a timed `date`. */
  readonly embargo?: string;
  readonly gone?: { readonly date: Moment; readonly reason: string };
  readonly noindex: boolean;
  readonly text: TextDigest;
  /** Where each key (`story`, `topics.0`) stands in the file. */
  readonly marks: Marks;
}

/** The order everywhere: time, then path; a day alone before the times of that day. */
export function orderKey(article: Article): string {
  return `${article.published.utc}${article.published.timed ? 1 : 0}${article.path}`;
}

/** True for a retracted article. */
export function isRetracted(article: Article): boolean {
  return article.corrections.some((correction) => correction.kind === 'retraction');
}
