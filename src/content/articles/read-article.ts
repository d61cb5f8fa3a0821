import { readFileSync } from 'node:fs';
import { decodeText } from '#content/files/decode-text.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { gitBlobId } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { parseArticleFile } from './article-file.ts';

/** The result of reading an article file, as plain JSON. It depends only on the path, the bytes and the publication. */
export interface ReadArticle {
  readonly file: ArchiveFile;
  /** The git blob id of the bytes. Empty if the file could not be read. */
  readonly hash: string;
  /** Absent if the file has errors. */
  readonly article?: Article;
  /** The rendered text, with placeholders for addresses (see `fillText`). */
  readonly html?: Html;
  readonly problems: readonly Problem[];
}

/** Parses the bytes of an article file. */
export function parseArticleBytes(
  file: ArchiveFile,
  bytes: Uint8Array,
  publication: Publication,
): ReadArticle {
  const hash = gitBlobId(bytes);
  const { text, problems } = decodeText(file, bytes);
  if (text === '' && hasErrors(problems)) return { file, hash, problems };
  const parsed = parseArticleFile(file, text, publication);
  const reported = new Set(problems.map(({ line, column }) => `${line}:${column}`));
  const all = [
    ...problems,
    ...parsed.problems.filter(({ line, column }) => !reported.has(`${line}:${column}`)),
  ];
  if (!('article' in parsed) || hasErrors(problems)) return { file, hash, problems: all };
  return { file, hash, article: parsed.article, html: parsed.html, problems: all };
}

/** Reads article files, one after another. */
export function readArticles(files: readonly ListedFile[], publication: Publication): ReadArticle[] {
  return files.map(({ file, disk }) => {
    const bytes = readBytes(file, disk);
    return 'problem' in bytes
      ? { file, hash: '', problems: [bytes.problem] }
      : parseArticleBytes(file, bytes, publication);
  });
}

/** Reads a file of the archive. Returns a problem if that fails. */
export function readBytes(file: string, disk: string): Uint8Array | { readonly problem: Problem } {
  try {
    return readFileSync(disk);
  } catch (reason) {
    const code = reason instanceof Error && 'code' in reason ? String(reason.code) : 'unknown';
    const cause =
      code === 'EACCES' || code === 'EPERM'
        ? 'no permission'
        : code === 'ENOENT'
          ? 'it does not exist'
          : code;
    return {
      problem: error(file, top, `the file cannot be read: ${cause}`, 'make it readable, or remove it'),
    };
  }
}
