import type { PlannedChanges } from '#content/edits/open-archive.ts';
import { renderChanges, writeChanges } from '#content/edits/write-changes.ts';
import { countOf } from '#lib/text.ts';
import { hasErrors } from '#model/problem.ts';
import { InputProblems, reportProblems, terminal } from './command.ts';

/** Writes planned changes and prints them; with `dryRun`, only prints them. Throws `InputProblems` when they have errors. */
export function applyChanges(folder: string, { changes, problems }: PlannedChanges, dryRun: boolean): void {
  if (hasErrors(problems)) throw new InputProblems(problems);
  reportProblems(problems);
  if (!dryRun) writeChanges(folder, changes);
  for (const line of renderChanges(changes)) terminal.log(line);
  terminal.log(`${countOf(changes.length, 'file')} ${dryRun ? 'would change' : 'changed'}`);
}
