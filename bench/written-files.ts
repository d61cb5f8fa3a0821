import { existsSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { listSiteFiles } from '#builder/manifest/site-files.ts';
import { eachInParallel } from '#lib/parallel.ts';

/** The files of a folder with their stamps; a file that was written again has another stamp. */
export type FileStamps = ReadonlyMap<string, { readonly stamp: string; readonly bytes: number }>;

/** Files that a build wrote or removed, according to the file system and not to the report of the build. */
export interface WrittenFiles {
  readonly files: number;
  readonly bytes: number;
  readonly removed: number;
}

/** Stamps every file of a folder; an empty map when there is no such folder. */
export async function stampFiles(folder: string): Promise<FileStamps> {
  const stamps = new Map<string, { stamp: string; bytes: number }>();
  if (!existsSync(folder)) return stamps;
  const { files } = await listSiteFiles(folder);
  await eachInParallel(files, async (file) => {
    const { ino, mtimeMs, size } = await lstat(join(folder, file));
    stamps.set(file, { stamp: `${ino} ${mtimeMs} ${size}`, bytes: size });
  });
  return stamps;
}

/** Files that are new or have another stamp, and files that are gone. */
export function compareStamps(before: FileStamps, after: FileStamps): WrittenFiles {
  const written = [...after].filter(([file, { stamp }]) => before.get(file)?.stamp !== stamp);
  return {
    files: written.length,
    bytes: written.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    removed: [...before.keys()].filter((file) => !after.has(file)).length,
  };
}
