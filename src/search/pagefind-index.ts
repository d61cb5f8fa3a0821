import type { createIndex as CreateIndex, IndexFile, PagefindIndex } from 'pagefind';

/** Ends Pagefind's process: the next volume begins with fresh memory. */
export async function endIndexing(): Promise<void> {
  const { close } = await import('pagefind');
  await close();
}

/**
 * So many places of words go into a file of the word index: little enough to be fetched for one word. Pagefind reads
 * it from its environment when its process begins.
 */
const placesInChunk = '8000';

/** Opens an index in Pagefind’s process, which begins with the first. */
export async function openIndex(options: Parameters<typeof CreateIndex>[0]): Promise<PagefindIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = placesInChunk;
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex(options);
  if (!index) throw new Error(`Pagefind could not begin: ${errors.join('; ')}`);
  return index;
}

/** Takes what Pagefind wrote, and ends the index. */
export async function takeFiles(index: PagefindIndex): Promise<readonly IndexFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not end: ${errors.join('; ')}`);
  await index.deleteIndex();
  return files;
}
