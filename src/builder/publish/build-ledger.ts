import { byCodePoint } from '#lib/grouping.ts';
import type { Archive } from '#model/archive.ts';
import { allEntries } from '#model/build-archive.ts';

/** The ledger after a build: every address it held, and those of the articles, aliases and entries of the archive. */
export function buildLedger(before: Iterable<string>, archive: Archive): string[] {
  const addresses = new Set(before);
  for (const article of [...archive.articles, ...archive.gone]) {
    addresses.add(article.path);
    for (const alias of article.aliases) addresses.add(alias);
  }
  for (const entry of allEntries(archive)) if (entry.path) addresses.add(entry.path);
  return [...addresses].sort(byCodePoint);
}
