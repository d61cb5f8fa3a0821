import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The folder beside a site in which the next one is staged. It is on the same file system, so files move by renaming. */
export interface Workspace {
  /** The site’s folder, absolute. */
  readonly out: string;
  readonly folder: string;
  /** New and changed files, at their paths within the site. */
  readonly staged: string;
  /** What the last build replaced or removed, for a rollback. */
  readonly previous: string;
  readonly journal: string;
  /** An empty folder. */
  readonly empty: string;
  /** Deletes what an unfinished build staged, and releases the lock. May be called twice. */
  readonly close: () => void;
}

/** Another build of the same site is running. */
export class SiteLocked extends Error {}

/**
 * Opens and locks the workspace of a site. Takes over the lock of a process that has ended. Throws `SiteLocked` when the
 * process is still running.
 */
export function openWorkspace(site: string): Workspace {
  const out = resolve(site);
  const folder = join(dirname(out), `.${basename(out)}.backfile`);
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  takeLock(lock, out);
  let open = true;
  const workspace = {
    out,
    folder,
    staged: join(folder, 'staged'),
    previous: join(folder, 'previous'),
    journal: join(folder, 'journal.json'),
    empty: join(folder, 'empty'),
    close: () => {
      if (!open) return;
      open = false;
      process.off('exit', workspace.close);
      if (!existsSync(workspace.journal)) rmSync(workspace.staged, { recursive: true, force: true });
      rmSync(workspace.empty, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
  process.on('exit', workspace.close);
  return workspace;
}

function takeLock(lock: string, out: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      fsyncSync(file);
      closeSync(file);
      return;
    } catch (reason) {
      if (!(reason instanceof Error && 'code' in reason && reason.code === 'EEXIST') || attempt > 2)
        throw reason;
      const holder = Number(readFileSync(lock, 'utf8'));
      if (isRunning(holder))
        throw new SiteLocked(
          `another build of ${out} is running (process ${holder}); wait until it has finished`,
        );
      rmSync(lock, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (reason) {
    return reason instanceof Error && 'code' in reason && reason.code === 'EPERM';
  }
}

/** Writes a file atomically and flushes it to disk. */
export function writeDurably(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  writeFileSync(fresh, text);
  const file = openSync(fresh, 'r');
  fsyncSync(file);
  closeSync(file);
  renameSync(fresh, path);
}
