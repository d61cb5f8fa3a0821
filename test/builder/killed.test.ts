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

/** How many builds are killed, and the seed for when: the nightly tests set both. */
const { BACKFILE_KILLS = '20', BACKFILE_SEED = '1' } = process.env;

const folder = temporaryFolder();
const paths = sitePathsIn(folder);
const journal = join(folder, '.site.backfile/journal.json');

/** Two versions of the archive that differ in texts, pictures, names and lists. */
const versions = [
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

/** Builds a version completely, in this process. */
async function buildCompletely(version: number): Promise<Bytes> {
  writeSmallArchive(paths.articles, versions[version]);
  await buildOrThrow(paths, { now });
  return hashesBelow(paths.out);
}

/**
 * Builds a version in a process that kills itself (SIGKILL) at its nth write to the disk. A timer would seldom hit
 * the few quick renames that put a site in place. Returns the number of writes.
 */
async function buildKilledAt(write: number, version: number, mode: string): Promise<number> {
  writeSmallArchive(paths.articles, versions[version]);
  const program = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
    let writes = 0;
    for (const name of ['renameSync', 'rmSync', 'writeFileSync', 'linkSync', 'rmdirSync', 'mkdirSync']) {
      const original = fs[name];
      fs[name] = (...given) => {
        if (String(given[0]).startsWith('${folder}') && writes++ === ${write}) process.kill(process.pid, 'SIGKILL');
        return original(...given);
      };
    }
    syncBuiltinESMExports();
    process.on('exit', () => process.stdout.write('writes: ' + writes));`;
  const args = ['--articles', paths.articles, '--out', paths.out, '--cache', paths.cache, '--now', now, mode];
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` };
  const { stdout, stderr } = await waitForExit(startCommand('build', args, env));
  expect(stderr).not.toContain('rror');
  return Number(/writes: (\d+)/.exec(stdout)?.[1] ?? 0);
}

/** A normal build replaces single files of the site; a clean build replaces the whole folder with two renames. */
const modes = ['--quiet', '--clean'] as const;

describe('a build that is killed', () => {
  const sites: Bytes[] = [];
  /** The number of writes of a build in each mode. */
  const writes = new Map<string, number>();
  beforeAll(async () => {
    for (const version of [0, 1]) await buildCompletely(version);
    for (const version of [0, 1]) sites[version] = await buildCompletely(version);
    for (const mode of modes) {
      writes.set(mode, await buildKilledAt(Number.POSITIVE_INFINITY, writes.size % 2, mode));
    }
    expect(Math.min(...writes.values())).toBeGreaterThan(10);
  });

  const cases = fc.sample(
    fc.record({
      percent: fc.integer({ min: 0, max: 100 }),
      mode: fc.constantFrom(...modes),
      next: fc.nat({ max: 1 }),
    }),
    {
      numRuns: Number(BACKFILE_KILLS),
      seed: Number(BACKFILE_SEED),
    },
  );
  let current = 1;

  it.each(cases)(
    '($mode) at $percent % leaves the old site, the new site, or a journal; the next build succeeds',
    async ({ percent, mode, next }) => {
      await buildKilledAt(Math.floor((percent / 100) * (writes.get(mode) ?? 0)), 1 - current, mode);
      if (!existsSync(journal)) {
        const left = hashesBelow(paths.out);
        const whole = sites.filter((site) => differences(site, left).length === 0);
        expect(whole).toHaveLength(1);
      }
      expect(differences(await buildCompletely(next), sites[next] ?? {})).toEqual([]);
      expect((await verifySite(paths.out)).problems).toEqual([]);
      current = next;
    },
  );
});
