import { gunzipSync } from 'node:zlib';
import { readCbor } from './cbor.ts';

/** The prefix of all Pagefind files. */
export const signature = 'pagefind_dcd';

/** Decompresses a Pagefind file. */
export function unpack(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(signature.length);
}

/** Pagefind’s page table, as far as it is needed to rebuild it. Pages and chunks are in Pagefind’s order. */
export interface PageTable {
  /** The number of words of each page, and its result file. */
  readonly pages: readonly { readonly words: number; readonly file: string }[];
  /** The chunks of the word index, and the first word of each. */
  readonly chunks: readonly { readonly first: string; readonly name: string }[];
  /** The names of Pagefind’s metadata fields. */
  readonly fields: readonly string[];
}

/** Parses `pagefind.*.pf_meta`. Pagefind’s filters and sorts are not used and are skipped. */
export function parsePageTable(content: Uint8Array): PageTable {
  const table = readCbor(unpack(content));
  const list = <Entry>(read: () => Entry): Entry[] => Array.from({ length: table.array() }, read);
  table.array();
  table.skip();
  const pages = list(() => {
    table.array();
    const id = table.text();
    return { words: table.number(), file: table.text() || id };
  });
  const chunks = list(() => {
    table.array();
    const first = table.text();
    table.skip();
    return { first, name: table.text() };
  });
  table.skip();
  table.skip();
  return { pages, chunks, fields: list(table.text) };
}
