import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Damaged, writtenAt } from '#builder/cache/cached-json.ts';
import { packOf } from '#builder/cache/rendered-texts.ts';
import { runInWorkers } from '#builder/program/worker-pool.ts';
import type { CachedId, FileIds } from '#builder/scan/file-ids.ts';
import type { ReadArticle } from '#content/articles/read-article.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { groupBy } from '#lib/grouping.ts';
import {
  type CachedArticle,
  type CachedMonth,
  type FileToRead,
  type MonthToRead,
  mayKeep,
  type ReadContext,
  readAgain,
  readCachedMonth,
  readMonth,
} from './read-month.ts';

/** Files to read from which on threads are worth their start. */
const worthWorkers = 1500;

/** Reads all article files, month by month: what did not change comes from the cache. In order of file. */
export async function readArticlesCached(
  files: readonly ListedFile[],
  ids: FileIds,
  room: ReadContext,
  damaged: Damaged,
  done: (count: number) => void,
): Promise<ReadArticle[]> {
  const byMonth = groupBy(files, ({ file }) => packOf(file));
  const kept = new Map<string, CachedMonth>();
  for (const month of byMonth.keys()) kept.set(month, readCachedMonth(room.cache, month, damaged));
  const at = writtenAt(join(room.cache, 'articles'));
  const read: ReadArticle[] = [];
  const told = (articles: readonly ReadArticle[]) => {
    read.push(...articles);
    done(articles.length);
  };
  const waiting: MonthToRead[] = [];
  for (const [month, ofMonth] of byMonth) {
    const sorted = sortMonth(
      month,
      ofMonth,
      kept.get(month) ?? {},
      (disk, before) => ids.idOf(disk, before, at),
      room,
    );
    if (sorted.changed.length > 0 || sorted.shrunk) waiting.push(sorted);
    else told(Object.entries(sorted.unchanged).map(([file, known]) => readAgain(file, known)));
  }
  const toRead = waiting.reduce((sum, { changed }) => sum + changed.length, 0);
  if (toRead < worthWorkers) for (const month of waiting) told(readMonth(month, room));
  else
    await runInWorkers(
      { program: new URL('./read-worker.ts', import.meta.url), room },
      waiting,
      availableParallelism(),
      told,
    );
  return read.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Parts the files of a month into those that are as the cache has them and those to be read. */
function sortMonth(
  month: string,
  files: readonly ListedFile[],
  kept: CachedMonth,
  idOf: (disk: string, before: CachedId | undefined) => CachedId,
  room: ReadContext,
): MonthToRead {
  const unchanged: Record<string, CachedArticle> = {};
  const changed: FileToRead[] = [];
  let shrunk = Object.keys(kept).length;
  for (const { file, disk } of files) {
    const before = kept[file];
    const now = idOf(disk, before);
    if (before?.id === now.id && mayKeep(before.article, room)) {
      unchanged[file] = { ...before, stamp: now.stamp };
      shrunk--;
    } else changed.push({ file, disk, ...now });
  }
  return { month, unchanged, changed, shrunk: shrunk > 0 };
}
