import * as z from 'zod';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import { error, type Problem, top } from '#model/problem.ts';
import { manifestIndexFile, partOf } from './manifest-parts.ts';

/** A line of the manifest: a file’s path within the site, with `/`, and its hash. */
export interface ManifestLine {
  readonly file: string;
  /** SHA-256, 64 hexadecimal digits. */
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
  backfile: z.literal(1, 'must be 1, the version of the manifest format that this Backfile reads'),
  files: count,
  bytes: count,
  parts: z.array(part),
  root: hash,
});

/** A part of the manifest: its path and hash, and the number and total size of the files it lists. */
export type ManifestPart = z.output<typeof part>;

/** `/manifest/index.json`. `root` is the SHA-256 of the list of parts in the format of `sha256sum`. */
export type ManifestIndex = z.output<typeof index>;

/** The text of all manifest files, by path: the parts and the index. */
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

/** Renders a part in the format of `sha256sum`, sorted by path. `sha256sum --check` in the site’s folder reads it. */
export function renderPart(lines: Iterable<ManifestLine>): string {
  const sorted = [...lines].sort((a, b) => byCodeUnit(a.file, b.file));
  return sorted.map(({ file, sha256 }) => renderLine(sha256, file)).join('');
}

/** Escapes backslashes and line breaks in names and marks such a line with a backslash, as `sha256sum` does. */
function renderLine(hash: string, file: string): string {
  const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === file ? '' : '\\'}${hash}  ${escaped}\n`;
}

const lineForm = /^(\\?)([0-9a-f]{64}) {2}(.+)$/su;

/** Parses a part. `path` is its own, for problems. */
export function parsePart(
  text: string,
  path: string,
): { readonly lines: readonly ManifestLine[]; readonly problems: readonly Problem[] } {
  const lines: ManifestLine[] = [];
  const problems: Problem[] = [];
  const rows = text.split('\n');
  if (rows.pop() !== '') problems.push(damaged(path, rows.length + 1, 'the last line is incomplete'));
  for (const [at, row] of rows.entries()) {
    const found = parseLine(row);
    const last = lines.at(-1);
    if (!found) problems.push(damaged(path, at + 1, 'the line is not a SHA-256, two spaces and a path'));
    else if (last && last.file >= found.file)
      problems.push(damaged(path, at + 1, `${found.file} is not in order`));
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

/** False for a path that leads out of the site: the manifest may come from an untrusted source. */
function isInside(file: string): boolean {
  return (
    file !== '' && file.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}

const rootOf = (parts: readonly ManifestPart[]): string =>
  sha256(parts.map(({ path, sha256 }) => renderLine(sha256, path)).join(''));

/** Renders `/manifest/index.json`, with one part per line. */
export function renderIndex(parts: readonly ManifestPart[]): string {
  const files = sum(parts.map((part) => part.files));
  const bytes = sum(parts.map((part) => part.bytes));
  const rows = parts.map((part) => `    ${JSON.stringify(part)}`).join(',\n');
  const head = `"backfile": 1,\n  "files": ${files},\n  "bytes": ${bytes}`;
  return `{\n  ${head},\n  "parts": [\n${rows}\n  ],\n  "root": "${rootOf(parts)}"\n}\n`;
}

/** Parses `/manifest/index.json` and checks that its counts and root hash are consistent; returns it or all problems. */
export function parseIndex(text: string): {
  readonly index?: ManifestIndex;
  readonly problems: readonly Problem[];
} {
  const json = parseJson(text);
  if (json === undefined) return { problems: [damaged(manifestIndexFile, 1, 'the file is not valid JSON')] };
  const { data, error: invalid } = index.safeParse(json);
  if (!data) {
    return {
      problems: invalid.issues.map(({ path, message }) =>
        damaged(manifestIndexFile, 1, `${path.join('.')}: ${message}`),
      ),
    };
  }
  const problems: Problem[] = [];
  const report = (message: string) => problems.push(damaged(manifestIndexFile, 1, message));
  if (sum(data.parts.map((part) => part.files)) !== data.files)
    report('the file counts of the parts do not add up');
  if (sum(data.parts.map((part) => part.bytes)) !== data.bytes)
    report('the sizes of the parts do not add up');
  if (rootOf(data.parts) !== data.root) report('the root hash does not match the parts');
  if (problems.length === 0 && renderIndex(data.parts) !== text)
    report('the file is not formatted as Backfile formats it');
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
