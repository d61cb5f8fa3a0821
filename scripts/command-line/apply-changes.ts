import type { PlannedChanges } from '#content/edits/open-archive.ts';
import { renderChanges, writeChanges } from '#content/edits/write-changes.ts';
import { hasErrors } from '#model/problem.ts';
import { InputProblems, report, say } from './command.ts';

/** Writes planned changes and says each; with `dryRun` it only says them. */
export function finishChanges(folder: string, { changes, problems }: PlannedChanges, dryRun: boolean): void {
  if (hasErrors(problems)) throw new InputProblems(problems);
  report(problems);
  if (!dryRun) writeChanges(folder, changes);
  for (const line of renderChanges(changes)) say.log(line);
  say.log(
    `${changes.length} ${changes.length === 1 ? 'file' : 'files'} ${dryRun ? 'would change' : 'changed'}`,
  );
}
