import { gzipSync } from 'node:zlib';
import { fingerprint } from '#lib/fingerprint.ts';
import { readCbor } from './cbor.ts';
import { signature, unpack } from './page-table.ts';

/** A chunk of Pagefind’s word index, and its first word. */
export interface Chunk {
  readonly first: string;
  /** The name that Pagefind requests: the language, `_`, a hash. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Chunks up to this size in bytes are not split. */
const maxChunkSize = 14_000;
/** The size of a piece in bytes, uncompressed. */
const pieceSize = 24_000;

/** A word with its byte range in the chunk. */
interface Entry {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a large chunk of the word index, so that a search for a rare word does not download the common words next to
 * it. A very common word gets a chunk of its own.
 */
export function splitChunk(chunk: Chunk): Chunk[] {
  if (chunk.content.length <= maxChunkSize) return [chunk];
  const words = unpack(chunk.content);
  const pieces: Entry[][] = [];
  let size = 0;
  for (const entry of readEntries(words)) {
    const length = entry.end - entry.start;
    const piece = pieces.at(-1);
    if (piece && size + length <= pieceSize) piece.push(entry);
    else pieces.push([entry]);
    size = piece && size + length <= pieceSize ? size + length : length;
  }
  if (pieces.length === 1) return [chunk];
  const [language = ''] = chunk.name.split('_');
  return pieces.map((piece) => packPiece(words, piece, language));
}

function readEntries(bytes: Uint8Array): Entry[] {
  const chunk = readCbor(bytes);
  chunk.array();
  return Array.from({ length: chunk.array() }, () => {
    const start = chunk.place();
    const parts = chunk.array();
    const word = chunk.text();
    for (let part = 1; part < parts; part++) chunk.skip();
    return { word, start, end: chunk.place() };
  });
}

function packPiece(bytes: Uint8Array, piece: readonly Entry[], language: string): Chunk {
  const [first, last] = [piece[0], piece.at(-1)];
  if (!first || !last) throw new Error('a piece of an index chunk has no words');
  const body = bytes.subarray(first.start, last.end);
  const content = gzipSync(Buffer.concat([Buffer.from(signature), cborHeads(piece.length), body]), {
    level: 9,
  });
  return { first: first.word, name: `${language}_${fingerprint(body).slice(0, 10)}`, content };
}

/** The CBOR heads before the words: an array with one array. */
function cborHeads(words: number): Uint8Array {
  return Uint8Array.of(0x81, 0x9a, words >>> 24, (words >>> 16) & 255, (words >>> 8) & 255, words & 255);
}
