import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { comparePublishedTexts } from '#builder/check/silent-changes.ts';
import { renderProblem } from '#model/problem.ts';
import { articleOf } from '../model/made.ts';
import { buildInProcess, buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const folder = temporaryFolder();
const paths = sitePathsIn(folder);
const storm = '2024/12/21-the-storm.md';
const text = smallArchive[storm] ?? '';
const shorter = text.replace('as foretold', 'as was foretold');

/** Builds with some files otherwise; gives what is said of texts. */
async function said(files: Readonly<Record<string, string>>, at = now): Promise<string[]> {
  writeFiles(paths.articles, files);
  return (await buildOrThrow(paths, { now: at })).problems.map(renderProblem);
}

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  writeSmallArchive(paths.articles);
  await buildOrThrow(paths, { now });
});

const warned = [
  expect.stringMatching(
    /^warning: 2024\/12\/21-the-storm\.md:\d+:\d+: the text was published .+; set updated or add a correction$/,
  ),
];

describe('a text older than seven days that changes', () => {
  it.each([
    ['in its words', shorter],
    ['in its headline', text.replace('title: The storm', 'title: The great storm')],
    ['in its standfirst', text.replace('the roof', 'half the roof')],
  ])('%s is said, once', async (_, after) => {
    expect(await said({ [storm]: after })).toEqual(warned);
    expect(await said({})).toEqual([]);
  });

  it.each([
    ['with updated', shorter.replace('section:', 'updated: 2025-01-12 08:00\nsection:')],
    [
      'with a correction',
      shorter.replace(
        'section:',
        'corrections: [{ date: 2025-01-12, text: It came twice., kind: correction }]\nsection:',
      ),
    ],
    ['only in its topics', text.replace('[Storms]', '[Storms, Wind]')],
    ['only in where its links lead', text.replace('(wind.csv)', '(<wind.csv>)')],
  ])('%s is not', async (_, after) => {
    expect(await said({ [storm]: after })).toEqual([]);
  });

  it('is not said while readers may still see it grow', async () => {
    expect(await said({ [storm]: shorter }, '2024-12-28T07:59:00Z')).toEqual([]);
    expect(await said({ [storm]: text }, '2024-12-28T08:01:00Z')).toEqual(warned);
  });

  it('is said though the article moved, and though the cache is gone', async () => {
    rmSync(paths.cache, { recursive: true });
    const moved = shorter
      .replace('date: 2024-12-21', 'date: 2025-01-02')
      .replace(/storm\.svg/, '../../2024/12/storm.svg');
    renameSync(join(paths.articles, storm), join(paths.articles, '2024/12/_old.md'));
    const lines = await said({
      '2025/01/02-the-storm.md': moved
        .replace('section:', 'aliases: [/2024/12/21/the-storm/]\nsection:')
        .replace('20-storm-warning.md', '../../2024/12/20-storm-warning.md')
        .replace('wind.csv', '../../2024/12/wind.csv'),
    });
    expect(lines).toEqual([expect.stringContaining('warning: 2025/01/02-the-storm.md')]);
  });

  it('is an error where the publication wants one: the site stays', async () => {
    const strict = `${smallArchive['publication.yaml']}silent-changes: error\n`;
    expect(await said({ 'publication.yaml': strict })).toEqual([]);
    const siteBefore = hashesBelow(paths.out);
    writeFiles(paths.articles, { [storm]: shorter });
    for (const _ of ['once', 'and again']) {
      const { published: stands, problems } = await buildInProcess(paths, { now });
      expect(problems.map(renderProblem)).toEqual([
        expect.stringMatching(/^2024\/12\/21-the-storm\.md.+without notice/),
      ]);
      expect(stands).toBe(false);
    }
    expect(hashesBelow(paths.out)).toEqual(siteBefore);
  });

  it('is not said of a site that was never built here', async () => {
    rmSync(paths.out, { recursive: true });
    rmSync(join(folder, '.site.backfile'), { recursive: true });
    expect(await said({ [storm]: shorter })).toEqual([]);
  });
});

describe('another version of Backfile', () => {
  it('that counts words otherwise finds no change where the source is as it was', () => {
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
    const hold = (wording: string, hash: string, id: string) => {
      const one = { ...old, text: { ...old.text, wording, hash } };
      return comparePublishedTexts(workspace, 'a', [one], new Map([[one.file as string, id]]), now);
    };
    for (const { from, to } of hold('one', 'source', '1').stage('a')) {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    }
    expect(hold('two', 'source', '2').silent).toEqual([]);
    expect(hold('two', 'another', '2').silent).toHaveLength(1);
    expect(hold('two', 'another', '1').silent).toEqual([]);
  });
});
