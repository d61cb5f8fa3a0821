import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '#content/articles/read-article.ts';
import { listArchive } from '#content/files/list-archive.ts';
import type { Ledger } from '#content/ledger/ledger.ts';
import { readLedger, readPublication } from '#content/publication/read-publication.ts';
import type { StandalonePageText } from '#content/standalone-pages/parse-standalone-page.ts';
import { readStandalonePages } from '#content/standalone-pages/read-standalone-pages.ts';
import type { Article } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';

/** An article of an open archive, and its rendered text before any edit. */
interface OpenArticle {
  readonly article: Article;
  readonly html: Html;
}

/** An archive without errors, opened for editing. */
export interface OpenArchive {
  readonly publication: Publication;
  readonly articles: ReadonlyMap<ArchiveFile, OpenArticle>;
  readonly pages: ReadonlyMap<ArchiveFile, StandalonePageText>;
  readonly ledger: Ledger;
  /** Reads a file exactly as it is on disk. */
  readonly rawOf: (file: string) => string;
}

/** Opens an archive for editing. Returns the problems if any file has errors. `ledger`: a path other than `urls.txt`. */
export function openArchive(
  folder: string,
  ledger?: string,
): OpenArchive | { readonly problems: readonly Problem[] } {
  const listing = listArchive(folder);
  const { publication, problems: publicationProblems } = readPublication(folder, listing);
  if (!publication) return { problems: publicationProblems };
  const articles = readArticles(listing.articles, publication);
  const pages = readStandalonePages(listing.pages, publication);
  const problems = [...publicationProblems, ...[...articles, ...pages].flatMap((read) => read.problems)];
  if (hasErrors(problems)) return { problems: problems.filter(({ severity }) => severity === 'error') };
  const diskPaths = new Map<string, string>(
    [...listing.articles, ...listing.pages].map(({ file, disk }) => [file, disk]),
  );
  return {
    publication,
    articles: new Map(
      articles.flatMap(({ file, article, html }) =>
        article && html !== undefined ? [[file, { article, html }]] : [],
      ),
    ),
    pages: new Map(pages.flatMap(({ file, page }) => (page ? [[file, page]] : []))),
    ledger: readLedger(folder, ledger).ledger,
    rawOf: (file) => readFileSync(diskPaths.get(file) ?? join(folder, file), 'utf8'),
  };
}

/** A planned change to a file, or its move. Paths are relative to the archive. */
export interface FileChange {
  readonly file: string;
  /** The new path; the same as `file` unless the file moves. */
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

/** Planned changes to an archive. None may be written if the problems include an error. */
export interface PlannedChanges {
  readonly changes: readonly FileChange[];
  readonly problems: readonly Problem[];
}

/** A plan without changes, and the reason. */
export function refusePlan(file: string, message: string, hint: string): PlannedChanges {
  return { changes: [], problems: [error(file, top, message, hint)] };
}
