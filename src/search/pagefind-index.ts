import type { createIndex as CreateIndex, IndexFile, PagefindIndex } from 'pagefind';

/** Stops Pagefind's process, so that the next volume starts with fresh memory. */
export async function endIndexing(): Promise<void> {
  const { close } = await import('pagefind');
  await close();
}

/**
 * The number of word positions in an index chunk, small enough to download for a single word. Pagefind reads it from
 * its environment when its process starts.
 */
const placesInChunk = '8000';

/** Creates an index in Pagefind’s process, starting it if necessary. Throws if Pagefind reports an error. */
export async function openIndex(options: Parameters<typeof CreateIndex>[0]): Promise<PagefindIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = placesInChunk;
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex(options);
  if (!index) throw new Error(`Pagefind could not create an index: ${errors.join('; ')}`);
  return index;
}

/** Returns the files of an index and deletes it. Throws if Pagefind reports an error. */
export async function takeFiles(index: PagefindIndex): Promise<readonly IndexFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`);
  await index.deleteIndex();
  return files;
}
