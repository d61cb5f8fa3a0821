import { nearest } from '#lib/nearest.ts';

/** The names in each folder, and a file of each name. */
interface Places {
  readonly inFolder: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, string>;
}

const kept = new WeakMap<ReadonlySet<string>, Places>();

/** The file that a missing one was meant for: of the same name in another folder, else of a like name beside it. */
export function nearestFile(missing: string, files: ReadonlySet<string>): string | undefined {
  const { inFolder, byName } = placesOf(files);
  const [folder, name] = split(missing);
  const elsewhere = byName.get(name);
  if (elsewhere !== undefined) return elsewhere;
  const meant = nearest(name, inFolder.get(folder) ?? []);
  return meant === undefined ? undefined : folder + meant;
}

function placesOf(files: ReadonlySet<string>): Places {
  const known = kept.get(files);
  if (known) return known;
  const inFolder = new Map<string, string[]>();
  const byName = new Map<string, string>();
  for (const file of files) {
    const [folder, name] = split(file);
    const names = inFolder.get(folder);
    if (names) names.push(name);
    else inFolder.set(folder, [name]);
    byName.set(name, file);
  }
  const places = { inFolder, byName };
  kept.set(files, places);
  return places;
}

function split(file: string): [folder: string, name: string] {
  const end = file.lastIndexOf('/') + 1;
  return [file.slice(0, end), file.slice(end)];
}
