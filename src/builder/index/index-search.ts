import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartitionSummary } from '#builder/cache/cached-site.ts';
import type { BuildRecord } from '#builder/plan/build-record.ts';
import type { JoinedParts } from '#builder/plan/join-parts.ts';
import type { PlainFile } from '#builder/plan/stale-pages.ts';
import { type FileGroup, stageFileGroups } from '#builder/render/render-groups.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Archive } from '#model/archive.ts';
import { outputFile, type SitePath, searchNamesPath, searchVolumesPath } from '#model/paths.ts';
import type { NameGroups, VolumeInfo, VolumeList } from '#model/search.ts';
import { indexVolume, type SearchFile } from '#search/index-volume.ts';
import { buildNameGroups } from '#search/name-groups.ts';
import { endIndexing } from '#search/pagefind-index.ts';
import { readPagefindRuntime } from '#search/pagefind-runtime.ts';
import { buildVolumeList, type PlannedVolume, planSearch, searchLanguage } from '#search/plan-search.ts';
import { readVolume } from '#search/previous-volume.ts';

/** Where rendered pages are found: the staging folder, then the previous site. */
interface PageFolders {
  readonly staged: string;
  readonly out: string;
}

/** What indexing works with. */
interface Indexing {
  readonly record: BuildRecord;
  readonly folders: PageFolders;
  readonly language: string;
  /** What is known of each volume. Indexing a volume replaces its entry. */
  readonly infos: Map<string, VolumeInfo>;
  readonly joined?: JoinedParts | undefined;
  readonly onIndexed: (count: number, of: number) => void;
}

/**
 * Indexes the volumes whose pages changed, from the rendered pages, and lists all volumes. The other volumes keep their files
 * and entries. Ends Pagefind’s process.
 */
export async function indexSearch(
  archive: Archive,
  { record, folders, joined, onIndexed }: Omit<Indexing, 'language' | 'infos'>,
): Promise<void> {
  const language = searchLanguage(archive.publication.language);
  const volumes = planSearch(archive);
  const names = buildNameGroups(archive.publication);
  const infos = new Map(readPreviousInfos(folders.out).map((info) => [info.name, info]));
  const groups = volumeGroups(volumes, { record, folders, language, infos, joined, onIndexed });
  let engine: Awaited<ReturnType<typeof readPagefindRuntime>> | undefined;
  const readEngineOnce = async () => {
    engine ??= await readPagefindRuntime(language);
    return engine;
  };
  const ownGroups: FileGroup[] = [
    {
      name: 'engine',
      partition: 'search',
      inputs: language,
      files: async () => plainFiles((await readEngineOnce()).files),
    },
    {
      name: 'list of volumes',
      partition: 'search',
      inputs: fingerprint(groups.map(({ name, inputs }) => `${name} ${inputs}`).join('\n')),
      files: async () => {
        const listed = volumes.flatMap(({ name }) => infos.get(name) ?? []);
        const list = buildVolumeList(listed, await readEngineOnce(), language);
        return plainFiles([{ path: searchVolumesPath, content: jsonBytes(list) }]);
      },
    },
    {
      name: 'names',
      partition: 'search',
      inputs: fingerprint(JSON.stringify(names)),
      files: async () => plainFiles([{ path: searchNamesPath, content: jsonBytes(names) }]),
    },
  ];
  await stageFileGroups([...groups, ...ownGroups], record, folders.staged);
  await endIndexing();
}

/** Indexes some of the volumes, for one part of a shared build. Returns what is known of each, by name. Ends Pagefind’s process. */
export async function indexVolumes(
  volumes: readonly PlannedVolume[],
  publicationLanguage: string,
  { record, folders, onIndexed }: Pick<Indexing, 'record' | 'folders' | 'onIndexed'>,
): Promise<ReadonlyMap<string, VolumeInfo>> {
  const infos = new Map<string, VolumeInfo>();
  const language = searchLanguage(publicationLanguage);
  const groups = volumeGroups(volumes, { record, folders, language, infos, onIndexed });
  await stageFileGroups(groups, record, folders.staged);
  await endIndexing();
  return infos;
}

/** The name of the file group of a volume. */
export function volumeGroupName(volume: string): string {
  return `volume ${volume}`;
}

function volumeGroups(volumes: readonly PlannedVolume[], indexing: Indexing): FileGroup[] {
  const { record, folders, language, infos, joined, onIndexed } = indexing;
  let done = 0;
  const summaries = record.summaries();
  return volumes.map((volume) => {
    const inputs = volumeInputs(volume, summaries);
    const files = async () => {
      const ready = joined?.volume(volume.name, inputs);
      if (ready) {
        infos.set(volume.name, ready.info);
        return ready.files.map(({ path, disk }) => copiedFile(path, disk));
      }
      const before = record.isIncremental ? infos.get(volume.name) : undefined;
      const { info, files: written } = await indexVolume(volume, {
        language,
        pageOf: ({ path }) => readPage(folders, path),
        previous: before && { inputs: before.inputs, read: () => readVolume(folders.out, before) },
      });
      infos.set(volume.name, info);
      onIndexed(++done, volumes.length);
      return plainFiles(written);
    };
    return { name: volumeGroupName(volume.name), partition: 'search', inputs, files };
  });
}

function copiedFile(path: string, disk: string): PlainFile {
  return { path: `/${path}` as SitePath, key: fingerprint(readFileSync(disk)), source: disk };
}

function jsonBytes(value: VolumeList | NameGroups): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Fingerprint of what a volume’s index is made from: its articles and the bytes of their pages. */
function volumeInputs(volume: PlannedVolume, summaries: Readonly<Record<string, PartitionSummary>>): string {
  const months = new Set(volume.articles.map(({ day }) => day.slice(0, 7)));
  const pages = [...months].map((month) => `${month} ${summaries[month.slice(0, 4)]?.articles?.[month]}`);
  return fingerprint([volume.name, volume.hash, ...pages].join('\n'));
}

function readPreviousInfos(out: string): readonly VolumeInfo[] {
  const file = join(out, outputFile(searchVolumesPath));
  if (!existsSync(file)) return [];
  try {
    const list: VolumeList = JSON.parse(readFileSync(file, 'utf8'));
    return list.volumes;
  } catch {
    return [];
  }
}

function readPage({ staged, out }: PageFolders, path: SitePath): string {
  const fresh = join(staged, outputFile(path));
  return readFileSync(existsSync(fresh) ? fresh : join(out, outputFile(path)), 'utf8');
}

function plainFiles(files: readonly SearchFile[]): PlainFile[] {
  return files.map(({ path, content }) => ({ path, key: fingerprint(content), source: content }));
}
