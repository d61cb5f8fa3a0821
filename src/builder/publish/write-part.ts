import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CachePartition } from '#builder/cache/cached-site.ts';
import { WrongFolders } from '#builder/context/check-folders.ts';
import { volumeGroupName } from '#builder/index/index-search.ts';
import { type PartList, partListFile } from '#builder/plan/join-parts.ts';
import type { VolumeInfo } from '#model/search.ts';

/** Throws `WrongFolders` when the output folder of a part contains anything but an earlier part. */
export function checkPartFolder(out: string): void {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, partListFile))) {
    throw new WrongFolders(
      `${out} is not empty and does not contain part of a build; use an empty folder for --out`,
    );
  }
}

/** Moves the staged files of a part to its folder, with the list that `--join` reads. */
export function writePart(
  staged: string,
  out: string,
  revision: string,
  partitions: ReadonlyMap<string, CachePartition>,
  infos: ReadonlyMap<string, VolumeInfo>,
): void {
  const groups = [...partitions].flatMap(([name, partition]) =>
    name === 'search' ? [] : Object.values(partition),
  );
  const search = partitions.get('search') ?? {};
  const volumes = [...infos].flatMap(([name, info]) => {
    const group = search[volumeGroupName(name)];
    return group ? [[name, { ...group, info }] as const] : [];
  });
  const list: PartList = {
    revision,
    files: groups.flatMap(({ files }) => files),
    volumes: Object.fromEntries(volumes),
  };
  writeFileSync(join(staged, partListFile), JSON.stringify(list));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(dirname(resolve(out)), { recursive: true });
  renameSync(staged, out);
}
