import { sha256 } from '#lib/fingerprint.ts';
import {
  archivePath,
  atomPath,
  correctionsPath,
  coveragePath,
  feedPath,
  feedsPath,
  frontPath,
  indexKinds,
  indexPath,
  jsonFeedPath,
  llmsPath,
  newsSitemapPath,
  notFoundPath,
  onThisDayPath,
  openSearchPath,
  opmlPath,
  outputFile,
  picturesPath,
  robotsPath,
  searchHelpPath,
  searchPath,
  sitemapPath,
} from '#model/paths.ts';

/** The folder of the site that holds its manifest, and the file that names the parts. */
export const manifestFolder = 'manifest/';
export const manifestIndexFile = 'manifest/index.json';

const kinds = indexKinds.join('|');
const ofMonth = /^(?:feed\/|sitemaps\/|pictures\/)?(\d{4})[/-](\d{2})(?:[/.-])/;
const ofYear = new RegExp(`^(?:(?:${kinds})/[^/]+/)?(\\d{4})/`, 'u');
const ofEntry = new RegExp(`^(?:${kinds})/([^/]+)/[^/]+$`, 'u');
const ofVolume = /^search\/(?:[^/]+\/)*?(\d{4}[a-z0-9-]*)\//;
const ofAnyDay = /^on-this-day\/\d\d-\d\d\//;
const ofAllPages = new RegExp(`^(?:assets/|[a-z]{2,3}/(?:index\\.html|feed\\.xml)$|(?:${kinds})/letters/)`);

const aloneInSite = new Set(
  [
    ...[
      frontPath,
      archivePath,
      searchPath,
      searchHelpPath,
      feedsPath,
      correctionsPath,
      picturesPath,
      coveragePath,
    ],
    ...[
      onThisDayPath,
      opmlPath,
      atomPath,
      jsonFeedPath,
      sitemapPath,
      newsSitemapPath,
      notFoundPath,
      robotsPath,
    ],
    ...[
      openSearchPath,
      llmsPath,
      feedPath(frontPath),
      feedPath(correctionsPath),
      ...indexKinds.map(indexPath),
    ],
  ].map(outputFile),
);

/**
 * The part of the manifest that a file stands in. Cut so that a new article changes few parts and a closed
 * month’s part keeps still: months, years of entries, volumes of search; what has no date is dealt out evenly.
 */
export function partOf(file: string): string {
  return `${manifestFolder}${partName(file)}.txt`;
}

function partName(file: string): string {
  if (aloneInSite.has(file) || ofAllPages.test(file)) return 'site';
  const month = ofMonth.exec(file);
  if (month) return `${month[1]}-${month[2]}`;
  const year = ofYear.exec(file);
  if (year) return `lists-${year[1]}`;
  const volume = ofVolume.exec(file);
  if (volume) return `search-${volume[1]}`;
  if (ofAnyDay.test(file)) return 'on-this-day';
  const entry = ofEntry.exec(file);
  return entry ? `entries-${dealt(entry[1] ?? '')}` : `rest-${dealt(file)}`;
}

/** One of sixteen, always the same for the same name. */
function dealt(name: string): string {
  return sha256(name).slice(0, 1);
}
