import { type BigIntStats, lstatSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { WrongFolders } from '#builder/context/check-folders.ts';
import { type ArchiveListing, ledgerFile, listArchive } from '#content/files/list-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';

/** Size and modification time of a file: enough to tell that it has not changed. */
export interface Stamp {
  /** Size in bytes, a space, modification time in nanoseconds. */
  readonly text: string;
  /** Modification time in milliseconds. */
  readonly changed: number;
}

/** The files of an archive folder and their stamps. No file has been read. */
export interface ArchiveScan {
  readonly listing: ArchiveListing;
  /** Stamps by absolute path. A file that cannot be examined has none. */
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** The latest modification time, in milliseconds. */
  readonly newest: number;
  /**
   * Fingerprint of all names and stamps except the ledger’s, which the build itself writes. Undefined when a file has no
   * stamp.
   */
  readonly fingerprint: string | undefined;
}

/** Lists an archive folder and stamps every file. Throws `WrongFolders` when the folder does not exist. */
export function scanArchive(articles: string): ArchiveScan {
  if (!statSync(articles, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongFolders(`there is no folder ${articles}; set the archive folder with --articles`);
  const listing = listArchive(resolve(articles));
  const { pages, files, metadata, other } = listing;
  const stamps = new Map<string, Stamp>();
  const lines = other.map(({ path, reason }) => `${path} ${reason}`);
  let newest = 0;
  let complete = true;
  for (const { file, disk } of [listing.articles, pages, files, metadata].flat()) {
    const stats = statFile(disk);
    if (!stats) {
      complete = false;
      continue;
    }
    const { size, mtimeNs, ctimeNs, mode } = stats;
    const stamp = { text: `${size} ${mtimeNs}`, changed: Number(stats.mtimeMs) };
    stamps.set(disk, stamp);
    if (file === ledgerFile) continue;
    lines.push(`${file} ${stamp.text} ${ctimeNs} ${mode}`);
    newest = Math.max(newest, stamp.changed);
  }
  return { listing, stamps, newest, fingerprint: complete ? fingerprint(lines.join('\n')) : undefined };
}

function statFile(disk: string): BigIntStats | undefined {
  try {
    return lstatSync(disk, { bigint: true });
  } catch {
    return undefined;
  }
}
