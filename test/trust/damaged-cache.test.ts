import { cpSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { buildSite } from '#builder/build-site.ts';
import { now, smallArchive, writeSmallArchive } from '../builder/small-archive.ts';
import { buildOrThrow, type SitePaths, sitePathsIn } from '../tools/build.ts';
import { differences, filesBelow, hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';

const folder = temporaryFolder();
let paths = sitePathsIn(folder);
let count = 0;

beforeEach(async () => {
  paths = sitePathsIn(join(folder, String(count++)));
  writeSmallArchive(paths.articles);
  await buildOrThrow(paths, { now });
});

/** Builds, and gives what is told of the cache while it is done. */
async function toldOfCache(at: SitePaths): Promise<string[]> {
  const told: string[] = [];
  const options = { clean: false, drafts: false, search: true, now, ...at };
  const { published } = await buildSite(
    options,
    (step) => {
      if (step.includes('cache')) told.push(step);
    },
    () => 0,
  );
  expect(published).toBe(true);
  return told;
}

/** The site as a build without any cache makes it. */
async function cleanSite(): Promise<Readonly<Record<string, string>>> {
  const out = join(folder, `clean-${count}`);
  await buildOrThrow({ ...paths, out }, { now, clean: true });
  return hashesBelow(out);
}

it('a whole cache is told of in no word', async () => {
  expect(await toldOfCache(paths)).toEqual([]);
});

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['cut short', (file) => truncateSync(file, 20)],
  ['of other bytes', (file) => writeFileSync(file, 'nothing of ours\n{}')],
];

it.each(damages)(
  'each kind of file of the cache that is %s is told in one line of its own',
  async (_, damage) => {
    for (const kind of [/^articles\//, /^files\.json$/, /^sites\/[^/]+\/site\.json$/]) {
      const [file] = filesBelow(paths.cache).filter((one) => kind.test(one));
      if (file === undefined) throw new Error(`the cache has no ${kind}`);
      damage(join(paths.cache, file));
      writeFiles(paths.articles, { 'pages/about.md': smallArchive['pages/about.md'] ?? '' });
      expect(await toldOfCache(paths)).toEqual([
        `rebuilding a damaged cache file: ${join(paths.cache, file)}`,
      ]);
    }
    expect(differences(hashesBelow(paths.out), await cleanSite())).toEqual([]);
  },
);

it('a cache of another version is told in one line, and gives the same site', async () => {
  writeFileSync(join(paths.cache, 'basis'), 'another revision');
  writeFiles(paths.articles, { 'pages/about.md': smallArchive['pages/about.md'] ?? '' });
  expect(await toldOfCache(paths)).toEqual(['rebuilding the cache, which another version wrote']);
  expect(differences(hashesBelow(paths.out), await cleanSite())).toEqual([]);
});

/** Builds another archive, and puts its cache where this one’s is. */
async function takeOtherCache(timezone: string): Promise<void> {
  const other = sitePathsIn(join(folder, `other-${count}`));
  writeSmallArchive(other.articles, {
    'publication.yaml': (smallArchive['publication.yaml'] ?? '').replace('Europe/London', timezone),
    '2024/12/22-after-the-storm.md': '---\ntitle: Of another paper\nsection: town\n---\n\nNot ours.\n',
  });
  await buildOrThrow(other, { now });
  rmSync(paths.cache, { recursive: true });
  cpSync(other.cache, paths.cache, { recursive: true });
}

it.each([
  [
    'of another time zone is told in one line',
    'Asia/Seoul',
    ['rebuilding the cache, which another version wrote'],
  ],
  ['of the same language and time zone lends what fits', 'Europe/London', []],
])('a cache of another archive %s, and gives nothing of it to this one', async (_, timezone, told) => {
  await takeOtherCache(timezone);
  expect(await toldOfCache(paths)).toEqual(told);
  expect(differences(hashesBelow(paths.out), await cleanSite())).toEqual([]);
});
