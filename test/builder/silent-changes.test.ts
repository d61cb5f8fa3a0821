import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { comparePublishedTexts } from '#builder/check/silent-changes.ts';
import { renderProblem } from '#model/problem.ts';
import { articleOf } from '../model/build-model.ts';
import { buildInProcess, buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
const paths = sitePathsIn(folder);
const storm = '2024/12/21-the-storm.md';
const text = smallArchive[storm] ?? '';
const shorter = text.replace('as foretold', 'as was foretold');

/** Builds with changed files and returns the problems as lines. */
async function problemsWith(files: Readonly<Record<string, string>>, at = now): Promise<string[]> {
  writeFiles(paths.articles, files);
  return (await buildOrThrow(paths, { now: at })).problems.map(renderProblem);
}

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  writeSmallArchive(paths.articles);
  await buildOrThrow(paths, { now });
});

const warning = [
  expect.stringMatching(
    /^warning: 2024\/12\/21-the-storm\.md:\d+:\d+: the text was published .+; set updated or add a correction$/,
  ),
];

describe('a changed text older than seven days', () => {
  it.each([
    ['its words', shorter],
    ['its headline', text.replace('title: The storm', 'title: The great storm')],
    ['its standfirst', text.replace('the roof', 'half the roof')],
  ])('gives one warning when the change is in %s', async (_, after) => {
    expect(await problemsWith({ [storm]: after })).toEqual(warning);
    expect(await problemsWith({})).toEqual([]);
  });

  it.each([
    ['it has a new updated', shorter.replace('section:', 'updated: 2025-01-12 08:00\nsection:')],
    [
      'it has a new correction',
      shorter.replace(
        'section:',
        'corrections: [{ date: 2025-01-12, text: It came twice., kind: correction }]\nsection:',
      ),
    ],
    ['only its topics change', text.replace('[Storms]', '[Storms, Wind]')],
    ['only its link targets change', text.replace('(wind.csv)', '(<wind.csv>)')],
  ])('gives no warning when %s', async (_, after) => {
    expect(await problemsWith({ [storm]: after })).toEqual([]);
  });

  it('gives no warning within seven days of publication', async () => {
    expect(await problemsWith({ [storm]: shorter }, '2024-12-28T07:59:00Z')).toEqual([]);
    expect(await problemsWith({ [storm]: text }, '2024-12-28T08:01:00Z')).toEqual(warning);
  });

  it('gives a warning even when the article has moved and the cache is gone', async () => {
    rmSync(paths.cache, { recursive: true });
    const moved = shorter
      .replace('date: 2024-12-21', 'date: 2025-01-02')
      .replace(/storm\.svg/, '../../2024/12/storm.svg');
    renameSync(join(paths.articles, storm), join(paths.articles, '2024/12/_old.md'));
    const lines = await problemsWith({
      '2025/01/02-the-storm.md': moved
        .replace('section:', 'aliases: [/2024/12/21/the-storm/]\nsection:')
        .replace('20-storm-warning.md', '../../2024/12/20-storm-warning.md')
        .replace('wind.csv', '../../2024/12/wind.csv'),
    });
    expect(lines).toEqual([expect.stringContaining('warning: 2025/01/02-the-storm.md')]);
  });

  it('is an error when the publication says so, and the site is unchanged', async () => {
    const strict = `${smallArchive['publication.yaml']}silent-changes: error\n`;
    expect(await problemsWith({ 'publication.yaml': strict })).toEqual([]);
    const siteBefore = hashesBelow(paths.out);
    writeFiles(paths.articles, { [storm]: shorter });
    for (const _ of ['once', 'and again']) {
      const { published, problems } = await buildInProcess(paths, { now });
      expect(problems.map(renderProblem)).toEqual([
        expect.stringMatching(/^2024\/12\/21-the-storm\.md.+without notice/),
      ]);
      expect(published).toBe(false);
    }
    expect(hashesBelow(paths.out)).toEqual(siteBefore);
  });

  it('gives no warning for a site that was never built here', async () => {
    rmSync(paths.out, { recursive: true });
    rmSync(join(folder, '.site.backfile'), { recursive: true });
    expect(await problemsWith({ [storm]: shorter })).toEqual([]);
  });
});

describe('a version of Backfile that extracts words differently', () => {
  it('finds no change when the source is unchanged', () => {
    const workspace = {
      out: paths.out,
      folder: join(folder, 'words-only'),
      staged: '',
      previous: '',
      journal: '',
      empty: '',
      close: () => {},
    };
    const old = articleOf(storm);
    const compare = (wording: string, hash: string, id: string) => {
      const article = { ...old, text: { ...old.text, wording, hash } };
      return comparePublishedTexts(workspace, 'a', [article], new Map([[article.file as string, id]]), now);
    };
    for (const { from, to } of compare('one', 'source', '1').stage('a')) {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    }
    expect(compare('two', 'source', '2').silent).toEqual([]);
    expect(compare('two', 'another', '2').silent).toHaveLength(1);
    expect(compare('two', 'another', '1').silent).toEqual([]);
  });
});
