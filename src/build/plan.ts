import { fingerprint } from '#lib/fingerprint.ts';
import { outputFile, type SitePath } from '#model/paths.ts';
import type { SitePage } from '#site.ts';
import type { KeptFile, KeptQuire } from './site-state.ts';

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
  | { readonly kind: 'page'; readonly order: PressOrder; readonly key: string }
  | { readonly kind: 'file'; readonly file: PlainFile; readonly key: string };

/** What a quire comes to: what is kept of the last build, and what has to be made. */
export interface QuirePlan {
  readonly kept: readonly KeptFile[];
  readonly stale: readonly Stale[];
  /** Paths that the quire had and has no more. */
  readonly gone: readonly string[];
}

/** A page as the press is given it: JSON, which also tells whether it is stale. */
export interface PressOrder {
  readonly path: SitePath;
  readonly json: string;
}

/** The page of an order. */
export function pageOf({ json }: PressOrder): SitePage {
  const page: SitePage = JSON.parse(json);
  return page;
}

/** Holds the pages and files of a quire against what the last build left: stale is what is new or has another key. */
export function planQuire(
  pages: Iterable<SitePage>,
  files: Iterable<PlainFile>,
  previous: KeptQuire | undefined,
): QuirePlan {
  const before = new Map(previous?.files.map((file) => [file.path, file]));
  const kept: KeptFile[] = [];
  const stale: Stale[] = [];
  const hold = (path: SitePath, key: string, made: () => Stale) => {
    const file = outputFile(path);
    const known = before.get(file);
    before.delete(file);
    if (known?.key === key) kept.push(known);
    else stale.push(made());
  };
  for (const page of pages) {
    const order = { path: page.path, json: JSON.stringify(page) };
    const key = fingerprint(order.json);
    hold(page.path, key, () => ({ kind: 'page', order, key }));
  }
  for (const file of files) hold(file.path, file.key, () => ({ kind: 'file', file, key: file.key }));
  return { kept, stale, gone: [...before.keys()] };
}
