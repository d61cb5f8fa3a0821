import * as z from 'zod';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import { error, type Problem, top } from '#model/problem.ts';
import { manifestIndexFile, partOf } from './manifest-parts.ts';

/** A file of the site as the manifest knows it: its path below the site’s folder, with `/`. */
export interface ManifestLine {
  readonly file: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

export interface ManifestEntry extends ManifestLine {
  readonly bytes: number;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 of 64 hexadecimal digits');
const count = z.int().nonnegative();
const part = z.strictObject({
  path: z.string().regex(/^manifest\/[a-z0-9-]+\.txt$/, 'must be a part such as manifest/2024-12.txt'),
  sha256: hash,
  files: count,
  bytes: count,
});
const index = z.strictObject({
  backfile: z.literal(1, 'must be 1, the form of the manifest that this Backfile reads'),
  files: count,
  bytes: count,
  parts: z.array(part),
  root: hash,
});

/** A part: its own hash, and how many files and bytes it accounts for. */
export type ManifestPart = z.output<typeof part>;

/** `/manifest/index.json`; `root` is the SHA-256 of the lines of the parts, in the form of `sha256sum`. */
export type ManifestIndex = z.output<typeof index>;

/** The manifest’s own files by path, the index among them. */
export function buildManifest(entries: Iterable<ManifestEntry>): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const parts: ManifestPart[] = [];
  const groups = [...groupBy(entries, ({ file }) => partOf(file))].sort(([a], [b]) => byCodeUnit(a, b));
  for (const [path, group] of groups) {
    const text = renderPart(group);
    files.set(path, text);
    parts.push({
      path,
      sha256: sha256(text),
      files: group.length,
      bytes: sum(group.map(({ bytes }) => bytes)),
    });
  }
  return files.set(manifestIndexFile, renderIndex(parts));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A part in the form of `sha256sum`, sorted by path: `sha256sum --check` reads it in the site’s folder. */
export function renderPart(lines: Iterable<ManifestLine>): string {
  const sorted = [...lines].sort((a, b) => byCodeUnit(a.file, b.file));
  return sorted.map(({ file, sha256 }) => renderLine(sha256, file)).join('');
}

/** A name with a backslash or the end of a line is escaped, and its line marked by a backslash, as `sha256sum` does. */
function renderLine(hash: string, file: string): string {
  const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === file ? '' : '\\'}${hash}  ${escaped}\n`;
}

const lineForm = /^(\\?)([0-9a-f]{64}) {2}(.+)$/su;

/** Reads a part; `path` is its own, for problems. */
export function parsePart(
  text: string,
  path: string,
): { readonly lines: readonly ManifestLine[]; readonly problems: readonly Problem[] } {
  const lines: ManifestLine[] = [];
  const problems: Problem[] = [];
  const rows = text.split('\n');
  if (rows.pop() !== '') problems.push(damaged(path, rows.length + 1, 'the last line is cut short'));
  for (const [at, row] of rows.entries()) {
    const found = parseLine(row);
    const last = lines.at(-1);
    if (!found) problems.push(damaged(path, at + 1, 'this is no SHA-256, two spaces and a path'));
    else if (last && last.file >= found.file)
      problems.push(damaged(path, at + 1, `${found.file} is out of order`));
    else lines.push(found);
  }
  return { lines, problems };
}

function parseLine(row: string): ManifestLine | undefined {
  const [, escaped, hash = '', name = ''] = lineForm.exec(row) ?? [];
  const ends: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };
  const file = escaped ? name.replace(/\\[\\nr]/g, (pair) => ends[pair] ?? pair) : name;
  return isInside(file) ? { file, sha256: hash } : undefined;
}

/** A manifest may come from anywhere: its paths must not lead out of the site. */
function isInside(file: string): boolean {
  return file !== '' && file.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

const rootOf = (parts: readonly ManifestPart[]): string =>
  sha256(parts.map(({ path, sha256 }) => renderLine(sha256, path)).join(''));

/** `/manifest/index.json` of these parts, one part a line. */
export function renderIndex(parts: readonly ManifestPart[]): string {
  const files = sum(parts.map((part) => part.files));
  const bytes = sum(parts.map((part) => part.bytes));
  const rows = parts.map((part) => `    ${JSON.stringify(part)}`).join(',\n');
  const head = `"backfile": 1,\n  "files": ${files},\n  "bytes": ${bytes}`;
  return `{\n  ${head},\n  "parts": [\n${rows}\n  ],\n  "root": "${rootOf(parts)}"\n}\n`;
}

/** Reads `/manifest/index.json`: whole and true to itself, or every problem. */
export function parseIndex(text: string): {
  readonly index?: ManifestIndex;
  readonly problems: readonly Problem[];
} {
  const given = parseJson(text);
  if (given === undefined) return { problems: [damaged(manifestIndexFile, 1, 'this is no JSON')] };
  const { data, error: faults } = index.safeParse(given);
  if (!data) {
    return {
      problems: faults.issues.map(({ path, message }) =>
        damaged(manifestIndexFile, 1, `${path.join('.')}: ${message}`),
      ),
    };
  }
  const problems: Problem[] = [];
  const untrue = (what: string) => problems.push(damaged(manifestIndexFile, 1, what));
  if (sum(data.parts.map((part) => part.files)) !== data.files)
    untrue('the files of the parts do not add up');
  if (sum(data.parts.map((part) => part.bytes)) !== data.bytes)
    untrue('the bytes of the parts do not add up');
  if (rootOf(data.parts) !== data.root) untrue('the root is not the hash of the parts');
  if (problems.length === 0 && renderIndex(data.parts) !== text)
    untrue('this is not written as Backfile writes it');
  return problems.length > 0 ? { problems } : { index: data, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(file: string, line: number, message: string): Problem {
  return error(file, { ...top, line }, message, 'build the site again, or copy the manifest again');
}
