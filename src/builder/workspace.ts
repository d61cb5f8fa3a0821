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

/** The folder beside a site in which the next one is made ready: on the same disk, so that renames suffice. */
export interface Workspace {
  /** The site’s folder, absolute. */
  readonly out: string;
  readonly folder: string;
  /** New and changed files, as they will stand in the site. */
  readonly staged: string;
  /** What the last build replaced or removed, for a rollback. */
  readonly previous: string;
  readonly journal: string;
  /** A folder with nothing in it. */
  readonly empty: string;
  /** Takes away what an unfinished build left, and the lock. Safe to call twice. */
  readonly close: () => void;
}

/** Another build of the same site is under way. */
export class SiteLocked extends Error {}

/** Opens the workshop of a site and locks it. A lock whose process has ended is stale and taken over. */
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
  for (let tries = 0; ; tries++) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      fsyncSync(file);
      closeSync(file);
      return;
    } catch (reason) {
      if (!(reason instanceof Error && 'code' in reason && reason.code === 'EEXIST') || tries > 2)
        throw reason;
      const holder = Number(readFileSync(lock, 'utf8'));
      if (isRunning(holder))
        throw new SiteLocked(`another build of ${out} is under way (process ${holder}); wait for it to end`);
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

/** Writes a file whole and to the disk before it gets its name. */
export function writeDurably(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  writeFileSync(fresh, text);
  const file = openSync(fresh, 'r');
  fsyncSync(file);
  closeSync(file);
  renameSync(fresh, path);
}
