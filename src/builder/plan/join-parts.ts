import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CachedFile } from '#builder/cache/cached-site.ts';
import { WrongFolders } from '#builder/context/check-folders.ts';
import type { VolumeInfo } from '#model/search.ts';

/** A search volume that a part has indexed. */
export interface IndexedVolume {
  readonly inputs: string;
  readonly info: VolumeInfo;
  readonly files: readonly CachedFile[];
}

/** The contents of a part’s folder: `part.json`. */
export interface PartList {
  /** Fingerprint of the program and the site settings. Parts with different revisions cannot be joined. */
  readonly revision: string;
  readonly files: readonly CachedFile[];
  readonly volumes: Readonly<Record<string, IndexedVolume>>;
}

export const partListFile = 'part.json';

/** The pages and volumes in the parts of a build. */
export interface JoinedParts {
  /** The absolute path of a page’s file when a part rendered it from the same data. */
  readonly page: (file: string, key: string) => string | undefined;
  /** A volume when a part indexed it from the same inputs. */
  readonly volume: (
    name: string,
    inputs: string,
  ) =>
    | {
        readonly info: VolumeInfo;
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
      return { info: volume.info, files };
    },
  };
}

function readPartList(folder: string): PartList {
  const file = join(folder, partListFile);
  if (!existsSync(file))
    throw new WrongFolders(`${folder} does not contain part of a build; make one with --part`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
