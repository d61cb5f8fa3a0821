import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type CachedFile,
  type CachedGroup,
  type CachePartition,
  type PartitionSummary,
  partitionInputs,
  summaryOf,
} from '#builder/cache/cached-site.ts';
import type { ManifestEntry } from '#builder/manifest/manifest.ts';
import type { RenderContext } from '#builder/render/render-batch.ts';
import { renderPages } from '#builder/render/render-pages.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { groupBy } from '#lib/grouping.ts';
import { outputFile, type SitePath } from '#model/paths.ts';
import type { PageGroup, SitePage } from '#site.ts';
import type { Ready } from './build-parts.ts';
import type { PreviousSite } from './previous-site.ts';
import { type PlainFile, planGroup, type RenderJob, type Stale } from './stale-pages.ts';

/** Files that go stale together and are not pressed: pictures, the interface, a volume of search. */
export interface FileGroup {
  readonly name: string;
  readonly partition: string;
  readonly inputs: string;
  readonly files: () => Promise<Iterable<PlainFile>>;
}

/** What the cache knew before this build; absent, everything is made again. */
export interface Known {
  readonly summaries: Readonly<Record<string, PartitionSummary>>;
  readonly readPartition: (name: string) => CachePartition;
}

/** How the site that was made differs from the one before. */
export interface MadeSite {
  /** Files that are new or whose bytes changed, all of them staged. */
  readonly put: readonly ManifestEntry[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: number;
  readonly partitions: ReadonlyMap<string, CachePartition>;
  readonly summaries: Readonly<Record<string, PartitionSummary>>;
}

/** A quire under way: what is kept of it, and what is being made. */
interface OpenGroup {
  readonly inputs: string;
  readonly files: CachedFile[];
}

/** Makes a site quire by quire into the staging folder. */
export class SiteMaker {
  readonly #room: RenderContext;
  readonly #before: PreviousSite;
  readonly #known: Known | undefined;
  readonly #partitions = new Map<string, Map<string, OpenGroup>>();
  readonly #summaries: Record<string, PartitionSummary> = {};
  readonly #put: ManifestEntry[] = [];
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #gone = new Set<string>();
  readonly #mine: (path: string) => boolean;
  readonly #ready: Ready | undefined;
  #kept = 0;

  /** `mine` tells which pages this machine presses, where several share a build; `ready` has what others pressed. */
  constructor(
    room: RenderContext,
    before: PreviousSite,
    known: Known | undefined,
    mine: (path: string) => boolean,
    ready?: Ready,
  ) {
    this.#room = room;
    this.#before = before;
    this.#known = known;
    this.#mine = mine;
    this.#ready = ready;
  }

  /** True when the site before was made by this very program. */
  knowsBefore(): boolean {
    return this.#known !== undefined;
  }

  /** Presses the stale pages of quires; `pressed` is told how many are done. */
  async renderGroups(groups: readonly PageGroup[], pressed: (count: number) => void): Promise<void> {
    const waiting = new Map<string, { readonly group: OpenGroup; readonly key: string }>();
    await renderPages(this.#stalePages(groups, waiting), this.#room, (batch) => {
      for (const { path, sha256: sha, bytes } of batch) {
        const { group, key } = waiting.get(path) ?? missing(path);
        waiting.delete(path);
        this.#made(group, { path: outputFile(path), key, sha256: sha, bytes });
      }
      pressed(batch.length);
    });
  }

  /** Stages the stale files of quires that are not pressed. */
  async stageGroups(groups: readonly FileGroup[]): Promise<void> {
    for (const [partition, ofPartition] of groupBy(groups, (group) => group.partition)) {
      if (this.#isUntouched(partition, ofPartition)) continue;
      const previous = this.#previousPartition(partition);
      for (const group of ofPartition) {
        const open = this.#open(group, previous);
        if (open) this.#stage(open, await group.files(), previous[group.name]);
      }
      this.#dropMissing(partition, previous);
    }
  }

  /** Leaves a shelf as the last build made it, whatever its inputs are now. */
  keepPartition(partition: string): void {
    const known = this.#known?.summaries[partition];
    if (!known) return;
    this.#summaries[partition] = known;
    this.#kept += known.files;
  }

  #stage(open: OpenGroup, files: Iterable<PlainFile>, previous: CachedGroup | undefined): void {
    for (const stale of this.#plan(open, [], files, previous))
      if (stale.kind === 'file') this.#made(open, stageFile(this.#room.staged, stale.file));
  }

  /** What is stale in a quire; what it keeps and what it lost is noted. */
  *#plan(
    open: OpenGroup,
    pages: Iterable<SitePage>,
    files: Iterable<PlainFile>,
    previous: CachedGroup | undefined,
  ): Generator<Stale> {
    const gone = yield* planGroup(pages, files, previous, (file) => this.#keep(open, [file]));
    for (const file of gone) this.#gone.add(file);
  }

  *#stalePages(
    groups: readonly PageGroup[],
    waiting: Map<string, { readonly group: OpenGroup; readonly key: string }>,
  ): Generator<RenderJob> {
    for (const [partition, ofPartition] of groupBy(groups, (group) => group.partition)) {
      if (this.#isUntouched(partition, ofPartition)) continue;
      const previous = this.#previousPartition(partition);
      for (const group of ofPartition) {
        const open = this.#open(group, previous);
        if (!open) continue;
        for (const stale of this.#plan(open, group.pages(), [], previous[group.name])) {
          if (stale.kind !== 'page') continue;
          const { path } = stale.order;
          if (!this.#mine(path) || this.#isReady(open, path, stale.key)) continue;
          if (waiting.has(path)) throw new Error(`two pages want the address ${path}`);
          waiting.set(path, { group: open, key: stale.key });
          yield stale.order;
        }
      }
      this.#dropMissing(partition, previous);
    }
  }

  /** Takes a page that another machine has pressed. */
  #isReady(open: OpenGroup, path: SitePath, key: string): boolean {
    const source = this.#ready?.page(outputFile(path), key);
    if (source === undefined) return false;
    this.#made(open, stageFile(this.#room.staged, { path, key, source }));
    return true;
  }

  /** What the last build left on a shelf; a file that an earlier build left of a shelf that was gone since is nothing. */
  #previousPartition(partition: string): CachePartition {
    return this.#known?.summaries[partition] ? this.#known.readPartition(partition) : {};
  }

