import type { Register, VolumeList } from '#model/search.ts';

/** The prefix of all Pagefind files. The rest may be gzipped or, as here, uncompressed. */
const signature = 'pagefind_dcd';

/**
 * Rebuilds Pagefind’s page table (`pagefind.*.pf_meta`) from the register of a volume, as CBOR (RFC 8949). Pages are
 * identified by row.
 */
export function renderPageTable(
  { words, results, chunks, fields }: Register,
  { version, language }: Pick<VolumeList, 'version' | 'language'>,
): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [...new TextEncoder().encode(signature)];
  const head = (kind: number, number: number) => bytes.push((kind << 5) | 26, ...bigEndian(number));
  const text = (written: string) => {
    const encoded = new TextEncoder().encode(written);
    head(3, encoded.length);
    bytes.push(...encoded);
  };
  const name = (bare: string) => text(`${language}_${bare}`);
  const list = <Entry>(entries: readonly Entry[], write: (entry: Entry, at: number) => void) => {
    head(4, entries.length);
    entries.forEach(write);
  };
  const files = results.flatMap(([file, order]) => Array.from(order, () => file));
  head(4, 6);
  text(version);
  list(files, (file, row) => {
    head(4, 3);
    name(String(row));
    head(0, words[row] ?? 0);
    name(file);
  });
  list(chunks, ([first, file], at) => {
    head(4, 3);
    text(first);
    text(lastBefore(chunks[at + 1]?.[0]));
    name(file);
  });
  list([], text);
  list([], text);
  list(fields, text);
  return new Uint8Array(bytes);
}

/** The row of a Pagefind page id. */
export function rowOf(id: string): number {
  return Number(id.slice(id.indexOf('_') + 1));
}

interface Keyed {
  readonly [key: string]: unknown;
}

/** Rewrites one of Pagefind’s result files so that its results are keyed by the row ids of the page table. */
export async function renderResults(
  packed: ArrayBuffer,
  file: string,
  { results }: Register,
  language: string,
): Promise<string> {
  const at = results.findIndex(([name]) => name === file);
  const first = results.slice(0, at).reduce((sum, [, { length }]) => sum + length, 0);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const written: Keyed = JSON.parse((await new Response(stream).text()).slice(signature.length));
  const within = typeof written['url'] === 'string' ? [written] : Object.values(written);
  const ids = Array.from(results[at]?.[1] ?? '', (place) => `${language}_${first + Number(place)}`);
  return signature + JSON.stringify(Object.fromEntries(within.map((result, place) => [ids[place], result])));
}

function bigEndian(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);
}

const lastLetter = '\u{10ffff}';

/**
 * The last string before another in code point order: an index chunk covers all words up to the next chunk. The last
 * chunk ends with the highest code point.
 */
function lastBefore(next: string | undefined): string {
  const letters = [...(next ?? '')];
  const point = letters.pop()?.codePointAt(0);
  if (point === undefined) return lastLetter;
  if (point === 0) return letters.join('');
  return letters.join('') + String.fromCodePoint(point === 0xe000 ? 0xd7ff : point - 1) + lastLetter;
}
