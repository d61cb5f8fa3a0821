import { join } from 'node:path';
import { buildSite } from '#builder/build-site.ts';
import type { BuildOptions } from '#builder/context/build-options.ts';
import type { BuildOutcome } from '#builder/context/build-report.ts';
import { renderProblem } from '#model/problem.ts';

/** The folders of one archive and its site. */
export interface SitePaths {
  readonly articles: string;
  readonly out: string;
  readonly cache: string;
}

/** Folders for an archive, its site and its cache below a folder. */
export function sitePathsIn(folder: string): SitePaths {
  return { articles: join(folder, 'articles'), out: join(folder, 'site'), cache: join(folder, 'cache') };
}

/** Builds in this process, without output. */
export function buildInProcess(
  paths: SitePaths,
  given: Partial<BuildOptions> & Pick<BuildOptions, 'now'>,
): Promise<BuildOutcome> {
  const options: BuildOptions = { clean: false, drafts: false, search: true, ...paths, ...given };
  return buildSite(
    options,
    () => {},
    () => 0,
  );
}

/** Builds in this process; throws with all problems unless the site is published. */
export async function buildOrThrow(
  paths: SitePaths,
  given: Partial<BuildOptions> & Pick<BuildOptions, 'now'>,
): Promise<BuildOutcome> {
  const outcome = await buildInProcess(paths, given);
  if (!outcome.published) throw new Error(outcome.problems.map(renderProblem).join('\n'));
  return outcome;
}
