import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { structuredPatch } from 'diff';
import type { FileChange } from './open-archive.ts';

/** Writes planned changes. Each file is written to a temporary file, which then replaces the original. */
export function writeChanges(folder: string, changes: readonly FileChange[]): void {
  for (const { file, to, after } of changes) {
    const from = join(folder, file);
    const target = join(folder, to);
    if (file !== to && existsSync(target)) throw new Error(`${to} already exists`);
    mkdirSync(dirname(target), { recursive: true });
    const beside = join(dirname(target), `.${basename(target)}.new`);
    writeFileSync(beside, after, { mode: statSync(from).mode });
    renameSync(beside, target);
    if (file !== to) rmSync(from);
  }
}

/** Describes the changed lines as `file:line: before → after`. */
export function renderChanges(changes: readonly FileChange[]): string[] {
  return changes.flatMap(({ file, to, before, after }) => [
    ...(file === to ? [] : [`${file} → ${to}`]),
    ...changedLines(before, after).map((line) => `${file}:${line}`),
  ]);
}

/** The changed lines, with their numbers before the change. */
function changedLines(before: string, after: string): string[] {
  const [from, to] = [before, after].map((text) => text.replace(/\r\n?/g, '\n'));
  const { hunks } = structuredPatch('', '', from ?? '', to ?? '', '', '', { context: 0 });
  return hunks.flatMap(({ oldStart, lines }) => {
    const linesWith = (sign: string) =>
      lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1).trim());
    const [removed, added] = [linesWith('-'), linesWith('+')];
    return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
      const number = oldStart + Math.min(index, removed.length);
      if (index >= removed.length) return `${number}: + ${added[index]}`;
      if (index >= added.length) return `${number}: - ${removed[index]}`;
      return `${number}: ${removed[index]} → ${added[index]}`;
    });
  });
}
