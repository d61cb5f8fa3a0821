import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '#lib/fingerprint.ts';
import { error, type Problem, top } from '#model/problem.ts';
import {
  type ManifestIndex,
  type ManifestLine,
  type ManifestPart,
  parseIndex,
  parsePart,
} from './manifest.ts';
import { manifestIndexFile } from './manifest-parts.ts';

/** The manifest in a site’s folder. */
export interface ReadManifest {
  /** The hash of each file by path; incomplete when there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** Undefined when it is missing or invalid. */
  readonly index?: ManifestIndex;
  readonly problems: readonly Problem[];
}

/** Reads the manifest of a site; undefined when the folder has none. */
export async function readManifest(folder: string): Promise<ReadManifest | undefined> {
  const text = await readIfExists(join(folder, manifestIndexFile));
  if (!text) return undefined;
  const { index, problems: indexProblems } = parseIndex(text.toString());
  const files = new Map<string, string>();
  if (!index) return { files, problems: indexProblems };
  const problems = [...indexProblems];
  for (const part of index.parts) {
    const { lines, problems: partProblems } = await readPart(folder, part);
    for (const { file, sha256 } of lines) files.set(file, sha256);
    problems.push(...partProblems);
  }
  return { files, index, problems };
}

/** Reads a part and verifies its hash. */
export async function readPart(
  folder: string,
  part: ManifestPart,
): Promise<{ readonly lines: readonly ManifestLine[]; readonly problems: readonly Problem[] }> {
  const bytes = await readIfExists(join(folder, part.path));
  const hint = 'build the site again, or copy it again';
  if (!bytes)
    return { lines: [], problems: [error(part.path, top, 'this part of the manifest is missing', hint)] };
  const { lines, problems } = parsePart(bytes.toString(), part.path);
  if (sha256(bytes) === part.sha256) return { lines, problems };
  return {
    lines,
    problems: [error(part.path, top, 'the file does not match its hash in the manifest', hint), ...problems],
  };
}

/** The bytes of a file; undefined when it does not exist. */
async function readIfExists(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === 'ENOENT') return undefined;
    throw reason;
  });
}
