import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '#content/articles/read-article.ts';
import { decodeText } from '#content/files/decode-text.ts';
import { type ArchiveListing, ledgerFile } from '#content/files/list-archive.ts';
import { type Ledger, parseLedger } from '#content/ledger/ledger.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import { type ParsedPublication, parsePublication, publicationFile } from './publication-file.ts';

/** `publication.yaml` as it was read. */
interface ReadPublication extends ParsedPublication {
  /** Fingerprint of its bytes; empty when there are none. */
  readonly hash: string;
}

/** Reads `publication.yaml` of an archive. */
export function readPublication(folder: string, { known }: Pick<ArchiveListing, 'known'>): ReadPublication {
  const none = (problem: Problem): ReadPublication => ({
    sound: false,
    problems: [problem],
    marks: {},
    hash: '',
  });
  if (!known.some(({ file }) => file === publicationFile)) {
    const hint = `write ${publicationFile} with name, tagline, url, language and timezone`;
    return none(error(publicationFile, top, `the archive has no ${publicationFile}`, hint));
  }
  const bytes = readBytes(publicationFile, join(folder, publicationFile));
  if ('problem' in bytes) return none(bytes.problem);
  const { text, problems } = decodeText(publicationFile, bytes);
  const hash = fingerprint(bytes);
  if (hasErrors(problems)) return { sound: false, problems, marks: {}, hash };
  const parsed = parsePublication(text);
  return { ...parsed, problems: [...problems, ...parsed.problems], hash };
}

/** Reads the ledger: `urls.txt` of the archive, or another file. An archive that was never built has none. */
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
