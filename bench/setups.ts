import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The setups in which the generated corpus is built. */
export const setups = ['hugo', 'bare', 'pages', 'whole'] as const;
export type Setup = (typeof setups)[number];

export const setupNames: Readonly<Record<Setup, string>> = {
  hugo: 'Hugo, bare theme',
  bare: 'Backfile, bare theme, no search',
  pages: 'Backfile, no search',
  whole: 'Backfile',
};

/** The files and folders of one setup, all below one folder. */
export interface SetupPaths {
  readonly articles: string;
  readonly hugo: string;
  readonly out: string;
  readonly cache: string;
  readonly report: string;
}

export function setupPaths(folder: string, setup: Setup): SetupPaths {
  return {
    articles: join(folder, 'articles'),
    hugo: join(folder, 'hugo'),
    out: setup === 'hugo' ? join(folder, 'hugo', 'public') : join(folder, `site-${setup}`),
    cache: join(folder, `cache-${setup}`),
    report: join(folder, `report-${setup}.json`),
  };
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** Looked up on the `PATH`; without it, the comparison is left out. */
export const hugoProgram = 'hugo';

/** The `--now` of all builds: two days after the newest generated article. */
const now = '2025-01-02T00:00:00Z';

/** Node.js conditions that select the bare theme and leave out search; see `imports` in `package.json`. */
const conditions: Readonly<Record<Exclude<Setup, 'hugo'>, readonly string[]>> = {
  bare: ['--conditions=bare', '--conditions=no-search'],
  pages: ['--conditions=no-search'],
  whole: [],
};

/** The program, its arguments, and its working folder. */
export function commandOf(setup: Setup, paths: SetupPaths): readonly [string, readonly string[], string] {
  if (setup === 'hugo') return [hugoProgram, ['--quiet'], paths.hugo];
  const node = ['--disable-proto=delete', ...conditions[setup], '--import', 'tsx', 'scripts/run.ts', 'build'];
  const folders = ['--articles', paths.articles, '--out', paths.out, '--cache', paths.cache];
  return [process.execPath, [...node, ...folders, '--now', now, '--json', paths.report, '--quiet'], root];
}
