import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Corpus } from './corpus.ts';
import { madeArticle } from './generate-article.ts';
import { madePublication } from './generate-publication.ts';
import { drawPicture, sharedPictures } from './shared-pictures.ts';

const atOnce = 64;

/** Writes a corpus as an archive folder; an article is forgotten when it is written. */
export async function writeCorpus(folder: string, corpus: Corpus): Promise<void> {
  const write = folderWriter(folder);
  await write('publication.yaml', madePublication(corpus));
  for (const file of sharedPictures(corpus)) await write(file, await drawPicture(file));
  await eachMade(corpus.size, (n) => {
    const { path, text } = madeArticle(corpus, n);
    return write(path, text);
  });
}

/** Does the work for articles 0 to `size - 1`, some at a time. */
export async function eachMade(size: number, work: (n: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < size; from += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, size - from) }, (_, at) => work(from + at)));
  }
}

export type WriteFile = (path: string, content: string | Uint8Array) => Promise<void>;

/** Writes files below a folder and makes each folder on the way once. */
export function folderWriter(folder: string): WriteFile {
  const made = new Map<string, Promise<unknown>>();
  return async (path, content) => {
    const place = dirname(join(folder, path));
    const making = made.get(place) ?? mkdir(place, { recursive: true });
    made.set(place, making);
    await making;
    await writeFile(join(folder, path), content);
  };
}
