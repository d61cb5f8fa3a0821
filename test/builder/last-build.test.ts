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

/** Dates every file to yesterday: a build always reads files again that changed a moment ago. */
function dateToYesterday(): void {
  const yesterday = Date.now() / 1000 - 86_400;
  for (const file of filesBelow(paths.articles)) utimesSync(join(paths.articles, file), yesterday, yesterday);
}

/** Builds and tells whether articles were read: reading them writes their cache, which is deleted before. */
async function readsArticles(at = now): Promise<boolean> {
  const cached = join(paths.cache, 'articles');
  rmSync(cached, { recursive: true, force: true });
  await buildOrThrow(paths, { now: at });
  return existsSync(cached);
}

beforeEach(async () => {
  paths = sitePathsIn(join(folder, String(count++)));
  writeSmallArchive(paths.articles);
  dateToYesterday();
  await buildOrThrow(paths, { now });
});

describe('a build without changed files', () => {
  it('reads no article and reports the same as the last build', async () => {
    const { report: first } = await buildOrThrow(paths, { now });
    expect(await readsArticles()).toBe(false);
    const { report } = await buildOrThrow(paths, { now });
    expect({ ...report, seconds: {} }).toEqual({ ...first, seconds: {} });
    expect(report.files).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it('reads again when a file has a new modification time but the same content', async () => {
    writeFiles(paths.articles, {
      '2024/12/22-after-the-storm.md': smallArchive['2024/12/22-after-the-storm.md'] ?? '',
    });
    expect(await readsArticles()).toBe(true);
  });

  it('reads again when a file is added or removed', async () => {
    writeFiles(paths.articles, { '_notes.txt': 'For us.\n' });
    dateToYesterday();
    expect(await readsArticles()).toBe(true);
    rmSync(join(paths.articles, '_notes.txt'));
    expect(await readsArticles()).toBe(true);
  });

  it('reads again when the address of the site changes', async () => {
    rmSync(join(paths.cache, 'articles'), { recursive: true });
    await buildOrThrow(paths, { now, url: 'https://mirror.example/gazette' });
    expect(existsSync(join(paths.cache, 'articles'))).toBe(true);
  });

  it('reads again when an embargo ends, and publishes the article', async () => {
    writeFiles(paths.articles, {
      '2025/01/10-later.md': '---\ntitle: Later\nembargo: 2025-01-14 06:00\n---\n\nNot before.\n',
    });
    dateToYesterday();
    await buildOrThrow(paths, { now });
    expect(await readsArticles('2025-01-14T05:59:59Z')).toBe(false);
    const { report } = await buildOrThrow(paths, { now: '2025-01-14T06:00:00Z' });
    expect(report.published).toBe(4);
  });

  it('reads again when an article leaves the news sitemap', async () => {
    await buildOrThrow(paths, { now: '2024-12-23T12:00:00Z' });
    expect(await readsArticles('2024-12-23T23:59:59Z')).toBe(false);
    const { report } = await buildOrThrow(paths, { now: '2024-12-24T00:00:01Z' });
    expect(report.files.changed).toContain('news-sitemap.xml');
  });

  it('reads again when the last build had drafts, whose problems are never stored', async () => {
    writeFiles(paths.articles, {
      '2024/12/23-draft.md': '---\ntitle: A secret\ndraft: true\n---\n\nSee [it](24-none.md).\n',
    });
    dateToYesterday();
    await buildOrThrow(paths, { now });
    expect(await readsArticles()).toBe(true);
  });
});
