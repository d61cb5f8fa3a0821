import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../tools/commands.ts';
import { hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
const articles = join(folder, 'newsroom/articles');
writeSmallArchive(articles);

describe('an output folder is rejected with exit code 2, and nothing is changed', () => {
  it.each([
    ['that contains other files', 'photographs', /is not empty and does not hold a Backfile site/],
    ['inside the archive', 'newsroom/articles/site', /is inside the archive/],
    ['around the archive', 'newsroom', /contains the archive/],
    ['that is the archive itself', 'newsroom/articles', /are the same folder/],
    [
      'inside the archive, by an indirect path',
      'photographs/../newsroom/articles/site',
      /is inside the archive/,
    ],
  ])('%s', async (_, out, message) => {
    writeFiles(folder, { 'photographs/harbour.jpg': 'a picture' });
    const before = hashesBelow(folder);
    const args = [
      '--articles',
      articles,
      '--out',
      `${folder}/${out}`,
      '--cache',
      join(folder, 'cache'),
      '--now',
      now,
    ];
    const { code, stderr } = await runCommand('build', args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(hashesBelow(folder)).toEqual(before);
  });

  it.each([
    ['an unknown option', ['--artikles', articles], /unknown option '--artikles'.*--articles/s],
    ['an invalid --now', ['--articles', articles, '--now', 'yesterday'], /offset/],
    ['a missing archive', ['--articles', join(folder, 'nowhere')], /nowhere/],
  ])('so is %s', async (_, args, message) => {
    const out = join(folder, 'never');
    const { code, stderr } = await runCommand('build', [
      ...args,
      '--out',
      out,
      '--cache',
      join(folder, 'cache'),
    ]);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
