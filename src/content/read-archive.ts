import { byCodeUnit } from '#lib/grouping.ts';
import { type Article, orderKey } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position, type Problem, sortProblems, top } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { type ArchiveParts, type ArticleState, releaseOf, stateOf } from './archive-parts.ts';
import {
  type ReadArticle,
  type ReadStandalonePage,
  readArticles,
  readStandalonePages,
} from './articles/read-article.ts';
import { type CheckedArchive, checkArchive } from './checks/check-archive.ts';
import { type ArchiveListing, type ListedFile, listArchive, type OtherFile } from './files/list-archive.ts';
import { readUsedFiles, type UsedFile } from './files/picture-file.ts';
import { publicationFile } from './publication/publication-file.ts';
import { readLedger, readPublication } from './publication/read-publication.ts';
import type { StandalonePageText } from './standalone-pages/standalone-page-file.ts';

/** How an archive is read. The two readers can be replaced by others that remember, or that work in threads. */
export interface ReadOptions {
  /** The clock: an instant in UTC. */
  readonly now: string;
  /** What lies in the folder, where it was listed before. */
  readonly listing?: ArchiveListing;
  readonly readArticles?: (
    files: readonly ListedFile[],
    publication: Publication,
  ) => readonly ReadArticle[] | Promise<readonly ReadArticle[]>;
  readonly readFiles?: (files: readonly ListedFile[]) => Promise<readonly UsedFile[]>;
  /** The file of the ledger, where it is not `urls.txt` of the archive. */
  readonly ledger?: string;
}

/** An archive folder, read and checked. With an error among the problems, nothing of it may be published. */
export interface ArchiveReading {
  /** Absent when `publication.yaml` is too broken to read articles by. */
  readonly publication?: Publication;
  /** False when `publication.yaml` has errors. */
  readonly sound: boolean;
  /** Where the files and pages stand that `publication.yaml` names. */
  readonly publicationMarks: Readonly<Record<string, Position>>;
  /** Published now, in order: oldest first. */
  readonly articles: readonly Article[];
  readonly gone: readonly Article[];
  readonly drafts: readonly Article[];
  readonly embargoed: readonly Article[];
  readonly standalonePages: readonly StandalonePageText[];
  /** Pictures and other files that published pages use. */
  readonly files: readonly UsedFile[];
  /** Those that only drafts and embargoed articles use. */
  readonly heldFiles: readonly UsedFile[];
  /** Every file that is no readable article, and what becomes of it. */
  readonly other: readonly OtherFile[];
  /** Rendered texts of articles and hand-written pages by file, as far as the readers gave them. */
  readonly texts: ReadonlyMap<string, Html>;
  /** Fingerprints of the bytes of articles, hand-written pages, used files and `publication.yaml`, by file. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Published addresses of earlier builds. */
  readonly ledger: readonly string[];
  readonly problems: readonly Problem[];
  /** The files of the folder: exactly those published, gone, in draft, embargoed, and other. */
  readonly read: number;
  /** When the next embargo ends (UTC). */
  readonly nextRelease?: string;
}

/** Why a file with errors is not published. */
export const brokenFile = 'it has errors';

/** Reads an archive folder: every file, every problem. Throws when there is no such folder. */
export async function readArchive(folder: string, options: ReadOptions): Promise<ArchiveReading> {
  const listing = options.listing ?? listArchive(folder);
  const { publication, ...ofPublication } = readPublication(folder, listing);
  const ledger = readLedger(folder, options.ledger);
  const before = [...listing.problems, ...ofPublication.problems, ...ledger.problems, ...noArticles(listing)];
  if (!publication) return unread(listing, before);
  const articles = await (options.readArticles ?? readArticles)(listing.articles, publication);
  const pages = readStandalonePages(listing.pages, publication);
  const parts: ArchiveParts = {
    publication,
    sound: ofPublication.sound,
    publicationMarks: ofPublication.marks,
    articles: new Map(articles.flatMap(({ file, article }) => (article ? [[file, article]] : []))),
    pages: new Map(pages.flatMap(({ file, page }) => (page ? [[file, page]] : []))),
    texts: new Set([...listing.articles, ...listing.pages].map(({ file }) => file)),
    files: new Set(listing.files.map(({ file }) => file)),
    withheld: new Map(),
    ledger: ledger.ledger,
    now: options.now,
  };
  const checked = checkArchive(parts);
  const readFiles = options.readFiles ?? readUsedFiles;
  const files = await readFiles(listing.files.filter(({ file }) => checked.used.has(file)));
  const heldFiles = await readFiles(listing.files.filter(({ file }) => checked.held.has(file)));
  const states = sortByState(parts);
  const other = [
    ...listing.other,
    ...brokenTexts(articles, pages),
    ...otherFiles(listing, checked),
    ...otherPages(pages),
  ];
  const problems = [
    ...before,
    ...[...articles, ...pages, ...files, ...heldFiles].flatMap((read) => read.problems),
    ...checked.problems,
  ];
  return {
    publication,
    sound: ofPublication.sound,
    publicationMarks: ofPublication.marks,
    articles: states.published,
    gone: states.gone,
    drafts: states.draft,
    embargoed: states.embargoed,
    standalonePages: [...parts.pages.values()],
    files,
    heldFiles,
    other: other.sort((a, b) => byCodeUnit(a.path, b.path)),
    texts: textsOf(articles, pages),
    hashes: new Map([
      [publicationFile, ofPublication.hash],
      ...[...articles, ...pages, ...files, ...heldFiles].map(({ file, hash }) => [file, hash] as const),
    ]),
    ledger: [...ledger.ledger.keys()],
    problems: sortProblems(problems),
    read: parts.articles.size + other.length,
    ...nextRelease(states.embargoed),
  };
}

