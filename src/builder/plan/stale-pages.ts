import type { CachedFile, CachedGroup } from '#builder/cache/cached-site.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { outputFile, type SitePath } from '#model/paths.ts';
import type { SitePage } from '#site.ts';

/** A file that is copied, not rendered: a picture, a file of the interface. */
export interface PlainFile {
  readonly path: SitePath;
  /** Fingerprint of its content. */
  readonly key: string;
  /** Where it is copied from, or its bytes. */
  readonly source: string | Uint8Array;
}

/** A page or a file that has to be made. */
export type Stale =
  | { readonly kind: 'page'; readonly order: RenderJob; readonly key: string }
  | { readonly kind: 'file'; readonly file: PlainFile; readonly key: string };

/** A page as the press is given it: the bytes of its JSON, which also tell whether it is stale. Bytes pass to a thread uncopied. */
export interface RenderJob {
  readonly path: SitePath;
  readonly json: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The page of an order. */
export function pageOf({ json }: RenderJob): SitePage {
  const page: SitePage = JSON.parse(decoder.decode(json));
  return page;
}

/**
 * Holds the pages and files of a quire against what the last build left, each when it is asked for: a year of them
 * need not be held at once. Yields what is new or has another key; `keep` is told of the others. Returns the paths
 * that the quire had and has no more.
 */
export function* planGroup(
  pages: Iterable<SitePage>,
  files: Iterable<PlainFile>,
  previous: CachedGroup | undefined,
  keep: (file: CachedFile) => void,
): Generator<Stale, readonly string[]> {
  const before = new Map(previous?.files.map((file) => [file.path, file]));
  const isKept = (path: SitePath, key: string): boolean => {
    const file = outputFile(path);
    const known = before.get(file);
    before.delete(file);
    if (known?.key !== key) return false;
    keep(known);
    return true;
  };
  for (const page of pages) {
    const order = { path: page.path, json: encoder.encode(JSON.stringify(page)) };
    const key = fingerprint(order.json);
    if (!isKept(page.path, key)) yield { kind: 'page', order, key };
  }
  for (const file of files) {
    if (!isKept(file.path, file.key)) yield { kind: 'file', file, key: file.key };
  }
  return [...before.keys()];
}
