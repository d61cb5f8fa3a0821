import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { filesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
let count = 0;
let paths = sitePathsIn(folder);

beforeEach(async () => {
  paths = sitePathsIn(join(folder, String(count++)));
  writeSmallArchive(paths.articles);
  await buildOrThrow(paths, { now });
});

/** The modification time of each file of the site. */
const modificationTimes = () =>
  filesBelow(paths.out).map((file) => [file, statSync(join(paths.out, file)).mtimeMs]);

describe('a build', () => {
  it('writes nothing when nothing changed', async () => {
    const before = modificationTimes();
    const { report } = await buildOrThrow(paths, { now });
    expect(report.files).toEqual({ added: [], changed: [], removed: [], kept: before.length - manifests() });
    expect(modificationTimes()).toEqual(before);
  });

  it('writes nothing when nothing changed, with an article that has an alias', async () => {
    const moved =
      '---\ntitle: From another system\naliases: [/2024/12/24/old-name/]\n---\n\nIt was there before.\n';
    writeFiles(paths.articles, { '2024/12/24-new-name.md': moved });
    await buildOrThrow(paths, { now });
    const { report } = await buildOrThrow(paths, { now });
    expect(report.files).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it('rewrites only the page and the feeds with the text of an edited article', async () => {
    const { '2024/12/21-the-storm.md': text = '' } = smallArchive;
    writeFiles(paths.articles, {
      '2024/12/21-the-storm.md': text.replace('The [figures]', 'The new [figures]'),
    });
    const { report } = await buildOrThrow(paths, { now });
    const { added, changed, removed } = report.files;
    const outsideSearch = [...added, ...changed, ...removed].filter((file) => !file.startsWith('search/'));
    expect(outsideSearch.sort()).toEqual([
      '2024/12/21/the-storm/index.html',
      'atom.xml',
      'feed.json',
      'feed.xml',
      'feed/2024/12.xml',
      'sections/town/feed.xml',
    ]);
  });

  it('rewrites only the page that shows a table when its CSV file is edited', async () => {
    writeFiles(paths.articles, { '2024/12/wind.csv': 'hour,knots\n8,61\n9,"<b>"\n' });
    const { report } = await buildOrThrow(paths, { now });
    expect(report.files.changed).toEqual(['2024/12/21/the-storm/index.html', '2024/12/wind.csv']);
    const page = readFileSync(join(paths.out, '2024/12/21/the-storm/index.html'), 'utf8');
    expect(page).toContain('<td>&lt;b></td>');
  });

  it('rewrites a standalone page when the size of its picture changes', async () => {
    const svg = (height: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 ${height}"><path d="M0 2h8"/></svg>\n`;
    const { 'pages/about.md': about = '' } = smallArchive;
    writeFiles(paths.articles, {
      'pages/about.md': `${about}\n![Ours](ship.svg)\n`,
      'pages/ship.svg': svg(4),
    });
    await buildOrThrow(paths, { now });
    writeFiles(paths.articles, { 'pages/ship.svg': svg(6) });
    const { report } = await buildOrThrow(paths, { now });
    expect(report.files.changed).toEqual(['about/index.html', 'pages/ship.svg']);
    expect(readFileSync(join(paths.out, 'about/index.html'), 'utf8')).toContain('height="6"');
  });

  it('shows no table for an invalid CSV file, and gives a warning', async () => {
    writeFiles(paths.articles, { '2024/12/wind.csv': Uint8Array.of(0xb0, 0xa1, 0x2c, 0xb3) });
    const { problems } = await buildOrThrow(paths, { now });
    expect(problems).toMatchObject([{ file: '2024/12/wind.csv', severity: 'warning' }]);
    const page = readFileSync(join(paths.out, '2024/12/21/the-storm/index.html'), 'utf8');
    expect(page).not.toContain('<table');
    expect(page).toContain('href="/2024/12/wind.csv"');
  });

  it('removes all files of a deleted article, and empty folders', async () => {
    rmSync(join(paths.articles, '2024/12/21-the-storm.md'));
    const { 'publication.yaml': paper = '' } = smallArchive;
    writeFiles(paths.articles, {
      'publication.yaml': `${paper}redirects: { /2024/12/21/the-storm/: /archive/ }\n`,
    });
    const { report } = await buildOrThrow(paths, { now });
    expect(report.files.removed).toEqual(expect.arrayContaining(['2024/12/storm.svg', '2024/12/wind.csv']));
    const files = filesBelow(paths.out).filter(
      (file) => file.includes('12/21') || file.includes('storm.svg'),
    );
    expect(files).toEqual(['2024/12/21/index.html', '2024/12/21/the-storm/index.html']);
    expect(existsSync(join(paths.out, 'topics/storms/feed.xml'))).toBe(false);
  });

  it('reports every file that it read', async () => {
    writeFiles(paths.articles, {
      '2024/12/24-draft.md': '---\ntitle: A draft\ndraft: true\n---\n\nNot yet.\n',
      '2024/12/25-later.md': '---\ntitle: Later\nembargo: 2025-02-01 06:00\n---\n\nNot before.\n',
      '2024/12/26-gone.md':
        '---\ntitle: Gone\ngone: { date: 2025-01-02, reason: By agreement. }\n---\n\nNever again.\n',
      '2024/12/sketch.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
      '_notes.txt': 'For us alone.\n',
      'README.md': '# The paper\n',
    });
    const { report } = await buildOrThrow(paths, { now });
    const { read, published: out, drafts, embargoed, gone, other, nextRelease } = report;
    expect({ out, drafts, embargoed, gone, nextRelease }).toEqual({
      out: 3,
      drafts: 1,
      embargoed: 1,
      gone: 1,
      nextRelease: '2025-02-01T06:00:00Z',
    });
    expect(read).toBe(out + drafts + embargoed + gone + other.length);
    expect(read).toBe(filesBelow(paths.articles).length);
    expect(other.filter(({ reason }) => reason === '')).toEqual([]);
  });

  it('publishes no part of drafts, embargoed and withdrawn articles', async () => {
    const hidden = 'Quicksilver';
    writeFiles(paths.articles, {
      '2024/12/24-draft.md': `---\ntitle: ${hidden}\ndraft: true\ntopics: [${hidden}]\n---\n\n${hidden}.\n`,
      '2024/12/25-later.md': `---\ntitle: ${hidden} again\nembargo: 2025-02-01 06:00\n---\n\n${hidden}.\n`,
      '2024/12/26-gone.md': `---\ntitle: ${hidden} gone\ngone: { date: 2025-01-02, reason: By agreement. }\n---\n\n${hidden}.\n`,
      '2025/06/01-ahead.md': `---\ntitle: ${hidden} ahead\ndate: 2025-06-01 10:00\n---\n\n${hidden}.\n`,
    });
    await buildOrThrow(paths, { now });
    const revealing = filesBelow(paths.out).filter((file) =>
      readFileSync(join(paths.out, file)).includes(hidden),
    );
    expect(revealing).toEqual([]);
    expect(filesBelow(paths.out).filter((file) => /12\/2[45]|2025\/06/.test(file))).toEqual([]);
  });

  it('publishes an article when its embargo ends', async () => {
    writeFiles(paths.articles, {
      '2024/12/25-later.md': '---\ntitle: Later\nembargo: 2025-02-01 06:00\n---\n\nNow.\n',
    });
    const page = join(paths.out, '2024/12/25/later/index.html');
    await buildOrThrow(paths, { now: '2025-02-01T05:59:59Z' });
    expect(existsSync(page)).toBe(false);
    await buildOrThrow(paths, { now: '2025-02-01T06:00:00Z' });
    expect(existsSync(page)).toBe(true);
  });
});

function manifests(): number {
  return filesBelow(join(paths.out, 'manifest')).length;
}
