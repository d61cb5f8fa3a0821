import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the cache that hold what was made of article files. */
const made = ['articles', 'texts', 'files.json'];

/**
 * Makes the cache ready for a basis: the revision of the program, and what of the publication every text depends
 * on. What another basis left is thrown away; true when there was something to throw away.
 */
export function openCache(cache: string, basis: string): boolean {
  const marker = join(cache, 'basis');
  mkdirSync(cache, { recursive: true });
  const before = existsSync(marker) ? readFileSync(marker, 'utf8') : undefined;
  if (before === basis) return false;
  for (const part of made) rmSync(join(cache, part), { recursive: true, force: true });
  writeFileSync(marker, basis);
  return before !== undefined;
}
