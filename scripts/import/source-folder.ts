import { createReadStream, type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Source, SourceFile } from '#importers/importer.ts';
import { byCodeUnit } from '#lib/grouping.ts';
import { WrongUsage } from '../command-line/command.ts';

/** A source on the disk, and what of it was not entered. */
export interface SourceOnDisk extends Source {
  readonly skipped: readonly string[];
}

/** Folders that never hold articles. */
const passedBy = new Set([
  '.git',
  '.svn',
  '.hg',
  'node_modules',
  '.bundle',
  '.jekyll-cache',
  '.sass-cache',
  '.cache',
]);

/** Lists a file, or a folder with all its files. Symbolic links are not followed. */
export function listSource(path: string): SourceOnDisk {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new WrongUsage(`there is no file or folder ${path}`);
  const name = basename(path.replace(/[\\/]+$/, '')) || 'source';
  if (stat.isFile()) return { name, files: [sourceFile(path, name, stat.size)], skipped: [] };
  const files: SourceFile[] = [];
  const skipped: string[] = [];
  const enter = (folder: string, prefix: string): void => {
    for (const entry of entriesOf(folder)) {
      const inside = join(folder, entry.name);
      const file = prefix + entry.name;
      if (entry.isSymbolicLink()) skipped.push(`${file}: a symbolic link`);
      else if (entry.isDirectory()) {
        if (passedBy.has(entry.name)) skipped.push(`${file}/: not a place of articles`);
        else enter(inside, `${file}/`);
      } else if (entry.isFile()) files.push(sourceFile(inside, file, lstatSync(inside).size));
    }
  };
  enter(path, '');
  return { name, files: files.sort((a, b) => byCodeUnit(a.path, b.path)), skipped };
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

function sourceFile(disk: string, path: string, size: number): SourceFile {
  return { path, size, bytes: () => createReadStream(disk, { highWaterMark: 262_144 }) };
}
