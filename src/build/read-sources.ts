import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText } from '#content/decode-text.ts';
import { type ArchiveListing, ledgerFile, listArchive, type OtherFile } from '#content/folder.ts';
import { type HandPageText, parseHandPage } from '#content/hand-page-file.ts';
import { parseLedger } from '#content/ledger.ts';
import type { UsedFile } from '#content/picture-file.ts';
import { parsePublication, publicationFile } from '#content/publication-file.ts';
import { readBytes } from '#content/read-article.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { openCache } from './cache.ts';
import type { BuildOptions, Progress } from './options.ts';
import { readArticles } from './read-articles.ts';
import type { KeptArticle, ReadMonth } from './read-month.ts';
import type { Sources } from './sources.ts';
import { writeTextPack } from './texts.ts';
import { filesOfArticle, filesOfPublication, readFilesKept } from './used-files.ts';

/** The archive cannot be read at all: its folder or its `publication.yaml`. */
export class Unreadable extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('the archive cannot be read');
    this.problems = problems;
  }
}

/** Reads an archive folder for a build: articles by the cache where nothing changed, all else anew. */
export async function readSources(options: BuildOptions, cache: string, revision: string, progress: Progress): Promise<Sources> {
  const folder = resolve(options.articles);
  const listing = listFolder(folder, options.articles);
  const { publication, problems: ofPublication, hash } = readPublication(folder, options.url);
  const stale = openCache(cache, fingerprint(`${revision} ${publication.language} ${publication.timezone} ${options.drafts}`));
  if (stale) progress('the cache is of another version and is made again', 0);
  const damaged = (file: string) => progress(`the cache is damaged and made again: ${file}`, 0);
  const room = { cache, publication, now: options.now, drafts: options.drafts };
  let count = 0;
  const months = await readArticles(folder, listing.articles, room, damaged, (done) => {
    count += done;
    progress('read', count, listing.articles.length);
  });
  const pages = readHandPages(listing, publication, cache);
  const kept = months.flatMap(({ articles }) => Object.values(articles));
  const articles = kept.flatMap(({ article }) => (article ? [article] : []));
  const published = articles.filter((article) => !article.gone);
  const files = await readFilesUsed(folder, listing, cache, published, publication, pages.pages, damaged);
  const ledger = readLedger(options, folder);
  return {
    publication,
    common: fingerprint([hash, ...pages.pages.map(({ file, title, digest }) => `${file} ${title} ${digest.hash}`)].join('\n')),
    articles: published,
    gone: articles.filter((article) => article.gone),
    handPages: pages.pages.map(({ digest, html: _, ...page }) => ({
      ...page,
      textHash: digest.hash,
      pictures: digest.pictures.map(({ file }) => file),
    })),
    pictures: files.used.filter(({ width }) => width > 0),
    copied: files.used.map(({ file, hash: of }) => ({ file, hash: of })),
    ledger: ledger.addresses,
    hashOf: hashesOf(months, files.used),
    ...withheldCounts(kept),
    read: countRead(listing),
    other: otherFiles(listing, files),
    problems: [
      ...listing.problems,
      ...ofPublication,
      ...ledger.problems,
      ...pages.problems,
      ...files.problems,
      ...problemsOf(months),
    ],
  };
}

function listFolder(folder: string, given: string): ArchiveListing {
  if (!existsSync(folder)) {
    throw new Unreadable([error(publicationFile, top, `there is no folder ${given}`, 'name the archive with --articles')]);
  }
  return listArchive(folder);
}

/** Every file counts: articles, pages, files, those known by name, and strangers. */
function countRead({ articles, pages, files, known, other }: ArchiveListing): number {
  return articles.length + pages.length + files.length + known.length + other.length;
}

function readPublication(folder: string, url: string | undefined): { publication: Publication; problems: readonly Problem[]; hash: string } {
  const path = join(folder, publicationFile);
  if (!existsSync(path)) {
    throw new Unreadable([error(publicationFile, top, 'the file is missing', 'write one with name, tagline, url, language and timezone')]);
  }
  const bytes = readBytes(publicationFile, path);
  if ('problem' in bytes) throw new Unreadable([bytes.problem]);
  const decoded = decodeText(publicationFile, bytes);
  const { publication, problems } = parsePublication(decoded.text);
  const all = [...decoded.problems, ...problems];
  if (!publication) throw new Unreadable(all);
  const at = url === undefined ? publication : { ...publication, url: url.replace(/\/+$/, ''), base: new URL(url).pathname.replace(/\/+$/, '') };
  return { publication: at, problems: all, hash: fingerprint(`${fingerprint(bytes)} ${at.url}`) };
}

