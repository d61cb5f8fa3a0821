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

/** Builds and returns the progress messages about the cache. */
async function cacheMessages(paths: SitePaths): Promise<string[]> {
  const messages: string[] = [];
  const options = { clean: false, drafts: false, search: true, now, ...paths };
  const { published } = await buildSite(
    options,
    (step) => {
      if (step.includes('cache')) messages.push(step);
    },
    () => 0,
  );
  expect(published).toBe(true);
  return messages;
}

/** The hashes of a site built without a cache. */
async function cleanSite(): Promise<Readonly<Record<string, string>>> {
  const out = join(folder, `clean-${count}`);
  await buildOrThrow({ ...paths, out }, { now, clean: true });
  return hashesBelow(out);
}

it('an intact cache causes no message', async () => {
  expect(await cacheMessages(paths)).toEqual([]);
});

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['truncated', (file) => truncateSync(file, 20)],
  ['overwritten', (file) => writeFileSync(file, 'something else\n{}')],
];

it.each(damages)(
  'each kind of cache file that is %s is reported in its own line and rebuilt',
  async (_, damage) => {
    for (const kind of [/^articles\//, /^files\.json$/, /^sites\/[^/]+\/site\.json$/]) {
      const [file] = filesBelow(paths.cache).filter((path) => kind.test(path));
      if (file === undefined) throw new Error(`the cache has no ${kind}`);
      damage(join(paths.cache, file));
      writeFiles(paths.articles, { 'pages/about.md': smallArchive['pages/about.md'] ?? '' });
      expect(await cacheMessages(paths)).toEqual([
        `rebuilding a damaged cache file: ${join(paths.cache, file)}`,
      ]);
    }
    expect(differences(hashesBelow(paths.out), await cleanSite())).toEqual([]);
  },
);

it('a cache of another version is reported in one line and rebuilt', async () => {
  writeFileSync(join(paths.cache, 'basis'), 'another revision');
  writeFiles(paths.articles, { 'pages/about.md': smallArchive['pages/about.md'] ?? '' });
  expect(await cacheMessages(paths)).toEqual([
    'rebuilding the cache, which is from another version or another archive',
  ]);
  expect(differences(hashesBelow(paths.out), await cleanSite())).toEqual([]);
});

/** Builds another archive and replaces the cache with its cache. */
async function replaceCache(timezone: string): Promise<void> {
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
    'with another time zone is reported in one line',
    'Asia/Seoul',
    ['rebuilding the cache, which is from another version or another archive'],
  ],
  ['with the same language and time zone is reused where it fits', 'Europe/London', []],
])('the cache of another archive %s, and adds nothing of it to this site', async (_, timezone, messages) => {
  await replaceCache(timezone);
  expect(await cacheMessages(paths)).toEqual(messages);
  expect(differences(hashesBelow(paths.out), await cleanSite())).toEqual([]);
});
