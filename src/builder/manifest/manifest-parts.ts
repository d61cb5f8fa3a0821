import { sha256 } from '#lib/fingerprint.ts';
import { indexKinds } from '#model/paths.ts';
import { siteFiles, siteFolders } from '#pages/site-addresses.ts';

/** The folder of the manifest in the site, and its index, which lists the parts. */
const manifestFolder = 'manifest/';
export const manifestIndexFile = 'manifest/index.json';

const kinds = indexKinds.join('|');
const ofMonth = /^(?:feed\/|sitemaps\/|pictures\/)?(\d{4})[/-](\d{2})[/.-]/;
const ofYear = new RegExp(`^(?:(?:${kinds})/[^/]+/|dumps/)?(\\d{4})[/.]`, 'u');
const ofVolume = /^search\/volumes\/([a-z0-9-]+)\//;
const ofAnyDay = /^on-this-day\/\d\d-\d\d\//;
const ofEntry = new RegExp(`^(?:${kinds})/([^/]+)/[^/]+$`, 'u');
/** Files that every site has once: indexes, folders with few files, front pages by language, and the root except old addresses. */
const ofSite = new RegExp(
  [
    `^(?:${kinds})/(?:letters/|[^/]+$)`,
    `^(?:${siteFolders.join('|')})/`,
    '^[a-z]{2,3}/(?:index\\.html|feed\\.xml)$',
    '^[^/]+$(?<!\\.html)',
  ].join('|'),
  'u',
);

/**
 * The part of the manifest that lists a file. Parts follow months, years of entries and search volumes, so that a new article
 * changes few of them and a closed month’s part never changes. Undated files are distributed evenly.
 */
export function partOf(file: string): string {
  return `${manifestFolder}${partName(file)}.txt`;
}

function partName(file: string): string {
  const [, year, month] = ofMonth.exec(file) ?? [];
  if (month) return `${year}-${month}`;
  const ofOneYear = ofYear.exec(file)?.[1];
  if (ofOneYear) return `lists-${ofOneYear}`;
  const volume = ofVolume.exec(file)?.[1];
  if (volume) return `search-${volume}`;
  if (ofAnyDay.test(file)) return 'on-this-day';
  const entry = ofEntry.exec(file)?.[1];
  if (entry) return `entries-${bucketOf(entry)}`;
  return siteFiles.has(file) || ofSite.test(file) ? 'site' : `rest-${bucketOf(file)}`;
}

/** One of sixteen buckets, always the same for a name. */
function bucketOf(name: string): string {
  return sha256(name).slice(0, 1);
}
