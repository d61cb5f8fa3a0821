import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitBlobId } from '#lib/fingerprint.ts';
import type { ArchiveScan } from './scan-archive.ts';

/** What a file was when it was last looked at. */
export interface CachedId {
  /** The id that git gives to its bytes. */
  readonly id: string;
  /** Size and time of change; empty where git vouched for the file. */
  readonly stamp: string;
}

/** Finds the ids of files without reading those that have not changed. */
export interface FileIds {
  /**
   * The id of a file by its path on this machine, and by what it was `before`. One changed as late as `keptAt`
   * (milliseconds) may have changed again within its stamp: it is read.
   */
  readonly idOf: (disk: string, before: CachedId | undefined, keptAt: number) => CachedId;
}

/**
 * In a git checkout git says which files are as it has them, also right after a clone, when file times say nothing;
 * elsewhere a file of the same size and time of change as before is the same. All others are read and hashed.
 */
export function openFileIds(folder: string, stamps: ArchiveScan['stamps']): FileIds {
  const vouched = vouchedByGit(folder);
  return {
    idOf: (disk, before, keptAt) => {
      const id = vouched.get(disk);
      if (id !== undefined) return { id, stamp: '' };
      const stamp = stamps.get(disk);
      if (!stamp) return unknown;
      return before?.stamp === stamp.text && stamp.changed < keptAt ? before : read(disk, stamp.text);
    },
  };
}

/** A file that cannot be looked at: its id is nobody’s, so that it is read, and what is wrong with it said. */
const unknown: CachedId = { id: '', stamp: '' };

function read(disk: string, stamp: string): CachedId {
  try {
    return { id: gitBlobId(readFileSync(disk)), stamp };
  } catch {
    return unknown;
  }
}

/** The ids of the files that git tracks here and that are unchanged, by path; none outside a checkout or without git. */
function vouchedByGit(folder: string): Map<string, string> {
  const vouched = new Map<string, string>();
  const tracked = askGit(folder, ['ls-files', '-z', '--stage']);
  if (tracked === undefined) return vouched;
  const changed = askGit(folder, ['ls-files', '-z', '--modified', '--others', '--deleted']);
  if (changed === undefined) return vouched;
  for (const line of tracked.split('\0')) {
    const [, mode, id, stage, file] = /^(\d+) ([0-9a-f]+) (\d)\t(.+)$/s.exec(line) ?? [];
    if (file !== undefined && id !== undefined && stage === '0' && mode?.startsWith('100'))
      vouched.set(join(folder, file), id);
  }
  for (const file of changed.split('\0')) vouched.delete(join(folder, file));
  return vouched;
}

function askGit(folder: string, words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    });
  } catch {
    return undefined;
  }
}
