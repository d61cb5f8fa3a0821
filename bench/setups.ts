import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The ways in which the made corpus is built. */
export const ways = ['hugo', 'bare', 'pages', 'whole'] as const;
export type Way = (typeof ways)[number];

export const wayNames: Readonly<Record<Way, string>> = {
  hugo: 'Hugo, bare theme',
  bare: 'Backfile, bare theme, no search',
  pages: 'Backfile, no search',
  whole: 'Backfile',
};

/** Where one way of building reads and writes, all below one folder. */
export interface Places {
  readonly articles: string;
  readonly hugo: string;
  readonly out: string;
  readonly cache: string;
  readonly report: string;
}

export function placesOf(folder: string, way: Way): Places {
  return {
    articles: join(folder, 'articles'),
    hugo: join(folder, 'hugo'),
    out: way === 'hugo' ? join(folder, 'hugo', 'public') : join(folder, `site-${way}`),
    cache: join(folder, `cache-${way}`),
    report: join(folder, `report-${way}.json`),
  };
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** Found on the path, or left out. */
export const hugoProgram = 'hugo';

/** The clock of all builds: two days after the newest made article. */
const now = '2025-01-02T00:00:00Z';

/** Conditions under which `package.json` puts the bare theme, or no search, in the place of ours. */
const conditions: Readonly<Record<Exclude<Way, 'hugo'>, readonly string[]>> = {
  bare: ['--conditions=bare', '--conditions=no-search'],
  pages: ['--conditions=no-search'],
  whole: [],
};

/** The program, its words, and the folder it runs in. */
export function commandOf(way: Way, places: Places): readonly [string, readonly string[], string] {
  if (way === 'hugo') return [hugoProgram, ['--quiet'], places.hugo];
  const node = ['--disable-proto=delete', ...conditions[way], '--import', 'tsx', 'scripts/run.ts', 'build'];
  const folders = ['--articles', places.articles, '--out', places.out, '--cache', places.cache];
  return [process.execPath, [...node, ...folders, '--now', now, '--json', places.report, '--quiet'], root];
}
