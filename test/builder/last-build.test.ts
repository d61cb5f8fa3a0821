import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { filesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
let count = 0;
let paths = sitePathsIn(folder);

/** Lets every file be of yesterday: a file changed a moment ago is always read again. */
function age(): void {
  const yesterday = Date.now() / 1000 - 86_400;
  for (const file of filesBelow(paths.articles)) utimesSync(join(paths.articles, file), yesterday, yesterday);
}

/** True when a build reads articles: it then keeps what it read, which was deleted before. */
async function readsArticles(at = now): Promise<boolean> {
  const kept = join(paths.cache, 'articles');
  rmSync(kept, { recursive: true, force: true });
  await buildOrThrow(paths, { now: at });
  return existsSync(kept);
}

beforeEach(async () => {
  paths = sitePathsIn(join(folder, String(count++)));
  writeSmallArchive(paths.articles);
  age();
  await buildOrThrow(paths, { now });
});

describe('a build of an archive in which no file changed', () => {
  it('reads no article, and says what the last one said', async () => {
    const { report: first } = await buildOrThrow(paths, { now });
    expect(await readsArticles()).toBe(false);
    const { report } = await buildOrThrow(paths, { now });
    expect({ ...report, seconds: {} }).toEqual({ ...first, seconds: {} });
    expect(report.files).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it('reads when a file has another time, though it says the same', async () => {
    writeFiles(paths.articles, {
      '2024/12/22-after-the-storm.md': smallArchive['2024/12/22-after-the-storm.md'] ?? '',
    });
    expect(await readsArticles()).toBe(true);
  });

  it('reads when a file came, or went', async () => {
    writeFiles(paths.articles, { '_notes.txt': 'For us.\n' });
    age();
    expect(await readsArticles()).toBe(true);
    rmSync(join(paths.articles, '_notes.txt'));
    expect(await readsArticles()).toBe(true);
  });

  it('reads when it is given another address', async () => {
    rmSync(join(paths.cache, 'articles'), { recursive: true });
    await buildOrThrow(paths, { now, url: 'https://mirror.example/gazette' });
    expect(existsSync(join(paths.cache, 'articles'))).toBe(true);
  });

  it('reads when an embargo ends, and publishes', async () => {
    writeFiles(paths.articles, {
      '2025/01/10-later.md': '---\ntitle: Later\nembargo: 2025-01-14 06:00\n---\n\nNot before.\n',
    });
    age();
    await buildOrThrow(paths, { now });
    expect(await readsArticles('2025-01-14T05:59:59Z')).toBe(false);
    const { report } = await buildOrThrow(paths, { now: '2025-01-14T06:00:00Z' });
    expect(report.published).toBe(4);
  });

  it('reads when an article leaves the news', async () => {
    await buildOrThrow(paths, { now: '2024-12-23T12:00:00Z' });
    expect(await readsArticles('2024-12-23T23:59:59Z')).toBe(false);
    const { report } = await buildOrThrow(paths, { now: '2024-12-24T00:00:01Z' });
    expect(report.files.changed).toContain('news-sitemap.xml');
  });

  it('keeps no word of what is withheld', async () => {
    writeFiles(paths.articles, {
      '2024/12/23-draft.md': '---\ntitle: A secret\ndraft: true\n---\n\nSee [it](24-none.md).\n',
    });
    age();
    await buildOrThrow(paths, { now });
    expect(await readsArticles()).toBe(true);
  });
});
