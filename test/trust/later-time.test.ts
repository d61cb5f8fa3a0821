import { expect, it } from 'vitest';
import { now, writeSmallArchive } from '../builder/small-archive.ts';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { hashesBelow } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';

const paths = sitePathsIn(temporaryFolder());

/** The hashes of a site built without a cache at this time. */
async function siteAt(time: string): Promise<ReadonlyMap<string, string>> {
  await buildOrThrow(paths, { now: time, clean: true });
  return new Map(Object.entries(hashesBelow(paths.out)));
}

it('a later --now changes only the news sitemap and the manifest', async () => {
  writeSmallArchive(paths.articles);
  const early = await siteAt('2024-12-22T12:00:00Z');
  const late = await siteAt(now);
  const changed = [...early].filter(([file, bytes]) => late.get(file) !== bytes).map(([file]) => file);
  expect([...late.keys()]).toEqual([...early.keys()]);
  expect(changed.filter((file) => !file.startsWith('manifest'))).toEqual(['news-sitemap.xml']);
});
