import { join } from 'node:path';
import { type OnDamage, readCached, writeCached } from '#builder/cache/cached-json.ts';
import { readTextPack, type TextPack, writeTextPack } from '#builder/cache/rendered-texts.ts';
import type { CachedId } from '#builder/scan/file-ids.ts';
import { articleState } from '#content/archive-parts.ts';
import { parseArticleBytes, type ReadArticle, readBytes } from '#content/articles/read-article.ts';
import type { Article } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';

/** A published or withdrawn article in the cache. Drafts, embargoed articles and files with errors are never cached. */
export interface CachedArticle extends CachedId {
  readonly article: Article;
  /** Warnings. */
  readonly problems: readonly Problem[];
}

/** The cached articles of a month, by file. */
export type CachedMonth = Readonly<Record<string, CachedArticle>>;

/** A file to read: its path in the archive, its absolute path, and its id and stamp. */
export interface FileToRead extends CachedId {
  readonly file: ArchiveFile;
  readonly disk: string;
}

/** What reading an article depends on besides its file. */
export interface ReadContext {
  readonly cache: string;
  readonly publication: Publication;
  readonly now: string;
  /** Also cache drafts and embargoed articles. For previews only. */
  readonly drafts: boolean;
}

/** The files of a month, compared with the cache. */
export interface MonthToRead {
  readonly month: string;
  readonly unchanged: CachedMonth;
  readonly changed: readonly FileToRead[];
  /** True when the cache holds an article that it must drop: its file is gone, or it may no longer be cached. */
  readonly shrunk: boolean;
}

function monthFile(cache: string, month: string): string {
  return join(cache, 'articles', `${month}.json`);
}

/** Reads a month from the cache; empty when there is none. */
export function readCachedMonth(cache: string, month: string, onDamage: OnDamage): CachedMonth {
  return readCached<CachedMonth>(monthFile(cache, month), onDamage) ?? {};
}

/** True when the cache may hold an article: it is published or withdrawn, or the build includes drafts. */
export function mayCache(article: Article, { drafts, now }: ReadContext): boolean {
  const state = articleState(article, now);
  return drafts || state === 'published' || state === 'gone';
}

/** Reads the changed files of a month, renders their texts, and updates the cache. */
export function readMonth(
  { month, unchanged, changed, shrunk }: MonthToRead,
  context: ReadContext,
): ReadArticle[] {
  const cached: Record<string, CachedArticle> = { ...unchanged };
  const newTexts: Record<string, TextPack[string]> = {};
  const result = Object.entries(unchanged).map(([file, article]) => articleFromCache(file, article));
  for (const file of changed) {
    const { html, ...read } = readFile(file, context);
    result.push(read);
    const { article, hash, problems } = read;
    if (!article || html === undefined || hasErrors(problems) || !mayCache(article, context)) continue;
    cached[file.file] = { id: hash, stamp: file.stamp, article, problems };
    newTexts[file.file] = { hash: article.text.hash, html };
  }
  if (shrunk || Object.keys(newTexts).length > 0) {
    const before = readTextPack(context.cache, month, () => {});
    const texts = Object.keys(unchanged).flatMap((file) => (before[file] ? [[file, before[file]]] : []));
    writeTextPack(context.cache, month, { ...Object.fromEntries(texts), ...newTexts });
    writeCached(monthFile(context.cache, month), cached);
  }
  return result;
}

/** A cached article in the form in which reading its file would have returned it. */
export function articleFromCache(file: string, { id, article, problems }: CachedArticle): ReadArticle {
  return { file: file as ArchiveFile, hash: id, article, problems };
}

function readFile({ file, disk }: FileToRead, { publication }: ReadContext): ReadArticle {
  const bytes = readBytes(file, disk);
  if ('problem' in bytes) return { file, hash: '', problems: [bytes.problem] };
  return parseArticleBytes(file, bytes, publication);
}
