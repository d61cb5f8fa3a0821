import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type KeptFile,
  type KeptQuire,
  type Shelf,
  type ShelfSummary,
  shelfInputs,
  summaryOf,
} from '#builder/cache/cached-site.ts';
import type { ManifestEntry } from '#builder/manifest/manifest.ts';
import type { PressRoom } from '#builder/render/render-batch.ts';
import { press } from '#builder/render/render-pages.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { groupBy } from '#lib/grouping.ts';
import { outputFile, type SitePath } from '#model/paths.ts';
import type { Quire, SitePage } from '#site.ts';
import type { Ready } from './build-parts.ts';
import type { SiteBefore } from './previous-site.ts';
import { type PlainFile, type PressOrder, planQuire, type Stale } from './stale-pages.ts';

/** Files that go stale together and are not pressed: pictures, the interface, a volume of search. */
export interface FileQuire {
  readonly name: string;
  readonly shelf: string;
  readonly inputs: string;
  readonly files: () => Promise<Iterable<PlainFile>>;
}

/** What the cache knew before this build; absent, everything is made again. */
export interface Known {
  readonly summaries: Readonly<Record<string, ShelfSummary>>;
  readonly readShelf: (name: string) => Shelf;
}

/** How the site that was made differs from the one before. */
export interface MadeSite {
  /** Files that are new or whose bytes changed, all of them staged. */
  readonly put: readonly ManifestEntry[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: number;
  readonly shelves: ReadonlyMap<string, Shelf>;
  readonly summaries: Readonly<Record<string, ShelfSummary>>;
}

/** A quire under way: what is kept of it, and what is being made. */
interface OpenQuire {
  readonly inputs: string;
  readonly files: KeptFile[];
}

/** Makes a site quire by quire into the staging folder. */
export class SiteMaker {
  readonly #room: PressRoom;
  readonly #before: SiteBefore;
  readonly #known: Known | undefined;
  readonly #shelves = new Map<string, Map<string, OpenQuire>>();
  readonly #summaries: Record<string, ShelfSummary> = {};
  readonly #put: ManifestEntry[] = [];
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #gone = new Set<string>();
  readonly #mine: (path: string) => boolean;
  readonly #ready: Ready | undefined;
  #kept = 0;

  /** `mine` tells which pages this machine presses, where several share a build; `ready` has what others pressed. */
  constructor(
    room: PressRoom,
    before: SiteBefore,
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
  async pressQuires(quires: readonly Quire[], pressed: (count: number) => void): Promise<void> {
    const waiting = new Map<string, { readonly quire: OpenQuire; readonly key: string }>();
    await press(this.#stalePages(quires, waiting), this.#room, (batch) => {
      for (const { path, sha256: sha, bytes } of batch) {
        const { quire, key } = waiting.get(path) ?? missing(path);
        waiting.delete(path);
        this.#made(quire, { path: outputFile(path), key, sha256: sha, bytes });
      }
      pressed(batch.length);
    });
  }

  /** Stages the stale files of quires that are not pressed. */
  async stageQuires(quires: readonly FileQuire[]): Promise<void> {
    for (const [shelf, ofShelf] of groupBy(quires, (quire) => quire.shelf)) {
      if (this.#isUntouched(shelf, ofShelf)) continue;
      const previous = this.#shelfBefore(shelf);
      for (const quire of ofShelf) {
        const open = this.#open(quire, previous);
        if (open) this.#stage(open, await quire.files(), previous[quire.name]);
      }
      this.#dropMissing(shelf, previous);
    }
  }

  /** Leaves a shelf as the last build made it, whatever its inputs are now. */
  keepShelf(shelf: string): void {
    const known = this.#known?.summaries[shelf];
    if (!known) return;
    this.#summaries[shelf] = known;
    this.#kept += known.files;
  }

  #stage(open: OpenQuire, files: Iterable<PlainFile>, previous: KeptQuire | undefined): void {
    for (const stale of this.#plan(open, [], files, previous))
      if (stale.kind === 'file') this.#made(open, stageFile(this.#room.staged, stale.file));
  }

  /** What is stale in a quire; what it keeps and what it lost is noted. */
  *#plan(
    open: OpenQuire,
    pages: Iterable<SitePage>,
    files: Iterable<PlainFile>,
    previous: KeptQuire | undefined,
  ): Generator<Stale> {
    const gone = yield* planQuire(pages, files, previous, (file) => this.#keep(open, [file]));
    for (const file of gone) this.#gone.add(file);
  }

  *#stalePages(
    quires: readonly Quire[],
    waiting: Map<string, { readonly quire: OpenQuire; readonly key: string }>,
  ): Generator<PressOrder> {
    for (const [shelf, ofShelf] of groupBy(quires, (quire) => quire.shelf)) {
      if (this.#isUntouched(shelf, ofShelf)) continue;
      const previous = this.#shelfBefore(shelf);
      for (const quire of ofShelf) {
        const open = this.#open(quire, previous);
        if (!open) continue;
        for (const stale of this.#plan(open, quire.pages(), [], previous[quire.name])) {
          if (stale.kind !== 'page') continue;
          const { path } = stale.order;
          if (!this.#mine(path) || this.#isReady(open, path, stale.key)) continue;
          if (waiting.has(path)) throw new Error(`two pages want the address ${path}`);
          waiting.set(path, { quire: open, key: stale.key });
          yield stale.order;
        }
      }
      this.#dropMissing(shelf, previous);
    }
  }

  /** Takes a page that another machine has pressed. */
  #isReady(open: OpenQuire, path: SitePath, key: string): boolean {
    const source = this.#ready?.page(outputFile(path), key);
    if (source === undefined) return false;
    this.#made(open, stageFile(this.#room.staged, { path, key, source }));
    return true;
  }

  /** What the last build left on a shelf; a file that an earlier build left of a shelf that was gone since is nothing. */
  #shelfBefore(shelf: string): Shelf {
    return this.#known?.summaries[shelf] ? this.#known.readShelf(shelf) : {};
  }

