import type { CachedFile, CachedGroup } from '#builder/cache/cached-site.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { outputFile, type SitePath } from '#model/paths.ts';
import type { SitePage } from '#site.ts';

/** Something with an address and a fingerprint of all it is made from. */
export interface Keyed {
  readonly path: SitePath;
  readonly key: string;
}

/** A page to render. `json` is the serialised page: its fingerprint tells whether the page is stale, and it is transferred to a worker without copying. */
export interface RenderJob extends Keyed {
  readonly json: Uint8Array<ArrayBuffer>;
}

/** A file that is copied or written as it is: a picture, a stylesheet, a file of the search index. */
export interface PlainFile extends Keyed {
  /** The path to copy from, or the bytes. */
  readonly source: string | Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The page of a render job. */
export function pageOf({ json }: RenderJob): SitePage {
  const page: SitePage = JSON.parse(decoder.decode(json));
  return page;
}

/** Turns pages into render jobs, one at a time. */
export function* renderJobs(pages: Iterable<SitePage>): Generator<RenderJob> {
  for (const page of pages) {
    const json = encoder.encode(JSON.stringify(page));
    yield { path: page.path, json, key: fingerprint(json) };
  }
}

/**
 * Compares the pages or files of a group with what the last build left, one at a time, so that a year of pages is never in
 * memory at once. Yields those that are new or have another key; calls `onKept` with the others. Returns the paths of files
 * that are no longer in the group.
 */
export function* findStale<Item extends Keyed>(
  items: Iterable<Item>,
  previous: CachedGroup | undefined,
  onKept: (file: CachedFile) => void,
): Generator<Item, readonly string[]> {
  const before = new Map(previous?.files.map((file) => [file.path, file]));
  for (const item of items) {
    const file = outputFile(item.path);
    const cached = before.get(file);
    before.delete(file);
    if (cached?.key === item.key) onKept(cached);
    else yield item;
  }
  return [...before.keys()];
}
