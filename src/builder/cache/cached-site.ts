import { join } from 'node:path';
import { fingerprint } from '#lib/fingerprint.ts';
import { type OnDamage, readCached, writeCached } from './cached-json.ts';

/** A file of the site as the last build left it. */
export interface CachedFile {
  readonly path: string;
  /** Fingerprint of everything the file is made from. */
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The files of a page group or file group as the last build left them. */
export interface CachedGroup {
  /** Fingerprint of everything the group is planned from. */
  readonly inputs: string;
  readonly files: readonly CachedFile[];
}

/** Groups that share a cache file, by name. */
export type CachePartition = Readonly<Record<string, CachedGroup>>;

/** What `site.json` holds of a partition: enough to leave an unchanged partition unread. */
export interface PartitionSummary {
  /** Fingerprint of the inputs of all its groups. */
  readonly inputs: string;
  /** The number of files. */
  readonly files: number;
  /** Of a year: by month, a fingerprint of the articles’ pages. Tells the search index what changed. */
  readonly articles?: Readonly<Record<string, string>>;
}

/** Fingerprint of what the groups of a partition are planned from. */
export function partitionInputs(
  groups: Iterable<{ readonly name: string; readonly inputs: string }>,
): string {
  return fingerprint([...groups].map(({ name, inputs }) => `${name} ${inputs}`).join('\n'));
}

/** The file of an article’s page. */
const articlePage = /^(\d{4})\/(\d{2})\/\d{2}\/[^/]+\/index\.html$/;

/** Summarises a partition. */
export function summaryOf(groups: ReadonlyMap<string, CachedGroup>): PartitionSummary {
  const files = [...groups.values()].flatMap((group) => group.files);
  const linesByMonth = new Map<string, string[]>();
  for (const { path, sha256 } of files) {
    const [, year, month] = articlePage.exec(path) ?? [];
    if (!year) continue;
    const lines = linesByMonth.get(`${year}-${month}`);
    if (lines) lines.push(`${path} ${sha256}`);
    else linesByMonth.set(`${year}-${month}`, [`${path} ${sha256}`]);
  }
  const articles = [...linesByMonth].map(([month, lines]) => [month, fingerprint(lines.sort().join('\n'))]);
  return {
    inputs: partitionInputs([...groups].map(([name, { inputs }]) => ({ name, inputs }))),
    files: files.length,
    ...(articles.length > 0 && { articles: Object.fromEntries(articles) }),
  };
}

/** What the cache knows of a site. It is used only if the manifest of the site in the output folder matches. */
export interface CachedSite {
  /** Fingerprint of the program and the site settings. */
  readonly revision: string;
  /** SHA-256 of the manifest’s index. */
  readonly manifest: string;
  readonly partitions: Readonly<Record<string, PartitionSummary>>;
}

/** Reads `site.json`; undefined when there is none of this revision. */
export function readCachedSite(folder: string, revision: string, onDamage: OnDamage): CachedSite | undefined {
  const site = readCached<CachedSite>(join(folder, 'site.json'), onDamage);
  return site?.revision === revision ? site : undefined;
}

/** Reads a partition; empty when it is missing or damaged. */
export function readPartition(folder: string, name: string, onDamage: OnDamage): CachePartition {
  return readCached<CachePartition>(join(folder, partitionFile(name)), onDamage) ?? {};
}

/** Writes `site.json` and the partitions that changed to a folder; returns the paths of the files in it. */
export function writeCachedSite(
  folder: string,
  site: CachedSite,
  partitions: ReadonlyMap<string, CachePartition>,
): string[] {
  const files = ['site.json'];
  writeCached(join(folder, 'site.json'), site);
  for (const [name, partition] of partitions) {
    writeCached(join(folder, partitionFile(name)), partition);
    files.push(partitionFile(name));
  }
  return files;
}

function partitionFile(name: string): string {
  return join('partitions', `${name}.json`);
}
