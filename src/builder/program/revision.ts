import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '#lib/fingerprint.ts';
import { byCodeUnit } from '#lib/grouping.ts';

/** The root folder of Backfile itself. */
export const programFolder = fileURLToPath(new URL('../../../', import.meta.url));

const programParts = ['src', 'layouts', 'package-lock.json', 'package.json', 'tsconfig.json'];

/** Fingerprint of the program’s source, 16 hexadecimal digits. A cache written by another revision is not used. */
export function readRevision(moreParts: readonly string[] = []): string {
  const lines = [...programParts, ...moreParts]
    .flatMap((part) => filesBelow(part))
    .map((file) => `${file} ${sha256(readFileSync(join(programFolder, file)))}`);
  return sha256(lines.join('\n')).slice(0, 16);
}

function filesBelow(part: string): string[] {
  try {
    const entries = readdirSync(join(programFolder, part), { withFileTypes: true });
    return entries
      .sort((a, b) => byCodeUnit(a.name, b.name))
      .flatMap((entry) =>
        entry.isDirectory() ? filesBelow(`${part}/${entry.name}`) : [`${part}/${entry.name}`],
      );
  } catch {
    return [part];
  }
}
