import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in a site’s folder: files by their path with `/`, and what is neither file nor folder. */
export interface SiteFiles {
  readonly files: ReadonlySet<string>;
  /** Symbolic links, sockets and the like: no part of any site. */
  readonly strangers: readonly string[];
}

/** Reads the whole tree below a folder, in no order. */
export async function readSiteFiles(folder: string): Promise<SiteFiles> {
  const files = new Set<string>();
  const strangers: string[] = [];
  let waiting = [''];
  while (waiting.length > 0) {
    const found: string[] = [];
    await eachAtOnce(waiting, async (below) => {
      for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
        const path = below + entry.name;
        if (entry.isDirectory()) found.push(`${path}/`);
        else if (entry.isFile()) files.add(path);
        else strangers.push(path);
      }
    });
    waiting = found;
  }
  return { files, strangers };
}

const atOnce = 16;

/** Does the work for each value, sixteen at a time. */
export async function eachAtOnce<Value>(
  values: Iterable<Value>,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const waiting = values[Symbol.iterator]();
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
