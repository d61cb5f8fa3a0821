import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Corpus } from './corpus.ts';
import { generateArticle } from './generate-article.ts';
import { generatePublication } from './generate-publication.ts';
import { drawPicture, sharedPictures } from './shared-pictures.ts';

const batchSize = 64;

/** Writes a corpus as an archive folder; keeps no article in memory after writing it. */
export async function writeCorpus(folder: string, corpus: Corpus): Promise<void> {
  const write = folderWriter(folder);
  await write('publication.yaml', generatePublication(corpus));
  for (const file of sharedPictures(corpus)) await write(file, await drawPicture(file));
  await inBatches(corpus.size, (n) => {
    const { path, text } = generateArticle(corpus, n);
    return write(path, text);
  });
}

/** Runs the work for 0 to `size - 1` in batches. */
export async function inBatches(size: number, work: (n: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < size; from += batchSize) {
    await Promise.all(Array.from({ length: Math.min(batchSize, size - from) }, (_, at) => work(from + at)));
  }
}

/** Writes a file; the path is relative to a folder. */
export type WriteFile = (path: string, content: string | Uint8Array) => Promise<void>;

/** Returns a function that writes files below a folder and creates each parent folder once. */
export function folderWriter(folder: string): WriteFile {
  const folders = new Map<string, Promise<unknown>>();
  return async (path, content) => {
    const parent = dirname(join(folder, path));
    const creation = folders.get(parent) ?? mkdir(parent, { recursive: true });
    folders.set(parent, creation);
    await creation;
    await writeFile(join(folder, path), content);
  };
}
