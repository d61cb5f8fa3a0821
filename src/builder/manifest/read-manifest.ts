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

/** A site’s manifest as it lies in its folder. */
export interface ReadManifest {
  /** The hash of each file by its path; what could be read of it when there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** Absent when it cannot be read. */
  readonly index?: ManifestIndex;
  readonly problems: readonly Problem[];
}

/** Reads the manifest of a site; undefined when the folder holds none. */
export async function readManifest(folder: string): Promise<ReadManifest | undefined> {
  const text = await readIfThere(join(folder, manifestIndexFile));
  if (!text) return undefined;
  const { index, problems: faults } = parseIndex(text.toString());
  const files = new Map<string, string>();
  if (!index) return { files, problems: faults };
  const problems = [...faults];
  for (const part of index.parts) {
    const found = await readPart(folder, part);
    for (const { file, sha256 } of found.lines) files.set(file, sha256);
    problems.push(...found.problems);
  }
  return { files, index, problems };
}

/** Reads a part and holds it against its own hash. */
export async function readPart(
  folder: string,
  part: ManifestPart,
): Promise<{ readonly lines: readonly ManifestLine[]; readonly problems: readonly Problem[] }> {
  const bytes = await readIfThere(join(folder, part.path));
  const hint = 'build the site again, or copy it again';
  if (!bytes)
    return { lines: [], problems: [error(part.path, top, 'this part of the manifest is missing', hint)] };
  const { lines, problems } = parsePart(bytes.toString(), part.path);
  if (sha256(bytes) === part.sha256) return { lines, problems };
  return {
    lines,
    problems: [error(part.path, top, 'its bytes are not those of the manifest', hint), ...problems],
  };
}

/** The bytes of a file; undefined when there is none. */
async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === 'ENOENT') return undefined;
    throw reason;
  });
}
