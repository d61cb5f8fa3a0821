import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a file of an archive lies. The archive’s names are in Unicode’s form C; on a disk, as some systems write
 * and unpack them, they may be in another.
 */
export function onDisk(folder: string, file: string): string {
  const place = join(folder, file);
  if (existsSync(place)) return place;
  return file.split('/').reduce((above, part) => join(above, namedAlike(above, part)), folder);
}

function namedAlike(folder: string, name: string): string {
  if (!existsSync(folder)) return name;
  return readdirSync(folder).find((written) => written.normalize('NFC') === name) ?? name;
}
