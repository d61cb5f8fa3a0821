import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eachInParallel } from '#lib/parallel.ts';

/** The contents of a site’s folder, as paths with `/`. */
export interface SiteFiles {
  readonly files: ReadonlySet<string>;
  /** Symbolic links, sockets and the like, which no site contains. */
  readonly irregular: readonly string[];
}

/** Lists all files below a folder, in no particular order. */
export async function listSiteFiles(folder: string): Promise<SiteFiles> {
  const files = new Set<string>();
  const irregular: string[] = [];
  let folders = [''];
  while (folders.length > 0) {
    const subfolders: string[] = [];
    await eachInParallel(folders, async (parent) => {
      for (const entry of await readdir(join(folder, parent), { withFileTypes: true })) {
        const path = parent + entry.name;
        if (entry.isDirectory()) subfolders.push(`${path}/`);
        else if (entry.isFile()) files.add(path);
        else irregular.push(path);
      }
    });
    folders = subfolders;
  }
  return { files, irregular };
}
