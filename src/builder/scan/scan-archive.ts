import { type BigIntStats, existsSync, lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ArchiveListing, ledgerFile, listArchive } from '#content/files/list-archive.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { WrongFolders } from './check-folders.ts';

/** What a file is known by before it is read. */
export interface Stamp {
  /** Size, and time of change in nanoseconds. */
  readonly text: string;
  /** Time of change, in milliseconds. */
  readonly changed: number;
}

/** An archive folder as it lies there: nothing of it is read. */
export interface ArchiveScan {
  readonly listing: ArchiveListing;
  /** The stamp of each file, by its path on this machine; none of a file that cannot be looked at. */
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** The latest time of change, in milliseconds. */
  readonly newest: number;
  /** Fingerprint of all names and stamps but the ledger’s, which a build writes itself; none where a file has no stamp. */
  readonly print: string | undefined;
}

/** Looks at every file of an archive folder. Throws where there is none. */
export function scanArchive(articles: string): ArchiveScan {
  if (!existsSync(articles))
    throw new WrongFolders(`there is no folder ${articles}; name the archive with --articles`);
  const listing = listArchive(resolve(articles));
  const { pages, files, known, other } = listing;
  const stamps = new Map<string, Stamp>();
  const seen = other.map(({ path, reason }) => `${path} ${reason}`);
  let newest = 0;
  let whole = true;
  for (const { file, disk } of [listing.articles, pages, files, known].flat()) {
    const stats = statFile(disk);
    if (!stats) {
      whole = false;
      continue;
    }
    const { size, mtimeNs, ctimeNs, mode } = stats;
    const stamp = { text: `${size} ${mtimeNs}`, changed: Number(stats.mtimeMs) };
    stamps.set(disk, stamp);
    if (file === ledgerFile) continue;
    seen.push(`${file} ${stamp.text} ${ctimeNs} ${mode}`);
    newest = Math.max(newest, stamp.changed);
  }
  return { listing, stamps, newest, print: whole ? fingerprint(seen.join('\n')) : undefined };
}

function statFile(disk: string): BigIntStats | undefined {
  try {
    return lstatSync(disk, { bigint: true });
  } catch {
    return undefined;
  }
}
