import type { ArchiveFile } from '#model/paths.ts';

/** The archive file that a path refers to, or why the path is invalid. */
export type ResolvedFile =
  | { readonly file: ArchiveFile }
  | { readonly reason: string; readonly hint: string };

const relativePathHint = 'write a path relative to the article, such as vote.svg or ../11/map.png';

/** Resolves a path in a file of the archive, relative to that file. */
export function resolveFile(from: ArchiveFile, path: string): ResolvedFile {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) {
    return { reason: 'is on another site', hint: 'save the file next to the article' };
  }
  if (path.startsWith('/')) return { reason: 'is an absolute path', hint: relativePathHint };
  if (path.includes('\\')) return { reason: 'contains a backslash', hint: 'write / between folders' };
  const parts = from.split('/').slice(0, -1);
  for (const part of path.normalize('NFC').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return { reason: 'is outside the archive', hint: relativePathHint };
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return { file: parts.join('/') as ArchiveFile };
}
