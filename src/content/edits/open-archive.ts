import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles, readStandalonePages } from '#content/articles/read-article.ts';
import { listArchive } from '#content/files/list-archive.ts';
import type { Ledger } from '#content/ledger/ledger.ts';
import { readLedger, readPublication } from '#content/publication/read-publication.ts';
import type { StandalonePageText } from '#content/standalone-pages/standalone-page-file.ts';
import type { Article } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';

/** An article of an open archive, and its text as it is rendered now. */
interface OpenArticle {
  readonly article: Article;
  readonly html: Html;
}

/** An archive whose files are to be edited: everything that can be read without an error. */
export interface OpenArchive {
  readonly publication: Publication;
  readonly articles: ReadonlyMap<ArchiveFile, OpenArticle>;
  readonly pages: ReadonlyMap<ArchiveFile, StandalonePageText>;
  readonly ledger: Ledger;
  /** The text of a file exactly as it stands on the disk. */
  readonly rawOf: (file: string) => string;
}

/** Opens an archive for editing; refused while a file has errors, since it could not be edited with the others. `ledger` names another file than `urls.txt`. */
export function openArchive(
  folder: string,
  ledger?: string,
): OpenArchive | { readonly problems: readonly Problem[] } {
  const listing = listArchive(folder);
  const { publication, problems: ofPublication } = readPublication(folder, listing);
  if (!publication) return { problems: ofPublication };
  const articles = readArticles(listing.articles, publication);
  const pages = readStandalonePages(listing.pages, publication);
  const problems = [...ofPublication, ...[...articles, ...pages].flatMap((read) => read.problems)];
  if (hasErrors(problems)) return { problems: problems.filter(({ severity }) => severity === 'error') };
  const disks = new Map<string, string>(
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
    rawOf: (file) => readFileSync(disks.get(file) ?? join(folder, file), 'utf8'),
  };
}

/** A file that is to be written anew, or moved. Paths in the archive. */
export interface FileChange {
  readonly file: string;
  /** Where it moves; the same when it stays. */
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

/** Changes to the files of an archive; with problems, none of them may be written. */
export interface PlannedChanges {
  readonly changes: readonly FileChange[];
  readonly problems: readonly Problem[];
}

/** No changes, and why. */
export function refused(file: string, message: string, hint: string): PlannedChanges {
  return { changes: [], problems: [error(file, top, message, hint)] };
}
