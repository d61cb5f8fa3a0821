import type { Article } from '#model/article.ts';
import { markedAt } from '#model/marks.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Position } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { StandalonePageText } from './standalone-pages/standalone-page-file.ts';

/** Whether an article can be read now. */
export type ArticleState = 'published' | 'gone' | 'draft' | 'embargoed';

/** The state of an article as messages say it. */
export const stateWords: Readonly<Record<ArticleState, string>> = {
  published: 'is published',
  gone: 'was withdrawn',
  draft: 'is a draft',
  embargoed: 'is not yet published',
};

/** All that was read of an archive, to be held together. */
export interface ArchiveParts {
  readonly publication: Publication;
  /** False when `publication.yaml` has errors, so that a name it lacks may be one it was meant to have. */
  readonly sound: boolean;
  readonly publicationMarks: Readonly<Record<string, Position>>;
  /** Articles without errors, by file; those withheld may be missing. */
  readonly articles: ReadonlyMap<string, Article>;
  readonly pages: ReadonlyMap<string, StandalonePageText>;
  /** Article files and hand-written pages that lie in the folder, though something may be wrong with them. */
  readonly texts: ReadonlySet<ArchiveFile>;
  /** Pictures and other files that lie in the folder. */
  readonly files: ReadonlySet<ArchiveFile>;
  /** Unpublished articles of which no more is known than this: what a cache may keep of them. */
  readonly withheld: ReadonlyMap<ArchiveFile, 'draft' | 'embargoed'>;
  /** Published addresses of earlier builds. */
  readonly ledger: Ledger;
  /** An instant in UTC. */
  readonly now: string;
}

/** The instant (UTC) from which on an article may be read. */
export function releaseOf(article: Article): string {
  return article.embargo ?? article.published.utc;
}

/** Whether an article can be read at an instant (UTC). */
export function stateOf(article: Article, now: string): ArticleState {
  if (article.draft) return 'draft';
  if (article.gone) return 'gone';
  return releaseOf(article) > now ? 'embargoed' : 'published';
}

/** Where a key of an article (`section`, `topics.0`) stands in its file. */
export function placeIn({ marks }: Pick<Article, 'marks'>, key: string): Position {
  return markedAt(marks, key);
}
