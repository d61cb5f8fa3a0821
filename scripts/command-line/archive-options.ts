import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { WrongUsage } from './command.ts';

/** Resolves the archive folder given with `--articles`; throws `WrongUsage` when there is no such folder. */
export function archiveFolder(given: string): string {
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongUsage(`there is no folder ${given}; set the archive folder with --articles`);
  return resolve(given);
}

/** The path of a file relative to the archive; accepts paths relative to the archive or to the working folder. */
export function archivePath(folder: string, given: string): string {
  const fromHere = relative(folder, resolve(given)).split(sep).join('/');
  const path = fromHere.startsWith('..') || fromHere === '' ? given : fromHere;
  return path.replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
}
