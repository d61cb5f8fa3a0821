import { posix } from 'node:path';
import type { FeedHead } from './feed-entry.ts';

/** Finds documents to which a feed refers (RFC 5005, or further pages) that are missing from the source. */
export function missingNeighbours(
  heads: ReadonlyMap<string, FeedHead>,
  paths: readonly string[],
): { readonly file: string; readonly message: string }[] {
  const known = new Set([...heads.values()].flatMap(({ self }) => (self ? [comparableUrl(self)] : [])));
  const names = paths.map((path) => path.toLowerCase());
  const missing = new Map<string, { file: string; message: string }>();
  for (const [file, { neighbours }] of heads) {
    for (const { relation, href } of neighbours) {
      const url = comparableUrl(href);
      const name = posix.basename(url).toLowerCase();
      const isInSource =
        known.has(url) || (name !== '' && names.some((path) => posix.basename(path) === name));
      if (isInSource || missing.has(url)) continue;
      const message = `the feed refers to ${href} (${relation}), which is missing from the source; its entries were not imported`;
      missing.set(url, { file, message });
    }
  }
  return [...missing.values()];
}

/** A URL without the parts that do not affect comparison. */
function comparableUrl(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/s, '')
    .replace(/\/+$/, '');
}
