import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '#builder/workspace.ts';
import { placeBelow, published } from '../tools/build.ts';
import { ended, runCommand, startCommand } from '../tools/commands.ts';
import { differences, filesBelow, readBytesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
const place = placeBelow(folder);
const words = [
  '--articles',
  place.articles,
  '--out',
  place.out,
  '--cache',
  place.cache,
  '--now',
  now,
  '--quiet',
];
const lock = join(folder, '.site.backfile/lock');
writeSmallArchive(place.articles);
await published(place, { now });
const standing = readBytesBelow(place.out);

describe('two builds of one site', () => {
  it('the second is told of the first, and touches nothing', async () => {
    const workspace = openWorkspace(place.out);
    const { code, complained } = await runCommand('build', words);
    workspace.close();
    expect(complained).toMatch(/another build of .+ is running \(process \d+\); wait until it has finished/);
    expect(code).toBe(1);
    expect(differences(readBytesBelow(place.out), standing)).toEqual([]);
  });

  it('at once: one or both build, and the site is whole', async () => {
    writeFiles(place.articles, {
      '2024/12/24-quiet.md': '---\ntitle: A quiet night\n---\n\nNothing stirred.\n',
    });
    const codes = (await Promise.all([runCommand('build', words), runCommand('build', words)])).map(
      ({ code }) => code,
    );
    expect(codes).toContain(0);
    expect(codes.filter((code) => code !== 0 && code !== 1)).toEqual([]);
    const { report } = await published(place, { now });
    expect(report.files).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it.each([
    ['whose process has ended', '999999999'],
    ['that was never finished', ''],
  ])('a lock %s is taken over', async (_, holder) => {
    writeFileSync(lock, holder);
    await published(place, { now });
    expect(existsSync(lock)).toBe(false);
  });
});

describe('a build that is stopped', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s ends with %i, and leaves the site as it was and nothing to clear up',
    async (signal, expected) => {
      const before = readBytesBelow(place.out);
      writeFiles(place.articles, { '2024/12/25-feast.md': `---\ntitle: The feast\n---\n\nBy ${signal}.\n` });
      const child = startCommand('build', words.slice(0, -1));
      const end = ended(child);
      child.stderr?.once('data', () => child.kill(signal));
      expect((await end).code).toBe(expected);
      expect(differences(readBytesBelow(place.out), before)).toEqual([]);
      expect(
        filesBelow(join(folder, '.site.backfile')).filter((file) => !/^(?:previous|words)\//.test(file)),
      ).toEqual([]);
    },
  );

  it('by a reader that goes away ends quietly', async () => {
    const child = startCommand('build', words.slice(0, -1));
    child.stdout?.destroy();
    const { code, complained } = await ended(child);
    expect(complained).not.toMatch(/EPIPE|Error/);
    expect([0, 141]).toContain(code);
  });
});
