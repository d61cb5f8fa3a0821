import { posix } from 'node:path';
import { decodePercent } from '#importers/converting/urls.ts';
import type { Source, SourceFile } from '#importers/importer.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import type { ArchiveFile } from '#model/paths.ts';

/** Finds images and other files in the source, and gives each file that is used a path beside an article. */
export class SourceFiles {
  /** Files that have a path in the archive, by that path. */
  readonly used = new Map<ArchiveFile, SourceFile>();
  /** The files in `used` that were added since the last `commit` or `rollBack`. */
  readonly pending = new Map<ArchiveFile, SourceFile>();
  private readonly byPath = new Map<string, SourceFile>();
  private readonly byFoldedPath = new Map<string, SourceFile>();
  private readonly targets = new Map<string, ArchiveFile>();
  private readonly reserved = new Map<string, ArchiveFile>();
  private readonly takenPaths = new Set<string>();
  private readonly unusable = new Set<string>();
  private readonly extensions = new Map<string, string>();
  private readonly roots: readonly string[];

  /** `roots`: folders of the source that the old site served at its root. `takenPaths`: files in the archive. */
  constructor(source: Source, roots: readonly string[], takenPaths: Iterable<string>) {
    this.roots = ['', ...roots];
    for (const file of source.files) {
      this.byPath.set(file.path.normalize('NFC'), file);
      this.byFoldedPath.set(file.path.normalize('NFC').toLowerCase(), file);
    }
    for (const path of takenPaths) this.takenPaths.add(path.toLowerCase());
  }

  /** Restores the path that an earlier run gave a file. */
  restore(path: string, target: ArchiveFile): void {
    const file = this.byPath.get(path.normalize('NFC'));
    this.targets.set(path, target);
    this.takenPaths.add(target.toLowerCase());
    if (file) this.used.set(target, file);
  }

  /** Reserves the path that an interrupted run gave a file, which will be copied again to the same path. */
  reserve(path: string, target: ArchiveFile): void {
    this.reserved.set(path, target);
    this.takenPaths.add(target.toLowerCase());
  }

  /** The file to which a path in an article refers, relative to the article’s source file or to the site’s root. */
  find(raw: string, sourceFile: string): SourceFile | undefined {
    const path = decodePercent(raw.replace(/[?#].*$/s, ''))
      .normalize('NFC')
      .replaceAll('\\', '/');
    if (path === '' || path.includes('\0')) return undefined;
    const relativeToFile = path.startsWith('/') ? [] : [posix.join(posix.dirname(sourceFile), path)];
    const relativeToRoots = this.roots.map((root) => posix.join(root, path));
    for (const candidate of [...relativeToFile, ...relativeToRoots]) {
      const name = candidate.replace(/^\/+/, '');
      if (name.startsWith('../')) continue;
      const found = this.byPath.get(name) ?? this.byFoldedPath.get(name.toLowerCase());
      if (found) return this.unusable.has(found.path) ? undefined : found;
    }
    return undefined;
  }

  /** Corrects the extension of a file according to its content; undefined means that the file cannot be used. */
  setExtension(target: ArchiveFile, file: SourceFile, extension: string | undefined): void {
    if (extension === undefined) this.unusable.add(file.path);
    else this.extensions.set(file.path, extension);
    this.release(target, file);
  }

  /** Keeps the pending files. */
  commit(): void {
    this.pending.clear();
  }

  /** Releases the pending files, because the article that uses them was not written. */
  rollBack(): void {
    for (const [target, file] of this.pending) this.release(target, file);
    this.pending.clear();
  }

  private release(target: ArchiveFile, file: SourceFile): void {
    this.targets.delete(file.path);
    this.reserved.delete(file.path);
    this.used.delete(target);
    this.pending.delete(target);
    this.takenPaths.delete(target.toLowerCase());
  }

  /** The path of a file in the archive: beside the first article that uses it. */
  targetFor(file: SourceFile, article: ArchiveFile): ArchiveFile {
    const known = this.targets.get(file.path);
    if (known) return known;
    const target = this.reserved.get(file.path) ?? this.availableTarget(file, posix.dirname(article));
    this.takenPaths.add(target.toLowerCase());
    this.targets.set(file.path, target);
    this.used.set(target, file);
    this.pending.set(target, file);
    return target;
  }

  private availableTarget(file: SourceFile, folder: string): ArchiveFile {
    const { name, ext } = posix.parse(portableName(posix.basename(file.path)));
    const extension = this.extensions.get(file.path) ?? ext;
    let target = `${folder}/${name}${extension}` as ArchiveFile;
    for (let number = 2; this.takenPaths.has(target.toLowerCase()); number++) {
      target = `${folder}/${name}-${number}${extension}` as ArchiveFile;
    }
    return target;
  }
}

/** A file name that is valid on every operating system and in every link. */
function portableName(name: string): string {
  const { name: stem, ext } = posix.parse(name.normalize('NFC'));
  const safe = stem.replace(/[^\p{L}\p{M}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || 'file';
  const short = [...safe].slice(0, 60).join('');
  return portabilityProblem(short)
    ? `file-${short.replace(/[^\p{L}\p{N}-]/gu, '')}${ext.toLowerCase()}`
    : `${short}${ext.toLowerCase()}`;
}
