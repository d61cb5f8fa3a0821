import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchVolumePath } from '#model/paths.ts';
import type { VolumeCard } from '#model/search.ts';
import type { IndexedVolume } from './index-volume.ts';

/** Reads a volume from a built site; undefined if a required file is missing. */
export function readVolume(site: string, card: VolumeCard): IndexedVolume | undefined {
  const fileOf = (file: string) => join(site, searchVolumePath(card.name, file));
  const needed = [card.register, card.facets, card.words];
  if (!needed.every((file) => existsSync(fileOf(file)))) return undefined;
  const files = readdirSync(fileOf(''), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(fileOf('').length).replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ path: searchVolumePath(card.name, file), content: readFileSync(fileOf(file)) }));
  return { card, files };
}
