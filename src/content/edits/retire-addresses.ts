import { hasErrors, type Problem } from '#model/problem.ts';
import { openArchive } from './open-archive.ts';
import { planRetirements, renderRetirement } from './plan-retire.ts';
import { writeChanges } from './write-changes.ts';

/** What a retirement came to. */
export interface Retired {
  /** What was written, a line for each address. */
  readonly lines: readonly string[];
  /** Why nothing was written. */
  readonly problems: readonly Problem[];
}

/** Writes into an archive what accounts for its vanished addresses: an alias in an article that moved, else a redirect. */
export function retireAddresses(folder: string, now: string, ledger?: string): Retired {
  const archive = openArchive(folder, ledger);
  if ('problems' in archive) return { lines: [], problems: archive.problems };
  const { changes, written, problems } = planRetirements(archive, now);
  if (hasErrors(problems)) return { lines: [], problems };
  writeChanges(folder, changes);
  return { lines: written.map(renderRetirement), problems: [] };
}
