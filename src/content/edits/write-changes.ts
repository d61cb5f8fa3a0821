import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileChange } from './open-archive.ts';

/** Writes planned changes into an archive folder. Each file is written beside its place, then put there whole. */
export function writeChanges(folder: string, changes: readonly FileChange[]): void {
  for (const { file, to, after } of changes) {
    const from = join(folder, file);
    const target = join(folder, to);
    if (file !== to && existsSync(target)) throw new Error(`${to} exists already`);
    mkdirSync(dirname(target), { recursive: true });
    const beside = join(dirname(target), `.${basename(target)}.new`);
    writeFileSync(beside, after, { mode: statSync(from).mode });
    renameSync(beside, target);
    if (file !== to) rmSync(from);
  }
}

/** The lines that changes take away and put in, as `file:line: before → after`. */
export function renderChanges(changes: readonly FileChange[]): string[] {
  return changes.flatMap(({ file, to, before, after }) => [
    ...(file === to ? [] : [`${file} → ${to}`]),
    ...changedLines(before, after).map((line) => `${file}:${line}`),
  ]);
}

/** Lines that differ, after the lines that are alike at both ends: enough for edits of a line here and there. */
function* differences(before: readonly string[], after: readonly string[]): Generator<string> {
  let a = 0;
  let b = 0;
  while (a < before.length || b < after.length) {
    const [old, put] = [before[a], after[b]];
    if (old === put) {
      a++;
      b++;
    } else if (old !== undefined && put !== undefined && before[a + 1] === after[b + 1]) {
      yield `${a + 1}: ${old.trim()} → ${put.trim()}`;
      a++;
      b++;
    } else if (put !== undefined && before.length - a < after.length - b) {
      yield `${a + 1}: + ${put.trim()}`;
      b++;
    } else if (old !== undefined && before.length - a > after.length - b) {
      yield `${a + 1}: - ${old.trim()}`;
      a++;
    } else {
      yield `${a + 1}: ${old?.trim()} → ${put?.trim()}`;
      a++;
      b++;
    }
  }
}

function changedLines(before: string, after: string): string[] {
  return [...differences(before.split(/\r\n?|\n/), after.split(/\r\n?|\n/))];
}
