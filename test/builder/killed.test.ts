import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifySite } from '#builder/verify/verify-site.ts';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { startCommand, waitForExit } from '../tools/commands.ts';
import { differences, hashesBelow } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, writeSmallArchive } from './small-archive.ts';

/** How many builds are killed, and by which draw: more, and at others, by these variables of the environment. */
const { BACKFILE_KILLS = '20', BACKFILE_SEED = '1' } = process.env;

const folder = temporaryFolder();
const paths = sitePathsIn(folder);
const journal = join(folder, '.site.backfile/journal.json');

/** Two editions of the paper that differ in texts, pictures, names and lists. */
const editions = [
  { '2024/12/23-the-wreck.md': '---\ntitle: A wreck\n---\n\nIt lies off the mole.\n' },
  {
    '2024/12/23-the-wreck.md': '---\ntitle: The wreck\ntopics: [Wind]\n---\n\nIt lies off the mole.\n',
    '2024/12/21-the-storm.md':
      '---\ntitle: The great storm\ntopics: [Storms, Wind]\n---\n\nIt came in the night.\n',
    '2024/12/storm.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>\n',
  },
] as const;

type Bytes = Readonly<Record<string, string>>;

/** Builds an edition to its end, here. */
async function buildWhole(edition: number): Promise<Bytes> {
  writeSmallArchive(paths.articles, editions[edition]);
  await buildOrThrow(paths, { now });
  return hashesBelow(paths.out);
}

/**
 * Builds an edition in a process that ends as by `kill -9` when it touches the disk for the nth time, since putting a
 * site in place is a few quick renames and removals that a clock would seldom hit.
 */
async function buildKilledAt(touch: number, edition: number, way: string): Promise<number> {
  writeSmallArchive(paths.articles, editions[edition]);
  const program = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
    let touches = 0;
    for (const name of ['renameSync', 'rmSync', 'writeFileSync', 'linkSync', 'rmdirSync', 'mkdirSync']) {
      const act = fs[name];
      fs[name] = (...given) => {
        if (String(given[0]).startsWith('${folder}') && touches++ === ${touch}) process.kill(process.pid, 'SIGKILL');
        return act(...given);
      };
    }
    syncBuiltinESMExports();
    process.on('exit', () => process.stdout.write('touches: ' + touches));`;
  const args = ['--articles', paths.articles, '--out', paths.out, '--cache', paths.cache, '--now', now, way];
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` };
  const { stdout, stderr } = await waitForExit(startCommand('build', args, env));
  expect(stderr).not.toContain('rror');
  return Number(/touches: (\d+)/.exec(stdout)?.[1] ?? 0);
}

/** A site is put in place file by file; a clean one whole, by two renames. */
const ways = ['--quiet', '--clean'] as const;

describe('a build that is killed', () => {
  const sites: Bytes[] = [];
  /** How often a build of each way touches the disk. */
  const touches = new Map<string, number>();
  beforeAll(async () => {
    for (const edition of [0, 1]) await buildWhole(edition);
    for (const edition of [0, 1]) sites[edition] = await buildWhole(edition);
    for (const way of ways) {
      touches.set(way, await buildKilledAt(Number.POSITIVE_INFINITY, touches.size % 2, way));
    }
    expect(Math.min(...touches.values())).toBeGreaterThan(10);
  });

  const draws = fc.sample(
    fc.record({
      percent: fc.integer({ min: 0, max: 100 }),
      way: fc.constantFrom(...ways),
      next: fc.nat({ max: 1 }),
    }),
    {
      numRuns: Number(BACKFILE_KILLS),
      seed: Number(BACKFILE_SEED),
    },
  );
  let siteBefore = 1;

  it.each(draws)(
    '($way) at $percent % of its way leaves the old site, the new one, or a journal; then edition $next is built',
    async ({ percent, way, next }) => {
      await buildKilledAt(Math.floor((percent / 100) * (touches.get(way) ?? 0)), 1 - siteBefore, way);
      if (!existsSync(journal)) {
        const left = hashesBelow(paths.out);
        const whole = sites.filter((site) => differences(site, left).length === 0);
        expect(whole).toHaveLength(1);
      }
      expect(differences(await buildWhole(next), sites[next] ?? {})).toEqual([]);
      expect((await verifySite(paths.out)).problems).toEqual([]);
      siteBefore = next;
    },
  );
});
