import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchVolumePath } from '#model/paths.ts';
import type { VolumeInfo } from '#model/search.ts';
import type { IndexedVolume } from './index-volume.ts';

/** Reads a volume from a built site; undefined if a required file is missing. */
export function readVolume(site: string, info: VolumeInfo): IndexedVolume | undefined {
  const fileOf = (file: string) => join(site, searchVolumePath(info.name, file));
  const needed = [info.register, info.facets, info.words];
  if (!needed.every((file) => existsSync(fileOf(file)))) return undefined;
  const files = readdirSync(fileOf(''), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(fileOf('').length).replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ path: searchVolumePath(info.name, file), content: readFileSync(fileOf(file)) }));
  return { info, files };
}
