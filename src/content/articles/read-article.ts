import { readFileSync } from 'node:fs';
import { decodeText } from '#content/files/decode-text.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import {
  parseStandalonePage,
  type StandalonePageText,
} from '#content/standalone-pages/standalone-page-file.ts';
import { fingerprint, gitBlobId } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { parseArticleFile } from './article-file.ts';

/** What one article file yields: plain JSON, and a pure function of its name, its bytes and the publication. */
export interface ReadArticle {
  readonly file: ArchiveFile;
  /** The id that git gives to the bytes; empty for a file that could not be read. */
  readonly hash: string;
  /** Absent when something is wrong with the file. */
  readonly article?: Article;
  /** The rendered text, its addresses still marked. */
  readonly html?: Html;
  readonly problems: readonly Problem[];
}

/** Reads the bytes of an article file. */
export function parseArticleBytes(
  file: ArchiveFile,
  bytes: Uint8Array,
  publication: Publication,
): ReadArticle {
  const hash = gitBlobId(bytes);
  const { text, problems } = decodeText(file, bytes);
  if (text === '' && hasErrors(problems)) return { file, hash, problems };
  const parsed = parseArticleFile(file, text, publication);
  const said = new Set(problems.map(({ line, column }) => `${line}:${column}`));
  const all = [...problems, ...parsed.problems.filter(({ line, column }) => !said.has(`${line}:${column}`))];
  if (!('article' in parsed) || hasErrors(problems)) return { file, hash, problems: all };
  return { file, hash, article: parsed.article, html: parsed.html, problems: all };
}

/** Reads article files one after the other. */
export function readArticles(files: readonly ListedFile[], publication: Publication): ReadArticle[] {
  return files.map(({ file, disk }) => {
    const bytes = readBytes(file, disk);
    return 'problem' in bytes
      ? { file, hash: '', problems: [bytes.problem] }
      : parseArticleBytes(file, bytes, publication);
  });
}

/** What the file of a hand-written page yields. */
export interface ReadStandalonePage {
  readonly file: ArchiveFile;
  readonly hash: string;
  /** Absent when something is wrong with the file. */
  readonly page?: StandalonePageText;
  readonly problems: readonly Problem[];
}

/** Reads the files of hand-written pages. */
export function readStandalonePages(
  files: readonly ListedFile[],
  publication: Publication,
): ReadStandalonePage[] {
  return files.map(({ file, disk }) => {
    const bytes = readBytes(file, disk);
    if ('problem' in bytes) return { file, hash: '', problems: [bytes.problem] };
    const hash = fingerprint(bytes);
    const { text, problems } = decodeText(file, bytes);
    if (hasErrors(problems)) return { file, hash, problems };
    const parsed = parseStandalonePage(file, text, publication);
    return { file, hash, ...parsed, problems: [...problems, ...parsed.problems] };
  });
}

/** The bytes of a file of the archive, or why it cannot be read. */
export function readBytes(file: string, disk: string): Uint8Array | { readonly problem: Problem } {
  try {
    return readFileSync(disk);
  } catch (reason) {
    const code = reason instanceof Error && 'code' in reason ? String(reason.code) : 'unknown';
    const why =
      code === 'EACCES' || code === 'EPERM' ? 'no permission' : code === 'ENOENT' ? 'it is not there' : code;
    return { problem: error(file, top, `the file cannot be read: ${why}`, 'let it be read, or take it out') };
  }
}
