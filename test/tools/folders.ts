import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit } from '#lib/grouping.ts';

/** The root folder of this repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Writes files, given by their relative paths, below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** Copies an archive so that a build can write its ledger there; returns the copy. */
export function copyArchive(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

/** Relative paths of all files below a folder, with `/`, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort(byCodeUnit);
}

/** SHA-256 hashes of all files below a folder, by relative path. */
export function hashesBelow(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))]),
  );
}

/** The files whose hashes differ between two folders, including files that only one of them has. */
export function differences(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]);
}
