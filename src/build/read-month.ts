import { join } from 'node:path';
import { parseArticleBytes, readBytes } from '#content/read-article.ts';
import { gitBlobId } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import type { KeptId } from './file-ids.ts';
import { type Damaged, readKept, writeKept } from './kept-json.ts';
import { readTextPack, type TextPack, writeTextPack } from './texts.ts';

/** An article file as the cache keeps it. Of an unpublished one only its id and the time to look again. */
export interface KeptArticle extends KeptId {
  readonly article?: Article;
  /** Why it is not published: a draft, or embargoed until an instant (UTC). */
  readonly withheld?: 'draft' | { readonly until: string };
  /** Warnings; a file with errors is not kept. */
  readonly problems: readonly Problem[];
}

/** The article files of a month, by file. */
export type KeptMonth = Readonly<Record<string, KeptArticle>>;

/** A file that has to be read: its path in the archive and on the disk. */
export interface FileToRead extends KeptId {
  readonly file: ArchiveFile;
  readonly disk: string;
}

/** What reading needs: the same for every month. */
export interface ReadingRoom {
  readonly cache: string;
  readonly publication: Publication;
  readonly now: string;
  /** Treat drafts and embargoed articles as published: for a preview. */
  readonly drafts: boolean;
}

/** A month’s files as they are now. */
export interface MonthToRead {
  readonly month: string;
  readonly unchanged: KeptMonth;
  readonly changed: readonly FileToRead[];
}

/** What reading a month came to: every article that could be read, and every problem. */
export interface ReadMonth {
  readonly month: string;
  readonly articles: KeptMonth;
  readonly problems: readonly Problem[];
}

function monthPath(cache: string, month: string): string {
  return join(cache, 'articles', `${month}.json`);
}

/** What the cache knows of a month; empty when nothing. */
export function readKeptMonth(cache: string, month: string, damaged: Damaged): KeptMonth {
  return readKept<KeptMonth>(monthPath(cache, month), damaged) ?? {};
}

/** Reads the changed files of a month, renders their texts, and keeps both. The bytes are always read from the file. */
export function readMonth({ month, unchanged, changed }: MonthToRead, room: ReadingRoom): ReadMonth {
  const kept = readTextPack(room.cache, month, () => {});
  const texts: Record<string, TextPack[string]> = {};
  const articles: Record<string, KeptArticle> = {};
  const problems: Problem[] = [];
  for (const [file, known] of Object.entries(unchanged)) {
    articles[file] = known;
    const text = kept[file];
    if (known.article && text) texts[file] = text;
  }
  for (const file of changed) {
    const read = readArticle(file, room);
    problems.push(...read.problems);
    if (!read.kept) continue;
    articles[file.file] = read.kept;
    if (read.kept.article && read.html !== undefined) texts[file.file] = { hash: read.kept.article.text.hash, html: read.html };
  }
  writeTextPack(room.cache, month, texts);
  writeKept(monthPath(room.cache, month), articles);
  return { month, articles, problems };
}

interface ReadArticle {
  readonly kept?: KeptArticle;
  readonly html?: Html;
  readonly problems: readonly Problem[];
}

function readArticle({ file, disk, stamp }: FileToRead, room: ReadingRoom): ReadArticle {
  const bytes = readBytes(file, disk);
  if ('problem' in bytes) return { problems: [bytes.problem] };
  const { article, html, problems } = parseArticleBytes(file, bytes, room.publication);
  if (!article || hasErrors(problems)) return { problems };
  const known = { id: gitBlobId(bytes), stamp, problems };
  const withheld = room.drafts ? undefined : withheldBy(article, room.now);
  if (withheld) return { kept: { ...known, problems: [], withheld }, problems: [] };
  return { kept: { ...known, article }, ...(html !== undefined && { html }), problems: [] };
}

/** True when what is kept of an unchanged file still holds at an instant: no embargo ended, none began. */
export function stillHolds({ article, withheld }: KeptArticle, room: ReadingRoom): boolean {
  if (article) return room.drafts || withheldBy(article, room.now) === undefined;
  return withheld === 'draft' || (withheld !== undefined && withheld.until > room.now);
}

/** Why an article is not published at an instant; undefined when it is, or when it is withdrawn. */
export function withheldBy(article: Article, now: string): KeptArticle['withheld'] {
  if (article.draft) return 'draft';
  if (article.embargo !== undefined && article.embargo > now) return { until: article.embargo };
  return undefined;
}
