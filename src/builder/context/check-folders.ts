import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Folders that do not exist, are not empty, or cannot be combined. The message says what to change. */
export class WrongFolders extends Error {}

/** Throws `WrongFolders` when one of the two folders is the other or contains it: a build would overwrite the archive. */
export function checkFolders(articles: string, out: string): void {
  const from = realPath(resolve(articles));
  const to = realPath(resolve(out));
  if (from === to) throw new WrongFolders(`--out and --articles are the same folder, ${to}; use two folders`);
  if (isInside(to, from))
    throw new WrongFolders(`--out ${out} is inside the archive ${articles}; use a folder outside it`);
  if (isInside(from, to))
    throw new WrongFolders(`--out ${out} contains the archive ${articles}; use a folder beside it`);
}

function isInside(folder: string, outer: string): boolean {
  const path = relative(outer, folder);
  return path !== '' && !path.startsWith('..');
}

/** Resolves the links of a path as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path
    ? path
    : join(realPath(parent), path.slice(parent.length + (parent.endsWith('/') ? 0 : 1)));
}