  /** A shelf whose quires are all as they were is not even read. */
  #isUntouched(
    partition: string,
    groups: readonly { readonly name: string; readonly inputs: string }[],
  ): boolean {
    const inputs = partitionInputs(groups);
    const known = this.#known?.summaries[partition];
    if (known?.inputs === inputs) {
      this.#summaries[partition] = known;
      this.#kept += known.files;
      return true;
    }
    this.#partitions.set(partition, new Map());
    return false;
  }

  /** Opens a quire that has to be planned; one whose inputs are as they were is kept whole. */
  #open(
    group: { readonly name: string; readonly partition: string; readonly inputs: string },
    previous: CachePartition,
  ): OpenGroup | undefined {
    const known = previous[group.name];
    const open: OpenGroup = { inputs: group.inputs, files: [] };
    this.#partitions.get(group.partition)?.set(group.name, open);
    if (known?.inputs !== group.inputs) return open;
    this.#keep(open, known.files);
    return undefined;
  }

  #keep(open: OpenGroup, files: readonly CachedFile[]): void {
    open.files.push(...files);
    this.#kept += files.length;
  }

  #dropMissing(partition: string, previous: CachePartition): void {
    for (const [name, group] of Object.entries(previous)) {
      if (!this.#partitions.get(partition)?.has(name))
        for (const { path } of group.files) this.#gone.add(path);
    }
  }

  #made(open: OpenGroup, file: CachedFile): void {
    open.files.push(file);
    const before = this.#before.shaOf(file.path);
    if (before === file.sha256) {
      this.#kept++;
      if (this.#known) rmSync(join(this.#room.staged, file.path));
      return;
    }
    (before === undefined ? this.#added : this.#changed).push(file.path);
    this.#put.push({ file: file.path, sha256: file.sha256, bytes: file.bytes });
  }

  /** What is known of the shelves so far, those of this build included. */
  summaries(): Readonly<Record<string, PartitionSummary>> {
    const made = [...this.#partitions].map(([name, groups]) => [name, summaryOf(groups)] as const);
    return { ...this.#summaries, ...Object.fromEntries(made) };
  }

  /** What was made. Without a known state, `put` leaves out what equals the site before, though it is staged too. */
  finish(): MadeSite {
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

  /** Files of the site before that no quire has any more. */
  #removed(
    partitions: ReadonlyMap<string, CachePartition>,
    summaries: Readonly<Record<string, PartitionSummary>>,
  ): string[] {
    const current = new Set<string>();
    for (const partition of partitions.values()) {
      for (const group of Object.values(partition)) for (const { path } of group.files) current.add(path);
    }
    if (!this.#known) return this.#before.files().filter((file) => !current.has(file));
    for (const name of Object.keys(this.#known.summaries)) {
      if (summaries[name]) continue;
      for (const group of Object.values(this.#known.readPartition(name)))
        for (const { path } of group.files) this.#gone.add(path);
    }
    return [...this.#gone].filter((file) => !current.has(file) && this.#before.shaOf(file) !== undefined);
  }
}

function missing(path: string): never {
  throw new Error(`the press made a page that nobody asked for: ${path}`);
}

/** Copies or writes a plain file into the staging folder. */
function stageFile(staged: string, { path, key, source }: PlainFile): CachedFile {
  const file = outputFile(path);
  const place = join(staged, file);
  mkdirSync(dirname(place), { recursive: true });
  if (typeof source === 'string') copyFileSync(source, place);
  else writeFileSync(place, source);
  const bytes = typeof source === 'string' ? readFileSync(place) : source;
  return { path: file, key, sha256: sha256(bytes), bytes: bytes.length };
}
