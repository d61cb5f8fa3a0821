import { nearest } from '#lib/nearest.ts';

/** File names by folder, and one file for each name. */
interface FileIndex {
  readonly inFolder: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, string>;
}

const cache = new WeakMap<ReadonlySet<string>, FileIndex>();

/** A suggestion for a missing file: the same name in another folder, or else a similar name in the same folder. */
export function nearestFile(missing: string, files: ReadonlySet<string>): string | undefined {
  const { inFolder, byName } = indexFiles(files);
  const [folder, name] = split(missing);
  const sameName = byName.get(name);
  if (sameName !== undefined) return sameName;
  const similar = nearest(name, inFolder.get(folder) ?? []);
  return similar === undefined ? undefined : folder + similar;
}

function indexFiles(files: ReadonlySet<string>): FileIndex {
  const cached = cache.get(files);
  if (cached) return cached;
  const inFolder = new Map<string, string[]>();
  const byName = new Map<string, string>();
  for (const file of files) {
    const [folder, name] = split(file);
    const names = inFolder.get(folder);
    if (names) names.push(name);
    else inFolder.set(folder, [name]);
    byName.set(name, file);
  }
  const index = { inFolder, byName };
  cache.set(files, index);
  return index;
}

function split(file: string): [folder: string, name: string] {
  const end = file.lastIndexOf('/') + 1;
  return [file.slice(0, end), file.slice(end)];
}
