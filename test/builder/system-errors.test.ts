import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { runCommand } from '../tools/commands.ts';
import { differences, filesBelow, hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
const paths = sitePathsIn(folder);
const args = (out: string) => [
  ...['--articles', paths.articles, '--out', out, '--cache', paths.cache],
  ...['--now', now, '--quiet'],
];
let siteBefore: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  writeSmallArchive(paths.articles);
  await buildOrThrow(paths, { now });
  siteBefore = hashesBelow(paths.out);
});

describe('after a system error, a build exits with 3, prints the reason in one line and leaves the site unchanged', () => {
  it('when the output path is inside a file', async () => {
    const out = join(folder, 'a-file');
    writeFileSync(out, 'mine');
    const { code, stderr } = await runCommand('build', args(out));
    expect(stderr).toMatch(/^error: part of the path is not a folder: .+\n$/);
    expect(code).toBe(3);
    expect(differences(hashesBelow(paths.out), siteBefore)).toEqual([]);
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
    'when every write after the tenth fails with %s',
    async (failure) => {
      const program = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const write = fs.writeFileSync; let writes = 0;
      fs.writeFileSync = (path, ...given) => {
        if (String(path).startsWith('${folder}') && ++writes > 10) throw Object.assign(new Error('no'), { code: '${failure}', path });
        return write(path, ...given);
      };
      syncBuiltinESMExports();`;
      writeFiles(paths.articles, {
        '2024/12/22-after-the-storm.md': (smallArchive['2024/12/22-after-the-storm.md'] ?? '').replace(
          'All',
          failure,
        ),
      });
      const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` };
      const { code, stderr } = await runCommand('build', [...args(paths.out), '--clean'], env);
      expect(stderr).toMatch(
        /^error: (?:the disk is full|the disk is read-only|permission denied|disk input\/output error).*\n$/,
      );
      expect(code).toBe(3);
      expect(differences(hashesBelow(paths.out), siteBefore)).toEqual([]);
    },
  );
});

describe('a build with a damaged cache', () => {
  beforeAll(() => writeSmallArchive(paths.articles));

  it.each([
    ['truncated', (file: string) => truncateSync(file, 20)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['overwritten', (file: string) => writeFileSync(file, 'something else\n{}')],
    ['missing', (file: string) => rmSync(file)],
  ])('whose files are all %s gives the same site', async (_, damage) => {
    for (const file of filesBelow(paths.cache)) damage(join(paths.cache, file));
    await buildOrThrow(paths, { now });
    expect(differences(hashesBelow(paths.out), siteBefore)).toEqual([]);
  });
});
