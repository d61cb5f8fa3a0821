import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit } from '#lib/grouping.ts';

/** The root of Backfile. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Writes files below a folder; the path says where. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** Copies an archive, so that a build can keep its ledger there. */
export function copyArchive(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

/** Every file below a folder, with `/`, in order. */
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

/** Every file below a folder with the hash of its bytes: two folders are the same when these are equal. */
export function hashesBelow(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))]),
  );
}

/** The files in which two folders differ; none when they are the same. */
export function differences(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]);
}
