import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitBlobId } from '#lib/fingerprint.ts';
import type { ArchiveScan } from './scan-archive.ts';

/** The id of a file’s content and the stamp it had when the id was computed. */
export interface CachedId {
  /** The id of the content as a git blob. */
  readonly id: string;
  /** `Stamp.text`; empty when git supplied the id. */
  readonly stamp: string;
}

/** Gives the ids of files without reading those that have not changed. */
export interface FileIds {
  /**
   * The id of a file, given its absolute path and its id of the last build. A file modified after `cachedAt`
   * (milliseconds) is read: it may have changed again without a new stamp.
   */
  readonly idOf: (disk: string, before: CachedId | undefined, cachedAt: number) => CachedId;
}

/**
 * Within a git working tree, git names the ids of unchanged files, even right after a clone, when modification times are
 * meaningless. Elsewhere, a file whose stamp is that of the last build keeps its id. All other files are read and hashed.
 */
export function openFileIds(folder: string, stamps: ArchiveScan['stamps']): FileIds {
  const fromGit = unchangedInGit(folder);
  return {
    idOf: (disk, before, cachedAt) => {
      const id = fromGit.get(disk);
      if (id !== undefined) return { id, stamp: '' };
      const stamp = stamps.get(disk);
      if (!stamp) return unknownId;
      return before?.stamp === stamp.text && stamp.changed < cachedAt ? before : hashFile(disk, stamp.text);
    },
  };
}

/** The id of a file that cannot be read: it matches none, so the file is read later and its problem reported. */
const unknownId: CachedId = { id: '', stamp: '' };

function hashFile(disk: string, stamp: string): CachedId {
  try {
    return { id: gitBlobId(readFileSync(disk)), stamp };
  } catch {
    return unknownId;
  }
}

/** The blob ids of tracked, unmodified files by absolute path; empty outside a working tree or without git. */
function unchangedInGit(folder: string): Map<string, string> {
  const unchanged = new Map<string, string>();
  const tracked = runGit(folder, ['ls-files', '-z', '--stage']);
  if (tracked === undefined) return unchanged;
  const changed = runGit(folder, ['ls-files', '-z', '--modified', '--others', '--deleted']);
  if (changed === undefined) return unchanged;
  for (const line of tracked.split('\0')) {
    const [, mode, id, stage, file] = /^(\d+) ([0-9a-f]+) (\d)\t(.+)$/s.exec(line) ?? [];
    if (file !== undefined && id !== undefined && stage === '0' && mode?.startsWith('100'))
      unchanged.set(join(folder, file), id);
  }
  for (const file of changed.split('\0')) unchanged.delete(join(folder, file));
  return unchanged;
}

function runGit(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    });
  } catch {
    return undefined;
  }
}
