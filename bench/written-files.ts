import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { eachInParallel, listSiteFiles } from '#builder/manifest/site-files.ts';

/** The files of a folder as the disk tells them apart: another mark, another writing. */
export type DiskMarks = ReadonlyMap<string, { readonly mark: string; readonly bytes: number }>;

/** How a folder differs from what it was, by the disk’s word and not by that of the program that wrote it. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
  readonly removed: number;
}

/** Marks every file of a folder; a folder that is not there holds none. */
export async function markFiles(folder: string): Promise<DiskMarks> {
  const marks = new Map<string, { mark: string; bytes: number }>();
  const standing = await lstat(folder).catch(() => undefined);
  if (!standing) return marks;
  const { files } = await listSiteFiles(folder);
  await eachInParallel(files, async (file) => {
    const { ino, mtimeMs, size } = await lstat(join(folder, file));
    marks.set(file, { mark: `${ino} ${mtimeMs} ${size}`, bytes: size });
  });
  return marks;
}

export function compareMarks(before: DiskMarks, after: DiskMarks): Written {
  const fresh = [...after].filter(([file, { mark }]) => before.get(file)?.mark !== mark);
  return {
    files: fresh.length,
    bytes: fresh.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    removed: [...before.keys()].filter((file) => !after.has(file)).length,
  };
}
