import { byCodeUnit } from '#lib/grouping.ts';
import { type Article, orderKey } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position, type Problem, sortProblems, top } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { type ArchiveParts, type ArticleState, articleState, releaseTime } from './archive-parts.ts';
import { type ReadArticle, readArticles } from './articles/read-article.ts';
import type { Reserved } from './checks/addresses.ts';
import { type CheckedArchive, checkArchive } from './checks/check-archive.ts';
import {
  type ArchiveListing,
  type ListedFile,
  ledgerFile,
  listArchive,
  type OtherFile,
} from './files/list-archive.ts';
import { readUsedFiles, type UsedFile } from './files/used-files.ts';
import { publicationFile } from './publication/publication-file.ts';
import { readLedger, readPublication } from './publication/read-publication.ts';
import type { StandalonePageText } from './standalone-pages/parse-standalone-page.ts';
import { type ReadStandalonePage, readStandalonePages } from './standalone-pages/read-standalone-pages.ts';

/** Options of `readArchive`. Both readers can be replaced, for example by cached or multi-threaded ones. */
export interface ReadOptions {
  /** The current time, in UTC. */
  readonly now: string;
  /** Addresses that no article, page or file may have. */
  readonly reserved: Reserved;
  /** A listing of the folder, if there is one already. */
  readonly listing?: ArchiveListing;
  readonly readArticles?: (
    files: readonly ListedFile[],
    publication: Publication,
  ) => readonly ReadArticle[] | Promise<readonly ReadArticle[]>;
  readonly readFiles?: (files: readonly ListedFile[]) => Promise<readonly UsedFile[]>;
  /** The path of the ledger. Default: `urls.txt` in the archive. */
  readonly ledger?: string;
}

/** An archive folder, read and checked. Nothing may be published if the problems include an error. */
export interface ArchiveReading {
  /** Absent if `publication.yaml` has no usable time zone and language, which articles need. */
  readonly publication?: Publication;
  /** False if `publication.yaml` has errors. */
  readonly valid: boolean;
  /** Positions of the files and pages that `publication.yaml` names. */
  readonly publicationPositions: Readonly<Record<string, Position>>;
  /** Published articles, oldest first. */
  readonly articles: readonly Article[];
  readonly gone: readonly Article[];
  readonly drafts: readonly Article[];
  readonly embargoed: readonly Article[];
  readonly standalonePages: readonly StandalonePageText[];
  /** Images and other files that published pages use. */
  readonly files: readonly UsedFile[];
  /** Images and other files that only drafts and embargoed articles use. */
  readonly withheldFiles: readonly UsedFile[];
  /** Every file that is not a valid article, with what happens to it. */
  readonly other: readonly OtherFile[];
  /** Rendered texts of articles and standalone pages by file, if the readers returned them. */
  readonly texts: ReadonlyMap<string, Html>;
  /** Content hashes of articles, standalone pages, used files and `publication.yaml`, by file. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Addresses published by earlier builds. */
  readonly ledger: readonly string[];
  readonly problems: readonly Problem[];
  /** The number of files in the folder: the sum of published, gone, drafts, embargoed and other. */
  readonly read: number;
  /** When the next embargo ends, in UTC. */
  readonly nextRelease?: string;
}

/** The reason for a file with errors. */
export const brokenFile = 'invalid file: it has errors';

/** The reason for README and LICENSE, which are not published. */
export const ignoredFile = 'ignored file: README or LICENSE';

/** Reads and checks an archive folder and collects all problems. Throws if the folder does not exist. */
export async function readArchive(folder: string, options: ReadOptions): Promise<ArchiveReading> {
  const listing = options.listing ?? listArchive(folder);
  const { publication, ...parsedPublication } = readPublication(folder, listing);
  const ledger = readLedger(folder, options.ledger);
  const earlierProblems = [
    ...listing.problems,
    ...parsedPublication.problems,
    ...ledger.problems,
    ...noArticles(listing),
  ];
  if (!publication) return unreadableArchive(listing, earlierProblems);
  const articles = await (options.readArticles ?? readArticles)(listing.articles, publication);
  const pages = readStandalonePages(listing.pages, publication);
  const parts: ArchiveParts = {
    publication,
    valid: parsedPublication.valid,
    publicationPositions: parsedPublication.positions,
    articles: new Map(articles.flatMap(({ file, article }) => (article ? [[file, article]] : []))),
    pages: new Map(pages.flatMap(({ file, page }) => (page ? [[file, page]] : []))),
    texts: new Set([...listing.articles, ...listing.pages].map(({ file }) => file)),
    files: new Set(listing.files.map(({ file }) => file)),
    withheld: new Map(),
    ledger: ledger.ledger,
    reserved: options.reserved,
    now: options.now,
  };
  const checked = checkArchive(parts);
  const readFiles = options.readFiles ?? readUsedFiles;
  const files = await readFiles(listing.files.filter(({ file }) => checked.used.has(file)));
  const withheldFiles = await readFiles(listing.files.filter(({ file }) => checked.withheld.has(file)));
  const states = sortByState(parts);
  const other = [
    ...listing.other,
    ...brokenTexts(articles, pages),
    ...otherFiles(listing, checked),
    ...otherPages(pages),
  ];
  const problems = [
    ...earlierProblems,
    ...[...articles, ...pages, ...files, ...withheldFiles].flatMap((read) => read.problems),
    ...checked.problems,
  ];
  return {
    publication,
    valid: parsedPublication.valid,
    publicationPositions: parsedPublication.positions,
    articles: states.published,
    gone: states.gone,
    drafts: states.draft,
    embargoed: states.embargoed,
    standalonePages: [...parts.pages.values()],
    files,
    withheldFiles,
    other: other.sort((a, b) => byCodeUnit(a.path, b.path)),
    texts: textsOf(articles, pages),
    hashes: new Map([
      [publicationFile, parsedPublication.hash],
      ...[...articles, ...pages, ...files, ...withheldFiles].map(({ file, hash }) => [file, hash] as const),
    ]),
    ledger: [...ledger.ledger.keys()],
    problems: sortProblems(problems),
    read: parts.articles.size + other.length,
    ...nextRelease(states.embargoed),
  };
}

