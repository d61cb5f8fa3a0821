import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CachedFile, CachePartition } from '#builder/cache/cached-site.ts';
import { WrongFolders } from '#builder/scan/check-folders.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { VolumeCard } from '#model/search.ts';

/** One of several machines that share a build: `3/8` is the third of eight. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** Reads `3/8`; undefined when it is no share. */
export function parseShare(text: string): Share | undefined {
  const [, number = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const share = { number: Number(number), of: Number(of) };
  return share.number >= 1 && share.number <= share.of ? share : undefined;
}

/** Deals volumes out by size, so that shares are even: the share of each by name. */
export function dealVolumes(
  volumes: readonly { readonly name: string; readonly articles: readonly unknown[] }[],
  of: number,
): Map<string, number> {
  const loads = Array.from({ length: of }, () => 0);
  const dealt = new Map<string, number>();
  const largestFirst = [...volumes].sort(
    (a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1),
  );
  for (const { name, articles } of largestFirst) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + articles.length;
    dealt.set(name, least + 1);
  }
  return dealt;
}

/**
 * Which pages are a share’s: articles go with their volume, so that who indexes a volume has pressed its pages;
 * all others are dealt out by their address.
 */
export function sharesPages(
  volumes: readonly { readonly name: string; readonly articles: readonly { readonly path: string }[] }[],
  share: Share,
): (path: string) => boolean {
  const dealt = dealVolumes(volumes, share.of);
  const ofArticle = new Map(
    volumes.flatMap(({ name, articles }) => articles.map(({ path }) => [path, dealt.get(name)] as const)),
  );
  return (path) =>
    (ofArticle.get(path) ?? (Number.parseInt(fingerprint(path).slice(0, 8), 16) % share.of) + 1) ===
    share.number;
}

/** A volume of search that a part has indexed. */
export interface PartVolume {
  readonly inputs: string;
  readonly card: VolumeCard;
  readonly files: readonly CachedFile[];
}

/** What stands in a part’s folder besides its files. */
interface PartList {
  /** Fingerprint of program and imprint: parts of different ones cannot be joined. */
  readonly pressed: string;
  readonly files: readonly CachedFile[];
  readonly volumes: Readonly<Record<string, PartVolume>>;
}

const listFile = 'part.json';

/** Refuses to overwrite what is no part of an earlier build. */
export function checkPartFolder(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, listFile))) {
    throw new WrongFolders(
      `${out} is not empty and holds no part of a build; name an empty folder with --out`,
    );
  }
}

/** Puts a part in its folder: the staged files, and the list that `--join` reads. */
export function writePart(
  staged: string,
  out: string,
  pressed: string,
  partitions: ReadonlyMap<string, CachePartition>,
  cards: ReadonlyMap<string, VolumeCard>,
): void {
  const groups = [...partitions].flatMap(([partition, kept]) =>
    partition === 'search' ? [] : Object.values(kept),
  );
  const volumes = Object.entries(partitions.get('search') ?? {}).flatMap(([group, { inputs, files }]) => {
    const card = cards.get(group.replace(/^volume /, ''));
    return card && group.startsWith('volume ') ? [[card.name, { inputs, card, files }] as const] : [];
  });
  const list: PartList = {
    pressed,
    files: groups.flatMap(({ files }) => files),
    volumes: Object.fromEntries(volumes),
  };
  writeFileSync(join(staged, listFile), JSON.stringify(list));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(dirname(resolve(out)), { recursive: true });
  renameSync(staged, out);
}

/** What other machines have made ready: a page by its file and key, a volume by its name and inputs. */
export interface Ready {
  readonly page: (file: string, key: string) => string | undefined;
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

/** Opens the parts of a build. What none of them has, or has of other facts, is made on the spot. */
export function openParts(folders: readonly string[], pressed: string): Ready {
  const pages = new Map<string, { readonly key: string; readonly disk: string }>();
  const volumes = new Map<string, PartVolume & { readonly folder: string }>();
  for (const folder of folders) {
    const list = readPartList(folder);
    if (list.pressed !== pressed)
      throw new WrongFolders(`${folder} is of another program or publication; press the part again`);
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
  if (!existsSync(file)) throw new WrongFolders(`${folder} holds no part of a build; make one with --part`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
