import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { placeBelow, published } from '../tools/build.ts';
import { runCommand } from '../tools/commands.ts';
import { differences, filesBelow, readBytesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
const place = placeBelow(folder);
const words = (out: string) => [
  ...['--articles', place.articles, '--out', out, '--cache', place.cache],
  ...['--now', now, '--quiet'],
];
let standing: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  writeSmallArchive(place.articles);
  await published(place, { now });
  standing = readBytesBelow(place.out);
});

describe('a build whose machine fails ends with 3, says why in a line, and leaves what was there', () => {
  it('when the site would stand where a file is', async () => {
    const out = join(folder, 'a-file');
    writeFileSync(out, 'mine');
    const { code, complained } = await runCommand('build', words(out));
    expect(complained).toMatch(/^error: part of the path is not a folder: .+\n$/);
    expect(code).toBe(3);
    expect(differences(readBytesBelow(place.out), standing)).toEqual([]);
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
    'when every write after the tenth gives %s',
    async (failure) => {
      const program = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const act = fs.writeFileSync; let writes = 0;
      fs.writeFileSync = (path, ...given) => {
        if (String(path).startsWith('${folder}') && ++writes > 10) throw Object.assign(new Error('no'), { code: '${failure}', path });
        return act(path, ...given);
      };
      syncBuiltinESMExports();`;
      writeFiles(place.articles, {
        '2024/12/22-after-the-storm.md': (smallArchive['2024/12/22-after-the-storm.md'] ?? '').replace(
          'All',
          failure,
        ),
      });
      const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` };
      const { code, complained } = await runCommand('build', [...words(place.out), '--clean'], env);
      expect(complained).toMatch(
        /^error: (?:the disk is full|the disk is read-only|permission denied|disk input\/output error).*\n$/,
      );
      expect(code).toBe(3);
      expect(differences(readBytesBelow(place.out), standing)).toEqual([]);
    },
  );
});

describe('a cache that is damaged', () => {
  beforeAll(() => writeSmallArchive(place.articles));

  it.each([
    ['cut short', (file: string) => truncateSync(file, 20)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['of other bytes', (file: string) => writeFileSync(file, 'nothing of ours\n{}')],
    ['gone', (file: string) => rmSync(file)],
  ])('file by file, %s, gives the same site', async (_, damage) => {
    for (const file of filesBelow(place.cache)) damage(join(place.cache, file));
    await published(place, { now });
    expect(differences(readBytesBelow(place.out), standing)).toEqual([]);
  });
});