  /** A shelf whose quires are all as they were is not even read. */
  #isUntouched(
    shelf: string,
    quires: readonly { readonly name: string; readonly inputs: string }[],
  ): boolean {
    const inputs = shelfInputs(quires);
    const known = this.#known?.summaries[shelf];
    if (known?.inputs === inputs) {
      this.#summaries[shelf] = known;
      this.#kept += known.files;
      return true;
    }
    this.#shelves.set(shelf, new Map());
    return false;
  }

  /** Opens a quire that has to be planned; one whose inputs are as they were is kept whole. */
  #open(
    quire: { readonly name: string; readonly shelf: string; readonly inputs: string },
    previous: Shelf,
  ): OpenQuire | undefined {
    const known = previous[quire.name];
    const open: OpenQuire = { inputs: quire.inputs, files: [] };
    this.#shelves.get(quire.shelf)?.set(quire.name, open);
    if (known?.inputs !== quire.inputs) return open;
    this.#keep(open, known.files);
    return undefined;
  }

  #keep(open: OpenQuire, files: readonly KeptFile[]): void {
    open.files.push(...files);
    this.#kept += files.length;
  }

  #dropMissing(shelf: string, previous: Shelf): void {
    for (const [name, quire] of Object.entries(previous)) {
      if (!this.#shelves.get(shelf)?.has(name)) for (const { path } of quire.files) this.#gone.add(path);
    }
  }

  #made(open: OpenQuire, file: KeptFile): void {
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
  summaries(): Readonly<Record<string, ShelfSummary>> {
    const made = [...this.#shelves].map(([name, quires]) => [name, summaryOf(quires)] as const);
    return { ...this.#summaries, ...Object.fromEntries(made) };
  }

  /** What was made. Without a known state, `put` leaves out what equals the site before, though it is staged too. */
  finish(): MadeSite {
    const summaries = this.summaries();
    const shelves = new Map<string, Shelf>();
    for (const [name, quires] of this.#shelves) {
      const shelf: Record<string, KeptQuire> = Object.fromEntries(quires);
      shelves.set(name, shelf);
    }
    return {
      put: this.#put,
      added: this.#added.sort(),
      changed: this.#changed.sort(),
      removed: this.#removed(shelves, summaries).sort(),
      kept: this.#kept,
      shelves,
      summaries,
    };
  }

  /** Files of the site before that no quire has any more. */
  #removed(shelves: ReadonlyMap<string, Shelf>, summaries: Readonly<Record<string, ShelfSummary>>): string[] {
    const standing = new Set<string>();
    for (const shelf of shelves.values()) {
      for (const quire of Object.values(shelf)) for (const { path } of quire.files) standing.add(path);
    }
    if (!this.#known) return this.#before.files().filter((file) => !standing.has(file));
    for (const name of Object.keys(this.#known.summaries)) {
      if (summaries[name]) continue;
      for (const quire of Object.values(this.#known.readShelf(name)))
        for (const { path } of quire.files) this.#gone.add(path);
    }
    return [...this.#gone].filter((file) => !standing.has(file) && this.#before.shaOf(file) !== undefined);
  }
}

function missing(path: string): never {
  throw new Error(`the press made a page that nobody asked for: ${path}`);
}

/** Copies or writes a plain file into the staging folder. */
function stageFile(staged: string, { path, key, source }: PlainFile): KeptFile {
  const file = outputFile(path);
  const place = join(staged, file);
  mkdirSync(dirname(place), { recursive: true });
  if (typeof source === 'string') copyFileSync(source, place);
  else writeFileSync(place, source);
  const bytes = typeof source === 'string' ? readFileSync(place) : source;
  return { path: file, key, sha256: sha256(bytes), bytes: bytes.length };
}
