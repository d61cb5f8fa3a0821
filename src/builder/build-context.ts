import { join } from 'node:path';
import { fingerprint } from '#lib/fingerprint.ts';
import type { BuildOptions, Progress } from './build-options.ts';
import type { Phases } from './phases.ts';
import type { PreviousSite } from './plan/previous-site.ts';
import type { Workspace } from './workspace.ts';

/** What the walk through a build carries along. */
export interface BuildContext {
  readonly options: BuildOptions;
  readonly workspace: Workspace;
  readonly phases: Phases;
  readonly progress: Progress;
  /** The cache of this revision, absolute. */
  readonly cache: string;
  readonly revision: string;
  readonly before: PreviousSite;
}

/** The folder of the cache that knows the site in this output folder. */
export function stateFolder({ cache, workspace }: BuildContext): string {
  return join(cache, 'sites', fingerprint(workspace.out));
}

/** Says that a file of the cache is thrown away. */
export function damagedCache(progress: Progress): (file: string) => void {
  return (file) => progress(`the cache is damaged and made again: ${file}`, 0);
}
