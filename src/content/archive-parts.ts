import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Position } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { positionAt } from '#model/source-positions.ts';
import type { Reserved } from './checks/addresses.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { StandalonePageText } from './standalone-pages/parse-standalone-page.ts';

/** The publication state of an article. */
export type ArticleState = 'published' | 'gone' | 'draft' | 'embargoed';

/** Each state as the predicate of a message: `the article … is a draft`. */
export const stateDescriptions: Readonly<Record<ArticleState, string>> = {
  published: 'is published',
  gone: 'was withdrawn',
  draft: 'is a draft',
  embargoed: 'is not yet published',
};

/** Everything read from an archive folder, before cross-file checks. */
export interface ArchiveParts {
  readonly publication: Publication;
  /** False if `publication.yaml` has errors: a name missing from it may then be one that failed to parse. */
  readonly valid: boolean;
  readonly publicationPositions: Readonly<Record<string, Position>>;
  /** Articles without errors, by file. Withheld articles may be missing. */
  readonly articles: ReadonlyMap<string, Article>;
  readonly pages: ReadonlyMap<string, StandalonePageText>;
  /** All article and standalone page files in the folder, including those with errors. */
  readonly texts: ReadonlySet<ArchiveFile>;
  /** Images and other files in the folder. */
  readonly files: ReadonlySet<ArchiveFile>;
  /** Unpublished articles known only by their state, because a cache keeps nothing else about them. */
  readonly withheld: ReadonlyMap<ArchiveFile, 'draft' | 'embargoed'>;
  /** Addresses published by earlier builds. */
  readonly ledger: Ledger;
  readonly reserved: Reserved;
  /** The current time, in UTC. */
  readonly now: string;
}

/** The time (UTC) at which an article is published. */
export function releaseTime(article: Article): string {
  return article.embargo ?? article.published.utc;
}

/** The state of an article at a given time (UTC). */
export function articleState(article: Article, now: string): ArticleState {
  if (article.draft) return 'draft';
  if (article.gone) return 'gone';
  return releaseTime(article) > now ? 'embargoed' : 'published';
}

/** The position of a front-matter key (`section`, `topics.0`) in an article’s file. */
export function positionOf({ positions }: Pick<Article, 'positions'>, key: string): Position {
  return positionAt(positions, key);
}
