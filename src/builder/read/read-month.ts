import { join } from 'node:path';
import { type Damaged, readCached, writeCached } from '#builder/cache/cached-json.ts';
import { readTextPack, type TextPack, writeTextPack } from '#builder/cache/rendered-texts.ts';
import type { CachedId } from '#builder/scan/file-ids.ts';
import { stateOf } from '#content/archive-parts.ts';
import { parseArticleBytes, type ReadArticle, readBytes } from '#content/articles/read-article.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';

/** A published or withdrawn article as the cache keeps it. Of drafts, embargoed articles and errors it keeps nothing. */
export interface CachedArticle extends CachedId {
  readonly article: Article;
  /** Warnings. */
  readonly problems: readonly Problem[];
}

/** The article files of a month, by file. */
export type CachedMonth = Readonly<Record<string, CachedArticle>>;

/** A file that has to be read: its path in the archive and on the disk. */
export interface FileToRead extends CachedId {
  readonly file: ArchiveFile;
  readonly disk: string;
}

/** What reading needs: the same for every month. */
export interface ReadContext {
  readonly cache: string;
  readonly publication: Publication;
  readonly now: string;
  /** Keep drafts and embargoed articles like others: for a preview. */
  readonly drafts: boolean;
}

/** A month’s files as they are now. */
export interface MonthToRead {
  readonly month: string;
  readonly unchanged: CachedMonth;
  readonly changed: readonly FileToRead[];
  /** True when the cache holds a file that is gone, or of which it may keep nothing any more. */
  readonly shrunk: boolean;
}

function monthPath(cache: string, month: string): string {
  return join(cache, 'articles', `${month}.json`);
}

/** What the cache knows of a month; empty when nothing. */
export function readCachedMonth(cache: string, month: string, damaged: Damaged): CachedMonth {
  return readCached<CachedMonth>(monthPath(cache, month), damaged) ?? {};
}

/** True when the cache may keep an article: it can be read now, or it is withdrawn. */
export function mayKeep(article: Article, { drafts, now }: ReadContext): boolean {
  const state = stateOf(article, now);
  return drafts || state === 'published' || state === 'gone';
}

/** Reads the changed files of a month, renders their texts, and keeps what may be kept. The bytes are always the file’s. */
export function readMonth(
  { month, unchanged, changed, shrunk }: MonthToRead,
  room: ReadContext,
): ReadArticle[] {
  const kept: Record<string, CachedArticle> = { ...unchanged };
  const fresh: Record<string, TextPack[string]> = {};
  const read = Object.entries(unchanged).map(([file, known]) => readAgain(file, known));
  for (const file of changed) {
    const { html, ...article } = readFile(file, room);
    read.push(article);
    if (
      !article.article ||
      html === undefined ||
      hasErrors(article.problems) ||
      !mayKeep(article.article, room)
    )
      continue;
    kept[file.file] = {
      id: article.hash,
      stamp: file.stamp,
      article: article.article,
      problems: article.problems,
    };
    fresh[file.file] = { hash: article.article.text.hash, html };
  }
  if (shrunk || Object.keys(fresh).length > 0) {
    const before = readTextPack(room.cache, month, () => {});
    const texts = Object.keys(unchanged).flatMap((file) => (before[file] ? [[file, before[file]]] : []));
    writeTextPack(room.cache, month, { ...Object.fromEntries(texts), ...fresh });
    writeCached(monthPath(room.cache, month), kept);
  }
  return read;
}

/** What is kept of a file, as if it had been read. */
export function readAgain(file: string, { id, article, problems }: CachedArticle): ReadArticle {
  return { file: file as ArchiveFile, hash: id, article, problems };
}

function readFile({ file, disk }: FileToRead, { publication }: ReadContext): ReadArticle {
  const bytes = readBytes(file, disk);
  if ('problem' in bytes) return { file, hash: '', problems: [bytes.problem] };
  return parseArticleBytes(file, bytes, publication);
}
