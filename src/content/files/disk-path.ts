import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of an archive file on disk. Names in the archive are in Unicode form NFC; on disk they may be in another
 * form, because some systems and unpackers write them so.
 */
export function diskPath(folder: string, file: string): string {
  const path = join(folder, file);
  if (existsSync(path)) return path;
  return file.split('/').reduce((parent, name) => join(parent, spellingOnDisk(parent, name)), folder);
}

function spellingOnDisk(folder: string, name: string): string {
  if (!existsSync(folder)) return name;
  return readdirSync(folder).find((entry) => entry.normalize('NFC') === name) ?? name;
}
