import type { ArchiveFile } from '#model/paths.ts';

/** The file of the archive that a path means, or why it means none. */
export type FoundFile = { readonly file: ArchiveFile } | { readonly reason: string; readonly hint: string };

const beside = 'write the path of a file beside the article, such as vote.svg or ../11/map.png';

/** Resolves a path that an article gives, relative to its own file, inside the archive folder. */
export function fileFrom(from: ArchiveFile, given: string): FoundFile {
  if (/^[a-z][a-z0-9+.-]*:/i.test(given) || given.startsWith('//')) {
    return { reason: 'is on another site', hint: 'put the file beside the article' };
  }
  if (given.startsWith('/')) return { reason: 'begins at the root', hint: beside };
  if (given.includes('\\')) return { reason: 'holds a backslash', hint: 'write / between folders' };
  const parts = from.split('/').slice(0, -1);
  for (const part of given.normalize('NFC').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return { reason: 'leads out of the archive', hint: beside };
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return { file: parts.join('/') as ArchiveFile };
}
