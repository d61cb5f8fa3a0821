import { hasErrors, type Problem } from '#model/problem.ts';
import { openArchive } from './open-archive.ts';
import { planRetirements, renderRetirement } from './plan-retire.ts';
import { writeChanges } from './write-changes.ts';

/** The result of `retireAddresses`. */
export interface RetireResult {
  /** What was written, one line per address. */
  readonly lines: readonly string[];
  /** Why nothing was written. */
  readonly problems: readonly Problem[];
}

/** Adds an alias to the moved article, or else a redirect, for each vanished address of an archive. */
export function retireAddresses(folder: string, now: string, ledger?: string): RetireResult {
  const archive = openArchive(folder, ledger);
  if ('problems' in archive) return { lines: [], problems: archive.problems };
  const { changes, retirements, problems } = planRetirements(archive, now);
  if (hasErrors(problems)) return { lines: [], problems };
  writeChanges(folder, changes);
  return { lines: retirements.map(renderRetirement), problems: [] };
}
