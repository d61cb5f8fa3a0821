import { join, relative } from 'node:path';
import { isMarkdown } from '#content/file-kinds.ts';
import type { ListedFile } from '#content/folder.ts';
import type { HandPageText } from '#content/hand-page-file.ts';
import { readUsedFiles, type UsedFile } from '#content/picture-file.ts';
import type { Article } from '#model/article.ts';
import { indexKinds } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import { type KeptId, openFileIds } from './file-ids.ts';
import { type Damaged, readKept, writeKept } from './kept-json.ts';

/** Files that an article shows or links, other than articles and pages. */
export function filesOfArticle(article: Article): string[] {
  const pictures = [...(article.image ? [article.image] : []), ...article.images, ...article.text.pictures];
  const named = [...pictures, ...article.text.links].map(({ file }) => file);
  return named.filter((file) => !isMarkdown(file));
}

/** Files that the publication and its hand-written pages use. */
export function filesOfPublication(publication: Publication, pages: readonly HandPageText[]): string[] {
  const { logo, icon, card } = publication;
  const images = indexKinds.flatMap((kind) => [...publication.entries[kind].values()].map(({ image }) => image));
  const inPages = pages.flatMap(({ digest }) => [...digest.pictures, ...digest.links].map(({ file }) => file));
  return [logo, icon, card, ...images, ...inPages].flatMap((file) => (file === undefined || isMarkdown(file) ? [] : [file]));
}

interface KeptFile extends KeptId {
  readonly used: UsedFile;
}

/** Reads the used files that changed; what is known of the others comes from the cache. */
export async function readFilesKept(
  folder: string,
  files: readonly ListedFile[],
  cache: string,
  damaged: Damaged,
): Promise<UsedFile[]> {
  const path = join(cache, 'pictures.json');
  const kept = readKept<Readonly<Record<string, KeptFile>>>(path, damaged) ?? {};
  const ids = openFileIds(folder, (file) => kept[file], 0);
  const now: Record<string, KeptFile> = {};
  let changed = Object.keys(kept).length !== files.length;
  for (const listed of files) {
    const id = ids.idOf(relative(folder, listed.disk));
    const before = kept[listed.file];
    if (before?.id === id.id) now[listed.file] = { ...before, ...id };
    else {
      const [used] = await readUsedFiles([listed]);
      changed = true;
      if (used) now[listed.file] = { ...id, used };
    }
  }
  if (changed) writeKept(path, now);
  return Object.values(now).map(({ used }) => used);
}
