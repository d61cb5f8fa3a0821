import { fingerprint } from '#lib/fingerprint.ts';
import type { Archive } from '#model/archive.ts';
import type { VolumeInfo, VolumeList } from '#model/search.ts';
import { buildRecords, type SearchRecord } from './record.ts';
import { planVolumes, type Volume } from './volumes.ts';

/** A volume in the build plan. It is indexed again if `hash` changes. */
export interface PlannedVolume extends Volume<SearchRecord> {
  /** Fingerprint of everything that the index depends on, except the program. */
  readonly hash: string;
}

/** The volumes of an archive, oldest first. */
export function planSearch(archive: Archive): PlannedVolume[] {
  return planVolumes(buildRecords(archive)).map((volume) => ({
    ...volume,
    hash: fingerprint(JSON.stringify(volume.articles)),
  }));
}

/** The languages that Pagefind 1.6 stems. Words of other languages are indexed as written. */
const stemmed = new Set(
  'ar ca da de el en eo es et eu fi fr ga hi hu hy id it lt nb nl nn no pl pt ro ru sr sv ta tr yi'.split(
    ' ',
  ),
);

/**
 * The language in which the whole archive is indexed: the publication's if Pagefind stems it; otherwise English, which
 * leaves Korean, Japanese and Chinese unchanged.
 */
export function searchLanguage(language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return stemmed.has(primary) ? primary : 'en';
}

/** `/search/volumes.json`: newest first. */
export function buildVolumeList(
  infos: readonly VolumeInfo[],
  runtime: Pick<VolumeList, 'version' | 'includeCharacters'>,
  language: string,
): VolumeList {
  const { version, includeCharacters } = runtime;
  const volumes = [...infos].sort((a, b) => (a.from < b.from ? 1 : -1));
  return { version, language, includeCharacters, volumes };
}
