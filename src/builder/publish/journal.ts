import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Workspace, writeDurably } from '../workspace.ts';

/** What has to happen for the staged files to become the site. Written before the first rename, it survives a crash. */
export interface Journal {
  /** `swap` puts a whole staged site in place by two renames; `files` puts each file into the site. */
  readonly way: 'swap' | 'files';
  /** Files of the site to put and to remove, relative to it. */
  readonly put: readonly string[];
  readonly remove: readonly string[];
  /** Files outside the site that belong to it (ledger, what the cache knows of the site): absolute paths. */
  readonly beside: readonly { readonly from: string; readonly to: string }[];
  /** True when what is replaced must not be kept: a text was withdrawn. */
  readonly forget: boolean;
}

/** Publishes what is staged: from here on a build is completed, by this process or by the next command. */
export function publish(workspace: Workspace, journal: Journal): void {
  if (changesSite(journal)) rmSync(workspace.previous, { recursive: true, force: true });
  writeDurably(workspace.journal, JSON.stringify(journal));
  completeJournal(workspace);
}

/** Completes a publication that was broken off. True when there was one. */
export function completeJournal(workspace: Workspace): boolean {
  if (!existsSync(workspace.journal)) return false;
  const journal: Journal = JSON.parse(readFileSync(workspace.journal, 'utf8'));
  if (journal.way === 'swap') swapSite(workspace);
  else {
    for (const file of journal.remove) removeFile(workspace, file);
    for (const file of journal.put) putFile(workspace, file);
    if (changesSite(journal)) keepAdded(workspace, journal);
  }
  for (const { from, to } of journal.beside) if (existsSync(from)) moveBeside(from, to);
  if (journal.forget) rmSync(workspace.previous, { recursive: true, force: true });
  rmSync(workspace.staged, { recursive: true, force: true });
  rmSync(workspace.journal);
  return true;
}

function changesSite({ way, put, remove }: Journal): boolean {
  return way === 'swap' || put.length > 0 || remove.length > 0;
}

function swapSite({ out, staged, previous }: Workspace): void {
  if (!existsSync(staged)) return;
  if (existsSync(out)) {
    mkdirSync(previous, { recursive: true });
    renameSync(out, join(previous, 'site'));
  }
  renameSync(staged, out);
}

/** Puts a staged file into the site by one rename; the file it replaces is kept first. */
function putFile({ out, staged, previous }: Workspace, file: string): void {
  const fresh = join(staged, file);
  if (!existsSync(fresh)) return;
  const place = join(out, file);
  keep(place, join(previous, 'files', file));
  mkdirSync(dirname(place), { recursive: true });
  renameSync(fresh, place);
}

function removeFile({ out, previous }: Workspace, file: string): void {
  const place = join(out, file);
  if (!existsSync(place)) return;
  keep(place, join(previous, 'files', file));
  rmSync(place);
  pruneFolders(out, dirname(file));
}

/** Keeps a file under a second name, without moving it. */
function keep(file: string, kept: string): void {
  if (!existsSync(file) || existsSync(kept)) return;
  mkdirSync(dirname(kept), { recursive: true });
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
  }
}

/** Notes which files the build added, so that a rollback can take them away again. */
function keepAdded({ previous }: Workspace, journal: Journal): void {
  const added = journal.put.filter((file) => !existsSync(join(previous, 'files', file)));
  writeDurably(join(previous, 'added.json'), JSON.stringify(added));
}

/** Takes away folders that have become empty, up to the site’s root. */
function pruneFolders(root: string, folder: string): void {
  for (let at = folder; at !== '.' && at !== ''; at = dirname(at)) {
    if (readdirSync(join(root, at)).length > 0) return;
    rmdirSync(join(root, at));
  }
}

function moveBeside(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, `${to}.new`);
    renameSync(`${to}.new`, to);
    rmSync(from);
  }
}

/** Puts the site back that stood before the last build; called again, it undoes itself. False when none is kept. */
export function rollBack(workspace: Workspace): boolean {
  const { previous, staged } = workspace;
  completeJournal(workspace);
  rmSync(staged, { recursive: true, force: true });
  const journal = { put: [], remove: [], beside: [], forget: false };
  if (existsSync(join(previous, 'site'))) {
    renameSync(join(previous, 'site'), staged);
    publish(workspace, { ...journal, way: 'swap' });
    return true;
  }
  const added = join(previous, 'added.json');
  if (!existsSync(added)) return false;
  const remove: string[] = JSON.parse(readFileSync(added, 'utf8'));
  const files = join(previous, 'files');
  if (existsSync(files)) renameSync(files, staged);
  const put = existsSync(staged) ? filesBelow(staged, '') : [];
  publish(workspace, { ...journal, way: 'files', put, remove });
  return true;
}

function filesBelow(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}
