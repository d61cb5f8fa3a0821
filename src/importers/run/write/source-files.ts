import { posix } from 'node:path';
import type { Source, SourceFile } from '#importers/importer.ts';
import { decoded } from '#importers/run/plan/old-addresses.ts';
import { unportable } from '#lib/portable-name.ts';
import type { ArchiveFile } from '#model/paths.ts';

/** Finds pictures and other files in the source, and gives each that is used a place beside an article. */
export class SourceFiles {
  /** Files that have a place in the archive: by that place. */
  readonly used = new Map<ArchiveFile, SourceFile>();
  /** Those of them that were given their place since the last call of `settle`. */
  readonly fresh = new Map<ArchiveFile, SourceFile>();
  private readonly byPath = new Map<string, SourceFile>();
  private readonly byFoldedPath = new Map<string, SourceFile>();
  private readonly places = new Map<string, ArchiveFile>();
  private readonly expected = new Map<string, ArchiveFile>();
  private readonly taken = new Set<string>();
  private readonly unusable = new Set<string>();
  private readonly endings = new Map<string, string>();
  private readonly roots: readonly string[];

  /** `roots`: folders of the source from which the old site served its files. `taken`: files that stand already. */
  constructor(source: Source, roots: readonly string[], taken: Iterable<string>) {
    this.roots = ['', ...roots];
    for (const file of source.files) {
      this.byPath.set(file.path.normalize('NFC'), file);
      this.byFoldedPath.set(file.path.normalize('NFC').toLowerCase(), file);
    }
    for (const file of taken) this.taken.add(file.toLowerCase());
  }

  /** Says that a file of the source has its place from an earlier run. */
  remember(path: string, place: ArchiveFile): void {
    const file = this.byPath.get(path.normalize('NFC'));
    this.places.set(path, place);
    this.taken.add(place.toLowerCase());
    if (file) this.used.set(place, file);
  }

  /** Says that a file had been given this place when a run broke off: it gets it again, and is copied anew. */
  expect(path: string, place: ArchiveFile): void {
    this.expected.set(path, place);
    this.taken.add(place.toLowerCase());
  }

  /** The file that an article of the source names by a path: relative to its own file, or from the site’s root. */
  find(written: string, from: string): SourceFile | undefined {
    const path = decoded(written.replace(/[?#].*$/s, ''))
      .normalize('NFC')
      .replaceAll('\\', '/');
    if (path === '' || path.includes('\0')) return undefined;
    const beside = path.startsWith('/') ? [] : [posix.join(posix.dirname(from), path)];
    const rooted = this.roots.map((root) => posix.join(root, path));
    for (const wish of [...beside, ...rooted]) {
      const name = wish.replace(/^\/+/, '');
      if (name.startsWith('../')) continue;
      const found = this.byPath.get(name) ?? this.byFoldedPath.get(name.toLowerCase());
      if (found) return this.unusable.has(found.path) ? undefined : found;
    }
    return undefined;
  }

  /** Says that a file is not what its name says: it gets another ending, or with none cannot be used at all. */
  correct(place: ArchiveFile, file: SourceFile, ending: string | undefined): void {
    if (ending === undefined) this.unusable.add(file.path);
    else this.endings.set(file.path, ending);
    this.takeBack(place, file);
  }

  /** Keeps the places given last, or takes them back where nothing was written that needs them. */
  settle(kept: boolean): void {
    if (!kept) for (const [place, file] of this.fresh) this.takeBack(place, file);
    this.fresh.clear();
  }

  private takeBack(place: ArchiveFile, file: SourceFile): void {
    this.places.delete(file.path);
    this.expected.delete(file.path);
    this.used.delete(place);
    this.fresh.delete(place);
    this.taken.delete(place.toLowerCase());
  }

  /** The place of a file beside the article that first used it. */
  placeFor(file: SourceFile, article: ArchiveFile): ArchiveFile {
    const known = this.places.get(file.path);
    if (known) return known;
    const place = this.expected.get(file.path) ?? this.freePlace(file, posix.dirname(article));
    this.taken.add(place.toLowerCase());
    this.places.set(file.path, place);
    this.used.set(place, file);
    this.fresh.set(place, file);
    return place;
  }

  private freePlace(file: SourceFile, folder: string): ArchiveFile {
    const { name, ext: own } = posix.parse(portable(posix.basename(file.path)));
    const ext = this.endings.get(file.path) ?? own;
    let place = `${folder}/${name}${ext}` as ArchiveFile;
    for (let number = 2; this.taken.has(place.toLowerCase()); number++) {
      place = `${folder}/${name}-${number}${ext}` as ArchiveFile;
    }
    return place;
  }
}

/** A file name that every system takes and every link can hold. */
function portable(name: string): string {
  const { name: stem, ext } = posix.parse(name.normalize('NFC'));
  const plain = stem.replace(/[^\p{L}\p{M}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || 'file';
  const short = [...plain].slice(0, 60).join('');
  return unportable(short)
    ? `file-${short.replace(/[^\p{L}\p{N}-]/gu, '')}${ext.toLowerCase()}`
    : `${short}${ext.toLowerCase()}`;
}
