import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Folders that cannot be used together. */
export class WrongFolders extends Error {}

/** Refuses an output folder inside the archive or around it: one would overwrite the other. */
export function checkFolders(articles: string, out: string): void {
  const from = realPath(resolve(articles));
  const to = realPath(resolve(out));
  if (from === to) throw new WrongFolders(`--out and --articles are the same folder, ${to}; name two`);
  if (isInside(to, from))
    throw new WrongFolders(`--out ${out} lies inside the archive ${articles}; name a folder outside it`);
  if (isInside(from, to))
    throw new WrongFolders(`--out ${out} lies around the archive ${articles}; name a folder beside it`);
}

function isInside(folder: string, outer: string): boolean {
  const way = relative(outer, folder);
  return way !== '' && !way.startsWith('..');
}

/** A path with its links resolved as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path
    ? path
    : join(realPath(parent), path.slice(parent.length + (parent.endsWith('/') ? 0 : 1)));
}
