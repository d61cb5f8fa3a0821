import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { WrongUsage } from './command.ts';

/** The folder that `--articles` names; it must exist. */
export function archiveFolder(given: string): string {
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongUsage(`there is no folder ${given}`);
  return resolve(given);
}

/** A path inside the archive, given from there or from the working folder. */
export function archivePath(folder: string, given: string): string {
  const fromHere = relative(folder, resolve(given)).split(sep).join('/');
  const path = fromHere.startsWith('..') || fromHere === '' ? given : fromHere;
  return path.replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
}