function noArticles({ articles }: ArchiveListing): Problem[] {
  const hint = 'write one as YEAR/MONTH/DAY-name.md, such as 2024/12/21-vote.md';
  return articles.length === 0 ? [error(publicationFile, top, 'the archive has no articles', hint)] : [];
}

/** An archive of which no article could be read. */
function unread(listing: ArchiveListing, problems: readonly Problem[]): ArchiveReading {
  const texts = [...listing.articles, ...listing.pages, ...listing.files];
  const other = [
    ...listing.other,
    ...texts.map(({ file }) => ({ path: file, reason: `not read: mend ${publicationFile} first` })),
  ];
  return {
    sound: false,
    publicationMarks: {},
    articles: [],
    gone: [],
    drafts: [],
    embargoed: [],
    standalonePages: [],
    files: [],
    heldFiles: [],
    other: other.sort((a, b) => byCodeUnit(a.path, b.path)),
    texts: new Map(),
    hashes: new Map(),
    ledger: [],
    problems: sortProblems(problems),
    read: other.length,
  };
}

/** The articles in each state, in order. */
function sortByState({ articles, now }: ArchiveParts): Record<ArticleState, Article[]> {
  const states: Record<ArticleState, Article[]> = { published: [], gone: [], draft: [], embargoed: [] };
  const keyed = [...articles.values()].map((article) => ({ article, key: orderKey(article) }));
  for (const { article } of keyed.sort((a, b) => byCodeUnit(a.key, b.key)))
    states[stateOf(article, now)].push(article);
  return states;
}

function brokenTexts(articles: readonly ReadArticle[], pages: readonly ReadStandalonePage[]): OtherFile[] {
  const broken = [...articles.filter(({ article }) => !article), ...pages.filter(({ page }) => !page)];
  return broken.map(({ file, hash }) => ({
    path: file,
    reason: hash === '' ? 'unreadable' : brokenFile,
  }));
}

function otherPages(pages: readonly ReadStandalonePage[]): OtherFile[] {
  return pages.flatMap(({ file, page }) => (page ? [{ path: file, reason: 'a hand-written page' }] : []));
}

function otherFiles({ files, known }: ArchiveListing, { used, held }: CheckedArchive): OtherFile[] {
  const fate = (file: ArchiveFile) => {
    if (used.has(file)) return 'copied: a page uses it';
    return held.has(file)
      ? 'held back: only unpublished articles use it'
      : 'no published article or page uses it';
  };
  return [
    ...files.map(({ file }) => ({ path: file, reason: fate(file) })),
    ...known.map(({ file }) => ({ path: file, reason: 'known by its name' })),
  ];
}

function textsOf(articles: readonly ReadArticle[], pages: readonly ReadStandalonePage[]): Map<string, Html> {
  const texts = new Map<string, Html>();
  for (const { file, html } of articles) if (html !== undefined) texts.set(file, html);
  for (const { file, page } of pages) if (page) texts.set(file, page.html);
  return texts;
}

function nextRelease(embargoed: readonly Article[]): { readonly nextRelease?: string } {
  const [first] = embargoed.map(releaseOf).sort(byCodeUnit);
  return first === undefined ? {} : { nextRelease: first };
}
