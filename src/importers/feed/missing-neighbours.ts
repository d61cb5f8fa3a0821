import { posix } from 'node:path';
import type { FeedHead } from './feed-entry.ts';

/** Documents of a chain (RFC 5005, or pages of a feed) that the source does not hold: what they hold is not imported. */
export function missingNeighbours(
  heads: ReadonlyMap<string, FeedHead>,
  paths: readonly string[],
): { readonly file: string; readonly message: string }[] {
  const known = new Set([...heads.values()].flatMap(({ self }) => (self ? [plain(self)] : [])));
  const names = paths.map((path) => path.toLowerCase());
  const missing = new Map<string, { file: string; message: string }>();
  for (const [file, { neighbours }] of heads) {
    for (const { relation, href } of neighbours) {
      const name = posix.basename(plain(href)).toLowerCase();
      const isHere =
        known.has(plain(href)) || (name !== '' && names.some((path) => posix.basename(path) === name));
      if (isHere || missing.has(plain(href))) continue;
      const message = `the feed goes on at ${href} (${relation}), which is not among the files: what stands there is not imported`;
      missing.set(plain(href), { file, message });
    }
  }
  return [...missing.values()];
}

/** The address without what makes no difference. */
function plain(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/s, '')
    .replace(/\/+$/, '');
}
