import { join } from 'node:path';
import type { PreviousSite } from '#builder/manifest/previous-site.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { BuildOptions, Progress } from './build-options.ts';
import type { Workspace } from './workspace.ts';

/** What every stage of a build is given: options, folders, progress, and the previous site. */
export interface BuildContext {
  readonly options: BuildOptions;
  readonly workspace: Workspace;
  /** When the build began by the file system’s own clock, in milliseconds. */
  readonly startedAt: number;
  readonly phases: Phases;
  readonly progress: Progress;
  /** The cache folder, absolute. */
  readonly cache: string;
  /** Fingerprint of the program. */
  readonly revision: string;
  readonly previous: PreviousSite;
}

/** The cache folder of the site in this output folder. */
export function siteCacheFolder({ cache, workspace }: BuildContext): string {
  return join(cache, 'sites', fingerprint(workspace.out));
}

/** Reports a cache file that is damaged and will be rebuilt. */
export function reportDamage(progress: Progress): (file: string) => void {
  return (file) => progress(`rebuilding a damaged cache file: ${file}`, 0);
}

/** Wall-clock seconds by phase of a build. */
export class Phases {
  readonly #clock: () => number;
  readonly #seconds: Record<string, number> = {};
  #since: number;

  /** `clock` returns milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
    this.#since = clock();
  }

  /** Ends a phase: adds the time since the last phase ended. */
  end(phase: string): void {
    const now = this.#clock();
    this.#seconds[phase] = (this.#seconds[phase] ?? 0) + (now - this.#since) / 1000;
    this.#since = now;
  }

  get seconds(): Readonly<Record<string, number>> {
    return this.#seconds;
  }
}
