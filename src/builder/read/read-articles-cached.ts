import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type OnDamage, trustedUntil } from '#builder/cache/cached-json.ts';
import { packOf } from '#builder/cache/rendered-texts.ts';
import { runInWorkers } from '#builder/program/worker-pool.ts';
import type { CachedId, FileIds } from '#builder/scan/file-ids.ts';
import type { ReadArticle } from '#content/articles/read-article.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { groupBy } from '#lib/grouping.ts';
import {
  articleFromCache,
  type CachedArticle,
  type CachedMonth,
  type FileToRead,
  type MonthToRead,
  mayCache,
  type ReadContext,
  readCachedMonth,
  readMonth,
} from './read-month.ts';

/** From this many changed files on, workers save more time than they take to start. */
const filesForWorkers = 1500;

/**
 * Reads all article files, month by month; unchanged files come from the cache. Calls `onRead` with the number of articles
 * read since the last call. Returns articles sorted by file.
 */
export async function readArticlesCached(
  files: readonly ListedFile[],
  ids: FileIds,
  context: ReadContext,
  onDamage: OnDamage,
  onRead: (count: number) => void,
): Promise<ReadArticle[]> {
  const filesByMonth = groupBy(files, ({ file }) => packOf(file));
  const cached = new Map<string, CachedMonth>();
  for (const month of filesByMonth.keys()) cached.set(month, readCachedMonth(context.cache, month, onDamage));
  const cachedAt = trustedUntil(join(context.cache, 'articles'));
  const idOf = (disk: string, before: CachedId | undefined) => ids.idOf(disk, before, cachedAt);
  const result: ReadArticle[] = [];
  const add = (articles: readonly ReadArticle[]) => {
    result.push(...articles);
    onRead(articles.length);
  };
  const stale: MonthToRead[] = [];
  for (const [month, ofMonth] of filesByMonth) {
    const compared = compareMonth(month, ofMonth, cached.get(month) ?? {}, idOf, context);
    if (compared.changed.length > 0 || compared.shrunk) stale.push(compared);
    else add(Object.entries(compared.unchanged).map(([file, article]) => articleFromCache(file, article)));
  }
  const filesToRead = stale.reduce((sum, { changed }) => sum + changed.length, 0);
  if (filesToRead < filesForWorkers) for (const month of stale) add(readMonth(month, context));
  else
    await runInWorkers(
      { program: new URL('./read-worker.ts', import.meta.url), workerData: context },
      stale,
      availableParallelism(),
      add,
    );
  return result.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Separates the files of a month into those that match the cache and those that have to be read. */
function compareMonth(
  month: string,
  files: readonly ListedFile[],
  cached: CachedMonth,
  idOf: (disk: string, before: CachedId | undefined) => CachedId,
  context: ReadContext,
): MonthToRead {
  const unchanged: Record<string, CachedArticle> = {};
  const changed: FileToRead[] = [];
  let unmatched = Object.keys(cached).length;
  for (const { file, disk } of files) {
    const before = cached[file];
    const now = idOf(disk, before);
    if (before?.id === now.id && mayCache(before.article, context)) {
      unchanged[file] = { ...before, stamp: now.stamp };
      unmatched--;
    } else changed.push({ file, disk, ...now });
  }
  return { month, unchanged, changed, shrunk: unmatched > 0 };
}
