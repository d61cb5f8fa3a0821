import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit } from '#lib/grouping.ts';

/** The root of Backfile itself. */
export const programFolder = fileURLToPath(new URL('../../../', import.meta.url));

const parts = ['src', 'layouts', 'package-lock.json', 'package.json', 'tsconfig.json'];

/** Fingerprint of the program: what another revision kept in the cache is not used by this one. */
export function readRevision(also: readonly string[] = []): string {
  const lines = [...parts, ...also]
    .flatMap((part) => filesBelow(part))
    .map((file) => `${file} ${sha256(readFileSync(join(programFolder, file)))}`);
  return sha256(lines.join('\n')).slice(0, 16);
}

function filesBelow(part: string): string[] {
  try {
    const names = readdirSync(join(programFolder, part), { withFileTypes: true });
    return names
      .sort((a, b) => byCodeUnit(a.name, b.name))
      .flatMap((name) =>
        name.isDirectory() ? filesBelow(`${part}/${name.name}`) : [`${part}/${name.name}`],
      );
  } catch {
    return [part];
  }
}
