import { readBytes } from '#content/articles/read-article.ts';
import { decodeText } from '#content/files/decode-text.ts';
import type { ListedFile } from '#content/files/list-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { hasErrors, type Problem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { parseStandalonePage, type StandalonePageText } from './parse-standalone-page.ts';

/** The result of reading the file of a standalone page. */
export interface ReadStandalonePage {
  readonly file: ArchiveFile;
  readonly hash: string;
  /** Absent if the file has errors. */
  readonly page?: StandalonePageText;
  readonly problems: readonly Problem[];
}

/** Reads the files of standalone pages. */
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
