import { join } from 'node:path';
import { fingerprint } from '#lib/fingerprint.ts';
import { type Damaged, readCached, writeCached } from './cached-json.ts';

/** A file of the site as the last build left it. */
export interface CachedFile {
  readonly path: string;
  /** Fingerprint of all that the file is made from. */
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Files that go stale together, as the last build left them. */
export interface CachedGroup {
  /** Fingerprint of everything that the quire’s files are planned from. */
  readonly inputs: string;
  readonly files: readonly CachedFile[];
}

/** What the cache knows of quires that are kept together on a shelf: one file of the cache. */
export type CachePartition = Readonly<Record<string, CachedGroup>>;

/** A shelf as the overview knows it: enough to leave the shelf itself unread. */
export interface PartitionSummary {
  readonly inputs: string;
  readonly files: number;
  /** For a year: by month, a fingerprint of its articles’ pages, from which search knows what changed. */
  readonly articles?: Readonly<Record<string, string>>;
}

/** Fingerprint of what all quires of a shelf are planned from. */
export function partitionInputs(
  groups: Iterable<{ readonly name: string; readonly inputs: string }>,
): string {
  return fingerprint([...groups].map(({ name, inputs }) => `${name} ${inputs}`).join('\n'));
}

/** The page of an article. */
const articlePage = /^(\d{4})\/(\d{2})\/\d{2}\/[^/]+\/index\.html$/;

/** What the overview knows of a shelf with these quires. */
export function summaryOf(groups: ReadonlyMap<string, CachedGroup>): PartitionSummary {
  const all = [...groups.values()].flatMap(({ files }) => files);
  const byMonth = new Map<string, string[]>();
  for (const { path, sha256: sha } of all) {
    const [, year, month] = articlePage.exec(path) ?? [];
    if (!year) continue;
    const lines = byMonth.get(`${year}-${month}`);
    if (lines) lines.push(`${path} ${sha}`);
    else byMonth.set(`${year}-${month}`, [`${path} ${sha}`]);
  }
  const articles = [...byMonth].map(([month, lines]) => [month, fingerprint(lines.sort().join('\n'))]);
  return {
    inputs: partitionInputs([...groups].map(([name, { inputs }]) => ({ name, inputs }))),
    files: all.length,
    ...(articles.length > 0 && { articles: Object.fromEntries(articles) }),
  };
}

/** What the cache knows of a site: of which revision it is, and its shelves. Never trusted over the site’s manifest. */
export interface SiteState {
  readonly revision: string;
  /** SHA-256 of the manifest’s index as it stood in the site. */
  readonly manifest: string;
  readonly partitions: Readonly<Record<string, PartitionSummary>>;
}

/** Reads the overview; undefined when there is none of this revision. Damage is said by `damaged`. */
export function readSiteState(folder: string, revision: string, damaged: Damaged): SiteState | undefined {
  const state = readCached<SiteState>(join(folder, 'site.json'), damaged);
  return state?.revision === revision ? state : undefined;
}

export function readPartition(folder: string, name: string, damaged: Damaged): CachePartition {
  return readCached<CachePartition>(partitionPath(folder, name), damaged) ?? {};
}

/** Writes the parts of the state that changed into a folder from which they are put in place with the site. */
export function writeSiteState(
  folder: string,
  state: SiteState,
  partitions: ReadonlyMap<string, CachePartition>,
): string[] {
  const files = ['site.json'];
  writeCached(join(folder, 'site.json'), state);
  for (const [name, partition] of partitions) {
    writeCached(partitionPath(folder, name), partition);
    files.push(join('partitions', `${name}.json`));
  }
  return files;
}

function partitionPath(folder: string, name: string): string {
  return join(folder, 'partitions', `${name}.json`);
}
