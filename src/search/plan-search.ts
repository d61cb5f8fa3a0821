import { fingerprint } from '#lib/fingerprint.ts';
import type { Archive } from '#model/archive.ts';
import type { VolumeCard, VolumeList } from '#model/search.ts';
import { buildRecords, type SearchRecord } from './record.ts';
import { planVolumes, type Volume } from './volumes.ts';

/** A volume as the build plans it: another hash, and it has to be indexed again. */
export interface PlannedVolume extends Volume<SearchRecord> {
  /** Fingerprint of all that its index is made from, but for the code. */
  readonly hash: string;
}

/** The volumes of an archive, oldest first. */
export function planSearch(archive: Archive): PlannedVolume[] {
  return planVolumes(buildRecords(archive)).map((volume) => ({
    ...volume,
    hash: fingerprint(JSON.stringify(volume.articles)),
  }));
}

/** The languages whose words Pagefind 1.6 folds to a stem; others are searched as they are written. */
const stemmed = new Set(
  'ar ca da de el en eo es et eu fi fr ga hi hu hy id it lt nb nl nn no pl pt ro ru sr sv ta tr yi'.split(
    ' ',
  ),
);

/**
 * The one language that the whole archive is indexed in: the publication's, where Pagefind folds its words; else
 * English, which leaves Korean, Japanese and Chinese as they are.
 */
export function searchLanguage(language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return stemmed.has(primary) ? primary : 'en';
}

/** `/search/volumes.json`: newest first. */
export function buildVolumeList(
  cards: readonly VolumeCard[],
  engine: Pick<VolumeList, 'version' | 'includeCharacters'>,
  language: string,
): VolumeList {
  const { version, includeCharacters } = engine;
  const volumes = [...cards].sort((a, b) => (a.from < b.from ? 1 : -1));
  return { version, language, includeCharacters, volumes };
}
