import { sha256 } from '#lib/fingerprint.ts';
import { indexKinds } from '#model/paths.ts';
import { siteFiles, siteFolders } from '#pages/site-addresses.ts';

/** The folder of the site that holds its manifest, and the file that names the parts. */
const manifestFolder = 'manifest/';
export const manifestIndexFile = 'manifest/index.json';

const kinds = indexKinds.join('|');
const ofMonth = /^(?:feed\/|sitemaps\/|pictures\/)?(\d{4})[/-](\d{2})[/.-]/;
const ofYear = new RegExp(`^(?:(?:${kinds})/[^/]+/|dumps/)?(\\d{4})[/.]`, 'u');
const ofVolume = /^search\/volumes\/([a-z0-9-]+)\//;
const ofAnyDay = /^on-this-day\/\d\d-\d\d\//;
const ofEntry = new RegExp(`^(?:${kinds})/([^/]+)/[^/]+$`, 'u');
/** What there is once: indexes, folders with few files, fronts by language, and the root but for old addresses. */
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
 * The part of the manifest that a file stands in. Cut so that a new article changes few parts and a closed
 * month’s part keeps still: months, years of entries, volumes of search; what has no date is dealt out evenly.
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
  if (entry) return `entries-${dealt(entry)}`;
  return siteFiles.has(file) || ofSite.test(file) ? 'site' : `rest-${dealt(file)}`;
}

/** One of sixteen, always the same for the same name. */
function dealt(name: string): string {
  return sha256(name).slice(0, 1);
}
