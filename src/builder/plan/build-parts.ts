import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CachedFile, CachePartition } from '#builder/cache/cached-site.ts';
import type { Part } from '#builder/context/build-options.ts';
import { WrongFolders } from '#builder/context/check-folders.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { VolumeCard } from '#model/search.ts';

/** Assigns volumes to parts so that the parts hold about the same number of articles; returns part numbers by volume. */
export function assignVolumes(
  volumes: readonly { readonly name: string; readonly articles: readonly unknown[] }[],
  of: number,
): Map<string, number> {
  const loads = Array.from({ length: of }, () => 0);
  const assigned = new Map<string, number>();
  const largestFirst = [...volumes].sort(
    (a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1),
  );
  for (const { name, articles } of largestFirst) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + articles.length;
    assigned.set(name, least + 1);
  }
  return assigned;
}

/**
 * Returns a function that tells whether a page belongs to a part. Articles belong to the part that indexes their volume; all
 * other pages are distributed by their address.
 */
export function pagesOfPart(
  volumes: readonly { readonly name: string; readonly articles: readonly { readonly path: string }[] }[],
  part: Part,
): (path: string) => boolean {
  const assigned = assignVolumes(volumes, part.of);
  const ofArticle = new Map(
    volumes.flatMap(({ name, articles }) => articles.map(({ path }) => [path, assigned.get(name)] as const)),
  );
  return (path) =>
    (ofArticle.get(path) ?? (Number.parseInt(fingerprint(path).slice(0, 8), 16) % part.of) + 1) ===
    part.number;
}

/** A search volume that a part has indexed. */
interface IndexedVolume {
  readonly inputs: string;
  readonly card: VolumeCard;
  readonly files: readonly CachedFile[];
}

/** The list of what a part’s folder holds: `part.json`. */
interface PartList {
  /** Fingerprint of the program and the site settings. Parts with different revisions cannot be joined. */
  readonly revision: string;
  readonly files: readonly CachedFile[];
  readonly volumes: Readonly<Record<string, IndexedVolume>>;
}

const listFile = 'part.json';

/** Throws `WrongFolders` when the output folder of a part holds anything but an earlier part. */
export function checkPartFolder(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, listFile))) {
    throw new WrongFolders(
      `${out} is not empty and does not hold part of a build; use an empty folder for --out`,
    );
  }
}

/** Moves the staged files of a part to its folder, with the list that `--join` reads. */
export function writePart(
  staged: string,
  out: string,
  revision: string,
  partitions: ReadonlyMap<string, CachePartition>,
  cards: ReadonlyMap<string, VolumeCard>,
): void {
  const groups = [...partitions].flatMap(([name, partition]) =>
    name === 'search' ? [] : Object.values(partition),
  );
  const volumes = Object.entries(partitions.get('search') ?? {}).flatMap(([group, { inputs, files }]) => {
    const card = cards.get(group.replace(/^volume /, ''));
    return card && group.startsWith('volume ') ? [[card.name, { inputs, card, files }] as const] : [];
  });
  const list: PartList = {
    revision,
    files: groups.flatMap(({ files }) => files),
    volumes: Object.fromEntries(volumes),
  };
  writeFileSync(join(staged, listFile), JSON.stringify(list));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(dirname(resolve(out)), { recursive: true });
  renameSync(staged, out);
}

/** The pages and volumes that the parts of a build hold. */
export interface JoinedParts {
  /** The absolute path of a page’s file when a part rendered it from the same data. */
  readonly page: (file: string, key: string) => string | undefined;
  /** A volume when a part indexed it from the same inputs. */
  readonly volume: (
    name: string,
    inputs: string,
  ) =>
    | {
        readonly card: VolumeCard;
        readonly files: readonly { readonly path: string; readonly disk: string }[];
      }
    | undefined;
}

/** Opens the parts of a build. Whatever they lack, or made from other data, is made again. */
export function openParts(folders: readonly string[], revision: string): JoinedParts {
  const pages = new Map<string, { readonly key: string; readonly disk: string }>();
  const volumes = new Map<string, IndexedVolume & { readonly folder: string }>();
  for (const folder of folders) {
    const list = readPartList(folder);
    if (list.revision !== revision)
      throw new WrongFolders(
        `${folder} was built by another version or from another publication.yaml; build the part again`,
      );
    for (const { path, key } of list.files) pages.set(path, { key, disk: join(folder, path) });
    for (const [name, volume] of Object.entries(list.volumes)) volumes.set(name, { ...volume, folder });
  }
  return {
    page: (file, key) => {
      const page = pages.get(file);
      return page?.key === key ? page.disk : undefined;
    },
    volume: (name, inputs) => {
      const volume = volumes.get(name);
      if (volume?.inputs !== inputs) return undefined;
      const files = volume.files.map(({ path }) => ({ path, disk: join(volume.folder, path) }));
      return { card: volume.card, files };
    },
  };
}

function readPartList(folder: string): PartList {
  const file = join(folder, listFile);
  if (!existsSync(file))
    throw new WrongFolders(`${folder} does not hold part of a build; make one with --part`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
