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
import { type Workspace, writeDurably } from '#builder/context/workspace.ts';

/** The steps that turn the staged files into the site. Written before the first step, so that a crash can be completed. */
export interface Journal {
  /** `swap` replaces the whole site by two renames; `files` replaces single files. */
  readonly way: 'swap' | 'files';
  /** Files to put into the site and to remove from it, as paths within it. */
  readonly put: readonly string[];
  readonly remove: readonly string[];
  /** Files outside the site that are published with it (ledger, cache): absolute paths. */
  readonly beside: readonly { readonly from: string; readonly to: string }[];
  /** True when the replaced files must be deleted, because a text was withdrawn. */
  readonly forget: boolean;
}

/** Publishes the staged files. Once the journal is written, this process or the next command completes it. */
export function publish(workspace: Workspace, journal: Journal): void {
  if (changesSite(journal)) rmSync(workspace.previous, { recursive: true, force: true });
  writeDurably(workspace.journal, JSON.stringify(journal));
  completeJournal(workspace);
}

/** Completes an interrupted publication. Returns true when there was one. */
export function completeJournal(workspace: Workspace): boolean {
  if (!existsSync(workspace.journal)) return false;
  const journal: Journal = JSON.parse(readFileSync(workspace.journal, 'utf8'));
  if (journal.way === 'swap') swapSite(workspace);
  else {
    for (const file of journal.remove) removeFile(workspace, file);
    for (const file of journal.put) putFile(workspace, file);
    if (changesSite(journal)) saveAdded(workspace, journal);
  }
  for (const { from, to } of journal.beside) if (existsSync(from)) moveFile(from, to);
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

/** Moves a staged file into the site, after saving the file it replaces. */
function putFile({ out, staged, previous }: Workspace, file: string): void {
  const from = join(staged, file);
  if (!existsSync(from)) return;
  const target = join(out, file);
  saveCopy(target, join(previous, 'files', file));
  mkdirSync(dirname(target), { recursive: true });
  renameSync(from, target);
}

function removeFile({ out, previous }: Workspace, file: string): void {
  const target = join(out, file);
  if (!existsSync(target)) return;
  saveCopy(target, join(previous, 'files', file));
  rmSync(target);
  removeEmptyFolders(out, dirname(file));
}

/** Gives a file a second name, by a hard link where the file system has them, else by a copy. */
function saveCopy(file: string, saved: string): void {
  if (!existsSync(file) || existsSync(saved)) return;
  mkdirSync(dirname(saved), { recursive: true });
  try {
    linkSync(file, saved);
  } catch {
    copyFileSync(file, saved);
  }
}

/** Records the files that the build added, so that a rollback can remove them. */
function saveAdded({ previous }: Workspace, journal: Journal): void {
  const added = journal.put.filter((file) => !existsSync(join(previous, 'files', file)));
  writeDurably(join(previous, 'added.json'), JSON.stringify(added));
}

/** Removes empty folders from `folder` up to the root. */
function removeEmptyFolders(root: string, folder: string): void {
  for (let at = folder; at !== '.' && at !== ''; at = dirname(at)) {
    if (readdirSync(join(root, at)).length > 0) return;
    rmdirSync(join(root, at));
  }
}

/** Moves a file, also to another file system. */
function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, `${to}.new`);
    renameSync(`${to}.new`, to);
    rmSync(from);
  }
}

/** Restores the site of before the last build. A second call undoes the first. False when there is none to restore. */
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

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}
