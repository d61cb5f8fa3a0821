import { createReadStream, type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Source, SourceFile } from '#importers/importer.ts';
import { byCodeUnit } from '#lib/grouping.ts';
import { WrongUsage } from '../command-line/command.ts';

/** A source on disk, with a warning for each file or folder that was skipped. */
export interface SourceOnDisk extends Source {
  readonly warnings: readonly string[];
}

/** Folders that never contain articles. */
const skippedFolders = new Set([
  '.git',
  '.svn',
  '.hg',
  'node_modules',
  '.bundle',
  '.jekyll-cache',
  '.sass-cache',
  '.cache',
]);

/** Lists a file, or all files in a folder. Does not follow symbolic links. */
export function listSource(path: string): SourceOnDisk {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new WrongUsage(`there is no file or folder ${path}`);
  const name = basename(path.replace(/[\\/]+$/, '')) || 'source';
  if (stat.isFile()) return { name, files: [sourceFile(path, name, stat.size)], warnings: [] };
  const files: SourceFile[] = [];
  const warnings: string[] = [];
  const listFolder = (folder: string, prefix: string): void => {
    for (const entry of entriesOf(folder)) {
      const entryPath = join(folder, entry.name);
      const file = prefix + entry.name;
      if (entry.isSymbolicLink()) warnings.push(`${file} was skipped; it is a symbolic link`);
      else if (entry.isDirectory()) {
        if (skippedFolders.has(entry.name))
          warnings.push(`${file}/ was skipped; it does not contain articles`);
        else listFolder(entryPath, `${file}/`);
      } else if (entry.isFile()) files.push(sourceFile(entryPath, file, lstatSync(entryPath).size));
    }
  };
  listFolder(path, '');
  return { name, files: files.sort((a, b) => byCodeUnit(a.path, b.path)), warnings };
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

function sourceFile(disk: string, path: string, size: number): SourceFile {
  return { path, size, bytes: () => createReadStream(disk, { highWaterMark: 262_144 }) };
}
