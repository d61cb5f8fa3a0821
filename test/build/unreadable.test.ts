import { chmodSync, chownSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { placeBelow } from '../tools/build.ts';
import { ended, startCommand } from '../tools/commands.ts';
import { filesBelow, readBytesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, writeSmallArchive } from './small-archive.ts';

/** Root may read everything, so the build runs as nobody then. */
const user = process.getuid?.() === 0 ? 65534 : undefined;

it('a file that may not be read is named; the site stays as it was', async () => {
  const folder = temporaryFolder();
  const place = placeBelow(folder);
  writeSmallArchive(place.articles);
  const build = () => {
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
    return ended(startCommand('build', words, { TMPDIR: folder }, user));
  };
  if (user !== undefined) giveAway(folder, user);
  expect(await build()).toMatchObject({ code: 0, complained: '' });
  const standing = readBytesBelow(place.out);
  writeFiles(place.articles, { '2024/12/22-after-the-storm.md': '---\ntitle: Later\n---\n\nAll is well.\n' });
  chmodSync(join(place.articles, '2024/12/22-after-the-storm.md'), 0o000);
  const { code, complained } = await build();
  expect(complained).toMatch(/^2024\/12\/22-after-the-storm\.md:1:1: .+; .+/m);
  expect(code).toBe(1);
  expect(readBytesBelow(place.out)).toEqual(standing);
});

function giveAway(folder: string, to: number): void {
  const paths = new Set([folder]);
  for (const file of filesBelow(folder)) {
    for (let at = join(folder, file); at !== folder; at = dirname(at)) paths.add(at);
  }
  for (const path of paths) chownSync(path, to, to);
}
