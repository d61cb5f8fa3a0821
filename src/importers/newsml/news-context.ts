import type { LocalFiles } from '#importers/wire/local-files.ts';
import type { WireVersion } from '#importers/wire/versions.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { ImportedArticle } from '../imported-article.ts';
import type { DeliveryIndex } from './delivery-index.ts';

/** What an item is mapped with. */
export interface NewsContext {
  readonly version: WireVersion;
  /** The unchanged source of the item. */
  readonly source: string;
  readonly index: DeliveryIndex;
  readonly localFiles: LocalFiles;
}

/** The fields of an article that describe its source. */
export function sourceFields({
  version,
  source,
}: NewsContext): Pick<ImportedArticle, 'origin' | 'location' | 'source'> {
  const { identity, location, number } = version;
  return {
    origin: identity,
    location,
    source: { name: `${location.file}/${number}-${fingerprint(identity)}.xml`, content: source },
  };
}
