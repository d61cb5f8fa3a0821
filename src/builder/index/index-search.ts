import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartitionSummary } from '#builder/cache/cached-site.ts';
import type { Ready } from '#builder/plan/build-parts.ts';
import type { FileGroup, SiteMaker } from '#builder/plan/site-maker.ts';
import type { PlainFile } from '#builder/plan/stale-pages.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Archive } from '#model/archive.ts';
import { outputFile, type SitePath, searchNamesPath, searchVolumesPath } from '#model/paths.ts';
import type { NameGroups, VolumeCard, VolumeList } from '#model/search.ts';
import { indexVolume, type SearchFile } from '#search/index-volume.ts';
import { buildNames } from '#search/names.ts';
import { endIndexing } from '#search/pagefind-index.ts';
import { buildVolumeList, type PlannedVolume, planSearch, searchLanguage } from '#search/plan-search.ts';
import { readVolume } from '#search/previous-volume.ts';
import { readEngine } from '#search/read-engine.ts';

/** Where the written pages are: those of this build, and the site before. */
interface Folders {
  readonly staged: string;
  readonly out: string;
}

/**
 * Indexes the volumes whose pages changed, from the written pages; the others keep their files and their line in
 * the list of volumes. Afterwards Pagefind’s process is ended.
 */
export async function makeSearch(
  maker: SiteMaker,
  archive: Archive,
  folders: Folders,
  indexed: (count: number, of: number) => void,
  ready?: Ready,
): Promise<void> {
  const language = searchLanguage(archive.publication.language);
  const volumes = planSearch(archive);
  const names = buildNames(archive.publication);
  const cards = new Map(cardsBefore(folders.out).map((card) => [card.name, card]));
  const groups = volumeGroups(maker, volumes, cards, language, folders, indexed, ready);
  let engine: Awaited<ReturnType<typeof readEngine>> | undefined;
  const readOnce = async () => {
    engine ??= await readEngine(language);
    return engine;
  };
  await maker.stageGroups([
    ...groups,
    {
      name: 'engine',
      partition: 'search',
      inputs: language,
      files: async () => plainFiles((await readOnce()).files),
    },
    {
      name: 'list of volumes',
      partition: 'search',
      inputs: fingerprint(groups.map(({ name, inputs }) => `${name} ${inputs}`).join('\n')),
      files: async () => {
        const named = volumes.flatMap(({ name }) => cards.get(name) ?? []);
        return plainFiles([
          { path: searchVolumesPath, content: jsonBytes(buildVolumeList(named, await readOnce(), language)) },
        ]);
      },
    },
    {
      name: 'names',
      partition: 'search',
      inputs: fingerprint(JSON.stringify(names)),
      files: async () => plainFiles([{ path: searchNamesPath, content: jsonBytes(names) }]),
    },
  ]);
  await endIndexing();
}

/** Indexes only some volumes: those of one machine where several share a build. Returns their lines for the list. */
export async function makeVolumes(
  maker: SiteMaker,
  volumes: readonly PlannedVolume[],
  language: string,
  folders: Folders,
  indexed: (count: number, of: number) => void,
): Promise<ReadonlyMap<string, VolumeCard>> {
  const cards = new Map<string, VolumeCard>();
  await maker.stageGroups(volumeGroups(maker, volumes, cards, searchLanguage(language), folders, indexed));
  await endIndexing();
  return cards;
}

function volumeGroups(
  maker: SiteMaker,
  volumes: readonly PlannedVolume[],
  cards: Map<string, VolumeCard>,
  language: string,
  folders: Folders,
  indexed: (count: number, of: number) => void,
  ready?: Ready,
): FileGroup[] {
  let done = 0;
  const summaries = maker.summaries();
  return volumes.map((volume) => {
    const inputs = volumeInputs(volume, summaries);
    const files = async () => {
      const made = ready?.volume(volume.name, inputs);
      if (made) {
        cards.set(volume.name, made.card);
        return made.files.map(({ path, disk }) => readyFile(path, disk));
      }
      const before = maker.knowsBefore() ? cards.get(volume.name) : undefined;
      const { card, files: written } = await indexVolume(volume, {
        language,
        pageOf: ({ path }) => readPage(folders, path),
        before: before && { inputs: before.inputs, read: () => readVolume(folders.out, before) },
      });
      cards.set(volume.name, card);
      indexed(++done, volumes.length);
      return plainFiles(written);
    };
    return { name: `volume ${volume.name}`, partition: 'search', inputs, files };
  });
}

function readyFile(path: string, disk: string): PlainFile {
  return { path: `/${path}` as SitePath, key: fingerprint(readFileSync(disk)), source: disk };
}

function jsonBytes(value: VolumeList | NameGroups): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** All that a volume’s index is made from: its articles, and the bytes of their pages. */
function volumeInputs(volume: PlannedVolume, summaries: Readonly<Record<string, PartitionSummary>>): string {
  const months = new Set(volume.articles.map(({ day }) => day.slice(0, 7)));
  const pages = [...months].map((month) => `${month} ${summaries[month.slice(0, 4)]?.articles?.[month]}`);
  return fingerprint([volume.name, volume.hash, ...pages].join('\n'));
}

function cardsBefore(out: string): readonly VolumeCard[] {
  const file = join(out, outputFile(searchVolumesPath));
  if (!existsSync(file)) return [];
  try {
    const list: VolumeList = JSON.parse(readFileSync(file, 'utf8'));
    return list.volumes;
  } catch {
    return [];
  }
}

function readPage({ staged, out }: Folders, path: SitePath): string {
  const fresh = join(staged, outputFile(path));
  return readFileSync(existsSync(fresh) ? fresh : join(out, outputFile(path)), 'utf8');
}

function plainFiles(files: readonly SearchFile[]): PlainFile[] {
  return files.map(({ path, content }) => ({ path, key: fingerprint(content), source: content }));
}
