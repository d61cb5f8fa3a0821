import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '#builder/context/workspace.ts';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { runCommand, startCommand, waitForExit } from '../tools/commands.ts';
import { differences, filesBelow, hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
const paths = sitePathsIn(folder);
const args = [
  '--articles',
  paths.articles,
  '--out',
  paths.out,
  '--cache',
  paths.cache,
  '--now',
  now,
  '--quiet',
];
const lock = join(folder, '.site.backfile/lock');
writeSmallArchive(paths.articles);
await buildOrThrow(paths, { now });
const siteBefore = hashesBelow(paths.out);

describe('two builds of the same site', () => {
  it('the second fails with a message and changes nothing', async () => {
    const workspace = openWorkspace(paths.out);
    const { code, stderr } = await runCommand('build', args);
    workspace.close();
    expect(stderr).toMatch(/another build of .+ is running \(process \d+\); wait until it has finished/);
    expect(code).toBe(1);
    expect(differences(hashesBelow(paths.out), siteBefore)).toEqual([]);
  });

  it('started together: at least one succeeds and the site is complete', async () => {
    writeFiles(paths.articles, {
      '2024/12/24-quiet.md': '---\ntitle: A quiet night\n---\n\nNothing stirred.\n',
    });
    const codes = (await Promise.all([runCommand('build', args), runCommand('build', args)])).map(
      ({ code }) => code,
    );
    expect(codes).toContain(0);
    expect(codes.filter((code) => code !== 0 && code !== 1)).toEqual([]);
    const { report } = await buildOrThrow(paths, { now });
    expect(report.files).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it.each([
    ['whose process has ended', '999999999'],
    ['that is empty', ''],
  ])('a lock %s is replaced', async (_, holder) => {
    writeFileSync(lock, holder);
    await buildOrThrow(paths, { now });
    expect(existsSync(lock)).toBe(false);
  });
});

describe('a build that is stopped', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s exits with %i, leaves the site unchanged and no temporary files',
    async (signal, expected) => {
      const before = hashesBelow(paths.out);
      writeFiles(paths.articles, { '2024/12/25-feast.md': `---\ntitle: The feast\n---\n\nBy ${signal}.\n` });
      const child = startCommand('build', args.slice(0, -1));
      const end = waitForExit(child);
      child.stderr?.once('data', () => child.kill(signal));
      expect((await end).code).toBe(expected);
      expect(differences(hashesBelow(paths.out), before)).toEqual([]);
      expect(
        filesBelow(join(folder, '.site.backfile')).filter((file) => !/^(?:previous|words)\//.test(file)),
      ).toEqual([]);
    },
  );

  it('by a closed pipe exits quietly', async () => {
    const child = startCommand('build', args.slice(0, -1));
    child.stdout?.destroy();
    const { code, stderr } = await waitForExit(child);
    expect(stderr).not.toMatch(/EPIPE|Error/);
    expect([0, 141]).toContain(code);
  });
});
