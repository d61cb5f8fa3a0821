import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Parts of the cache that are derived from article files. */
const derivedFromArticles = ['articles', 'texts', 'files.json'];

/**
 * Prepares the cache for a basis: a fingerprint of the program and of the settings that every rendered text depends on.
 * Deletes what was cached for another basis, and returns true when there was such a cache.
 */
export function openCache(cache: string, basis: string): boolean {
  const basisFile = join(cache, 'basis');
  mkdirSync(cache, { recursive: true });
  const before = existsSync(basisFile) ? readFileSync(basisFile, 'utf8') : undefined;
  if (before === basis) return false;
  for (const part of derivedFromArticles) rmSync(join(cache, part), { recursive: true, force: true });
  writeFileSync(basisFile, basis);
  return before !== undefined;
}
