import {
  type CachedFile,
  type CachedGroup,
  type CachePartition,
  type PartitionSummary,
  partitionInputs,
  summaryOf,
} from '#builder/cache/cached-site.ts';
import type { ManifestEntry } from '#builder/manifest/manifest.ts';
import type { PreviousSite } from '#builder/manifest/previous-site.ts';
import { groupBy } from '#lib/grouping.ts';
import { findStale, type Keyed } from './stale-pages.ts';

/** Pages or files that become stale together: their name, cache partition, and a fingerprint of all they depend on. */
interface Group {
  readonly name: string;
  readonly partition: string;
  readonly inputs: string;
}

/** A group that is being rebuilt, with the files it has so far. */
export interface OpenGroup {
  readonly inputs: string;
  readonly files: CachedFile[];
}

/** A group whose inputs changed. */
interface StaleGroup<G extends Group> {
  readonly group: G;
  readonly open: OpenGroup;
  /** What the last build left of it. */
  readonly previous: CachedGroup | undefined;
}

/** What the cache contains of the previous site. */
export interface KnownSite {
  readonly summaries: Readonly<Record<string, PartitionSummary>>;
  readonly readPartition: (name: string) => CachePartition;
}

/** How the new site differs from the previous one. */
export interface SiteChanges {
  /** New files and files whose bytes changed; all of them are staged. */
  readonly put: readonly ManifestEntry[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** The number of files that stay as they are. */
  readonly kept: number;
  /** The partitions that were read or rebuilt. */
  readonly partitions: ReadonlyMap<string, CachePartition>;
  /** The summaries of all partitions. */
  readonly summaries: Readonly<Record<string, PartitionSummary>>;
}

/** The staged site: how it differs from the previous one. */
export interface StagedSite extends SiteChanges {
  /** Fingerprint of the program and the site settings. */
  readonly revision: string;
  /** True when only differences are staged; false when the whole site is. */
  readonly isIncremental: boolean;
}

/** Records which files of the site are added, changed, kept or removed while it is rebuilt group by group. */
export class BuildRecord {
  readonly #previous: PreviousSite;
  readonly #known: KnownSite | undefined;
  readonly #partitions = new Map<string, Map<string, OpenGroup>>();
  readonly #untouched: Record<string, PartitionSummary> = {};
  readonly #put: ManifestEntry[] = [];
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #dropped = new Set<string>();
  #kept = 0;

  /** Without `known`, every group is rebuilt and staged completely. */
  constructor(previous: PreviousSite, known: KnownSite | undefined) {
    this.#previous = previous;
    this.#known = known;
  }

  /** True when only differences from the previous site are staged. */
  get isIncremental(): boolean {
    return this.#known !== undefined;
  }

  /** Yields the groups whose inputs changed. Keeps the others; a partition in which none changed is not even read. */
  *staleGroups<G extends Group>(groups: Iterable<G>): Generator<StaleGroup<G>> {
    for (const [partition, ofPartition] of groupBy(groups, (group) => group.partition)) {
      if (this.#known?.summaries[partition]?.inputs === partitionInputs(ofPartition)) {
        this.keepPartition(partition);
        continue;
      }
      const previous = this.#known?.summaries[partition] ? this.#known.readPartition(partition) : {};
      const opened = new Map<string, OpenGroup>();
      this.#partitions.set(partition, opened);
      for (const group of ofPartition) {
        const before = previous[group.name];
        const open: OpenGroup = { inputs: group.inputs, files: [] };
        opened.set(group.name, open);
        if (before?.inputs === group.inputs) for (const file of before.files) this.#keep(open, file);
        else yield { group, open, previous: before };
      }
      for (const [name, { files }] of Object.entries(previous))
        if (!opened.has(name)) for (const { path } of files) this.#dropped.add(path);
    }
  }

  /** Yields the pages or files of a group that are stale. Keeps the others, and drops files that the group no longer has. */
  *staleItems<Item extends Keyed>(
    { open, previous }: Omit<StaleGroup<Group>, 'group'>,
    items: Iterable<Item>,
  ): Generator<Item> {
    const dropped = yield* findStale(items, previous, (file) => this.#keep(open, file));
    for (const file of dropped) this.#dropped.add(file);
  }

  /** Keeps a partition as the last build left it, whatever its inputs are now. */
  keepPartition(partition: string): void {
    const summary = this.#known?.summaries[partition];
    if (!summary) return;
    this.#untouched[partition] = summary;
    this.#kept += summary.files;
  }

  #keep(open: OpenGroup, file: CachedFile): void {
    open.files.push(file);
    this.#kept++;
  }

  /** Adds a file that was rebuilt. Returns false when its bytes have not changed. */
  add(open: OpenGroup, file: CachedFile): boolean {
    open.files.push(file);
    const { path, sha256, bytes } = file;
    const before = this.#previous.shaOf(path);
    if (before === sha256) {
      this.#kept++;
      return false;
    }
    (before === undefined ? this.#added : this.#changed).push(path);
    this.#put.push({ file: path, sha256, bytes });
    return true;
  }

  /** The summaries of all partitions so far. */
  summaries(): Readonly<Record<string, PartitionSummary>> {
    const rebuilt = [...this.#partitions].map(([name, groups]) => [name, summaryOf(groups)] as const);
    return { ...this.#untouched, ...Object.fromEntries(rebuilt) };
  }

  /** The differences. When the build is not incremental, files with unchanged bytes are staged but not in `put`. */
  changes(): SiteChanges {
    const summaries = this.summaries();
    const partitions = new Map<string, CachePartition>();
    for (const [name, groups] of this.#partitions) {
      const partition: Record<string, CachedGroup> = Object.fromEntries(groups);
      partitions.set(name, partition);
    }
    return {
      put: this.#put,
      added: this.#added.sort(),
      changed: this.#changed.sort(),
      removed: this.#removed(partitions, summaries).sort(),
      kept: this.#kept,
      partitions,
      summaries,
    };
  }

  /** Files of the previous site that no group contains any more. */
  #removed(
    partitions: ReadonlyMap<string, CachePartition>,
    summaries: Readonly<Record<string, PartitionSummary>>,
  ): string[] {
    const current = new Set([...partitions.values()].flatMap(filesOf));
    if (!this.#known) return this.#previous.files().filter((file) => !current.has(file));
    for (const name of Object.keys(this.#known.summaries)) {
      if (!summaries[name])
        for (const path of filesOf(this.#known.readPartition(name))) this.#dropped.add(path);
    }
    return [...this.#dropped].filter(
      (file) => !current.has(file) && this.#previous.shaOf(file) !== undefined,
    );
  }
}

function filesOf(partition: CachePartition): string[] {
  return Object.values(partition).flatMap(({ files }) => files.map(({ path }) => path));
}
