import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '#content/articles/read-article.ts';
import { decodeText } from '#content/files/decode-text.ts';
import { type ArchiveListing, ledgerFile } from '#content/files/list-archive.ts';
import { type Ledger, parseLedger } from '#content/ledger/ledger.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import { type ParsedPublication, parsePublication, publicationFile } from './publication-file.ts';

/** The result of reading `publication.yaml` from disk. */
interface ReadPublication extends ParsedPublication {
  /** Content hash. Empty if the file could not be read. */
  readonly hash: string;
}

/** Reads `publication.yaml` of an archive. */
export function readPublication(
  folder: string,
  { metadata }: Pick<ArchiveListing, 'metadata'>,
): ReadPublication {
  const failure = (problem: Problem): ReadPublication => ({
    valid: false,
    problems: [problem],
    positions: {},
    hash: '',
  });
  if (!metadata.some(({ file }) => file === publicationFile)) {
    const hint = `create ${publicationFile} with name, tagline, url, language and timezone`;
    return failure(error(publicationFile, top, `the archive has no ${publicationFile}`, hint));
  }
  const bytes = readBytes(publicationFile, join(folder, publicationFile));
  if ('problem' in bytes) return failure(bytes.problem);
  const { text, problems } = decodeText(publicationFile, bytes);
  const hash = fingerprint(bytes);
  if (hasErrors(problems)) return { valid: false, problems, positions: {}, hash };
  const parsed = parsePublication(text);
  return { ...parsed, problems: [...problems, ...parsed.problems], hash };
}

/** Reads the ledger: `urls.txt` in the archive, or `file`. Empty if the archive was never built. */
export function readLedger(
  folder: string,
  file?: string,
): { readonly ledger: Ledger; readonly problems: readonly Problem[] } {
  const disk = file ?? join(folder, ledgerFile);
  if (!existsSync(disk)) return { ledger: new Map(), problems: [] };
  const bytes = readBytes(ledgerFile, disk);
  if ('problem' in bytes) return { ledger: new Map(), problems: [bytes.problem] };
  const { text, problems } = decodeText(ledgerFile, bytes);
  const parsed = parseLedger(text);
  return { ledger: parsed.ledger, problems: [...problems, ...parsed.problems] };
}