function noArticles({ articles }: ArchiveListing): Problem[] {
  const hint = 'add one as YEAR/MONTH/DAY-name.md, such as 2024/12/21-vote.md';
  return articles.length === 0 ? [error(publicationFile, top, 'the archive has no articles', hint)] : [];
}

/** The result for an archive whose `publication.yaml` cannot be used. */
function unreadableArchive(listing: ArchiveListing, problems: readonly Problem[]): ArchiveReading {
  const texts = [...listing.articles, ...listing.pages, ...listing.files];
  const other = [
    ...listing.other,
    ...texts.map(({ file }) => ({ path: file, reason: `unread file: ${publicationFile} has errors` })),
  ];
  return {
    valid: false,
    publicationPositions: {},
    articles: [],
    gone: [],
    drafts: [],
    embargoed: [],
    standalonePages: [],
    files: [],
    withheldFiles: [],
    other: other.sort((a, b) => byCodeUnit(a.path, b.path)),
    texts: new Map(),
    hashes: new Map(),
    ledger: [],
    problems: sortProblems(problems),
    read: other.length,
  };
}

/** Articles by state, each list in publication order. */
function sortByState({ articles, now }: ArchiveParts): Record<ArticleState, Article[]> {
  const states: Record<ArticleState, Article[]> = { published: [], gone: [], draft: [], embargoed: [] };
  const keyed = [...articles.values()].map((article) => ({ article, key: orderKey(article) }));
  for (const { article } of keyed.sort((a, b) => byCodeUnit(a.key, b.key)))
    states[articleState(article, now)].push(article);
  return states;
}

function brokenTexts(articles: readonly ReadArticle[], pages: readonly ReadStandalonePage[]): OtherFile[] {
  const broken = [...articles.filter(({ article }) => !article), ...pages.filter(({ page }) => !page)];
  return broken.map(({ file, hash }) => ({
    path: file,
    reason: hash === '' ? 'unreadable file' : brokenFile,
  }));
}

function otherPages(pages: readonly ReadStandalonePage[]): OtherFile[] {
  return pages.flatMap(({ file, page }) => (page ? [{ path: file, reason: 'standalone page' }] : []));
}

const metadataReasons: Readonly<Record<string, string>> = {
  [publicationFile]: 'configuration file',
  [ledgerFile]: 'ledger',
};

function otherFiles({ files, metadata }: ArchiveListing, { used, withheld }: CheckedArchive): OtherFile[] {
  const reasonFor = (file: ArchiveFile) => {
    if (used.has(file)) return 'copied file: a page uses it';
    return withheld.has(file)
      ? 'withheld file: only unpublished articles use it'
      : 'unused file: no published article or page uses it';
  };
  return [
    ...files.map(({ file }) => ({ path: file, reason: reasonFor(file) })),
    ...metadata.map(({ file }) => ({ path: file, reason: metadataReasons[file] ?? ignoredFile })),
  ];
}

function textsOf(articles: readonly ReadArticle[], pages: readonly ReadStandalonePage[]): Map<string, Html> {
  const texts = new Map<string, Html>();
  for (const { file, html } of articles) if (html !== undefined) texts.set(file, html);
  for (const { file, page } of pages) if (page) texts.set(file, page.html);
  return texts;
}

function nextRelease(embargoed: readonly Article[]): { readonly nextRelease?: string } {
  const [first] = embargoed.map(releaseTime).sort(byCodeUnit);
  return first === undefined ? {} : { nextRelease: first };
}
