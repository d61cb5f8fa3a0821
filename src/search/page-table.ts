import { gunzipSync } from 'node:zlib';
import { readCbor } from './cbor.ts';

/** Begins everything that Pagefind packs. */
export const signature = 'pagefind_dcd';

/** Unpacks a file that Pagefind wrote. */
export function unpack(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(signature.length);
}

/** Pagefind’s table of an index, as it is needed to write it again. Pages and chunks stand in Pagefind’s order. */
export interface PageTable {
  readonly pages: readonly { readonly words: number /** Of its result. */; readonly file: string }[];
  /** The files of the word index, and the first word of each. */
  readonly chunks: readonly { readonly first: string; readonly name: string }[];
  /** Names of what is kept beside the text of a page. */
  readonly fields: readonly string[];
}

/** Reads `pagefind.*.pf_meta`. Filters and orders of Pagefind’s own are not used, and not read. */
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