function readHandPages(listing: ArchiveListing, publication: Publication, cache: string): { pages: HandPageText[]; problems: Problem[] } {
  const pages: HandPageText[] = [];
  const problems: Problem[] = [];
  for (const { file, disk } of listing.pages) {
    const bytes = readBytes(file, disk);
    if ('problem' in bytes) {
      problems.push(bytes.problem);
      continue;
    }
    const { text, problems: ofText } = decodeText(file, bytes);
    problems.push(...ofText);
    if (hasErrors(ofText)) continue;
    const parsed = parseHandPage(file, text, publication);
    problems.push(...parsed.problems);
    if (parsed.page) pages.push(parsed.page);
  }
  if (pages.length > 0) {
    writeTextPack(cache, 'pages', Object.fromEntries(pages.map(({ file, digest, html }) => [file, { hash: digest.hash, html }])));
  }
  return { pages, problems };
}

async function readFilesUsed(
  folder: string,
  listing: ArchiveListing,
  cache: string,
  published: readonly Article[],
  publication: Publication,
  pages: readonly HandPageText[],
  damaged: (file: string) => void,
): Promise<{ used: UsedFile[]; unused: OtherFile[]; problems: Problem[] }> {
  const wanted = new Set([...published.flatMap(filesOfArticle), ...filesOfPublication(publication, pages)]);
  const present = listing.files.filter(({ file }) => wanted.has(file));
  const used = await readFilesKept(folder, present, cache, damaged);
  const unused = listing.files
    .filter(({ file }) => !wanted.has(file))
    .map(({ file }) => ({ path: file, reason: 'no published article or page uses it' }));
  return { used, unused, problems: used.flatMap(({ problems }) => problems) };
}

/** Every file that is no article, with what becomes of it. */
function otherFiles(listing: ArchiveListing, { used, unused }: { used: readonly UsedFile[]; unused: readonly OtherFile[] }): OtherFile[] {
  const named = (files: readonly { readonly file: string }[], reason: string) => files.map(({ file }) => ({ path: file, reason }));
  return [
    ...named(used, 'copied: a page uses it'),
    ...named(listing.pages, 'a hand-written page'),
    ...named(listing.known, 'known by its name'),
    ...unused,
    ...listing.other,
  ];
}

function readLedger(options: BuildOptions, folder: string): { addresses: string[]; problems: readonly Problem[] } {
  const path = resolve(options.ledger ?? join(folder, ledgerFile));
  if (!existsSync(path)) return { addresses: [], problems: [] };
  const { ledger, problems } = parseLedger(readFileSync(path, 'utf8'));
  return { addresses: [...ledger.keys()], problems };
}

/** An article’s file, and the files it shows: another hash, and its page may be another. */
function hashesOf(months: readonly ReadMonth[], used: readonly UsedFile[]): (article: Article) => string {
  const ids = new Map(months.flatMap(({ articles }) => Object.entries(articles).map(([file, { id }]) => [file, id] as const)));
  const files = new Map<string, string>(used.map(({ file, hash }) => [file, hash]));
  return (article) => [ids.get(article.file), ...filesOfArticle(article).map((file) => files.get(file))].join(' ');
}

function withheldCounts(kept: readonly KeptArticle[]): Pick<Sources, 'drafts' | 'embargoed' | 'nextRelease'> {
  const withheld = kept.flatMap(({ withheld: why }) => (why === undefined ? [] : [why]));
  const releases = withheld.flatMap((why) => (why === 'draft' ? [] : [why.until])).sort();
  const [nextRelease] = releases;
  return {
    drafts: withheld.filter((why) => why === 'draft').length,
    embargoed: releases.length,
    ...(nextRelease !== undefined && { nextRelease }),
  };
}

function problemsOf(months: readonly ReadMonth[]): Problem[] {
  return months.flatMap(({ articles, problems }) => [
    ...problems,
    ...Object.values(articles).flatMap((kept) => kept.problems),
  ]);
}
