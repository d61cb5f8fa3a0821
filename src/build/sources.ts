import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import type { HandPage } from '#pages/edition.ts';
import type { ProbedPicture } from './pictures.ts';

/** The archive folder as this build reads it: what is published now, and every other file with its reason. */
export interface Sources {
  readonly publication: Publication;
  /** Fingerprint of what every page may show: `publication.yaml` and the hand-written pages. */
  readonly common: string;
  readonly articles: readonly Article[];
  readonly gone: readonly Article[];
  readonly handPages: readonly HandPage[];
  readonly pictures: readonly ProbedPicture[];
  /** Files that are copied to their place: pictures and others that published articles use. */
  readonly copied: readonly { readonly file: ArchiveFile; readonly hash: string }[];
  readonly ledger: readonly string[];
  /** Fingerprint of an article’s file and of the pictures it uses. */
  readonly hashOf: (article: Article) => string;
  readonly read: number;
  readonly drafts: number;
  readonly embargoed: number;
  readonly other: readonly { readonly path: string; readonly reason: string }[];
  readonly nextRelease?: string;
  readonly problems: readonly Problem[];
}
