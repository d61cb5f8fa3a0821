import type { LocalFiles } from '#importers/wire/local-files.ts';
import type { WireVersion } from '#importers/wire/versions.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { ImportedArticle } from '../imported-article.ts';
import type { NewsSurvey } from './delivery-index.ts';

/** What an item is translated with. */
export interface NewsContext {
  readonly version: WireVersion;
  /** The item as it stands in its file. */
  readonly source: string;
  readonly survey: NewsSurvey;
  readonly local: LocalFiles;
}

/** Where an item comes from, and its source for keeping. */
export function keptSource({
  version,
  source,
}: NewsContext): Pick<ImportedArticle, 'origin' | 'place' | 'source'> {
  const { identity, place, number } = version;
  return {
    origin: identity,
    place,
    source: { name: `${place.file}/${number}-${fingerprint(identity)}.xml`, content: source },
  };
}
