import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listArchive } from '#content/files/list-archive.ts';
import { readArchive } from '#content/read-archive.ts';
import { renderProblem } from '#model/problem.ts';
import { reserved } from '#pages/site-addresses.ts';
import { article, now, problemsOf, readNewsroom, svg, writeNewsroom } from './newsroom.ts';

describe('the files of an archive', () => {
  test('are each in exactly one list', () => {
    const folder = writeNewsroom({
      '2024/12/21-a.md': article(),
      '2024/12/21-b.markdown': article(),
      '2024/12/vote.svg': svg,
      '2024/12/.DS_Store': '',
      '_drafts/idea.md': 'x',
      'pages/about.md': article(),
      'README.md': 'x',
      LICENSE: 'x',
      'urls.txt': '',
      'notes.xyz': 'x',
    });
    const listing = listArchive(folder);
    const named = (files: readonly { readonly file: string }[]) => files.map(({ file }) => file);
    expect(named(listing.articles)).toEqual(['2024/12/21-a.md', '2024/12/21-b.markdown']);
    expect(named(listing.pages)).toEqual(['pages/about.md']);
    expect(named(listing.files)).toEqual(['2024/12/vote.svg']);
    expect(named(listing.metadata)).toEqual(['LICENSE', 'README.md', 'publication.yaml', 'urls.txt']);
    expect(listing.other.map(({ path }) => path)).toEqual(['2024/12/.DS_Store', '_drafts/', 'notes.xyz']);
  });

  test.each([
    ['2024/12/21.md', 'has no date in its path'],
    ['2024/12/21-a/index.md', 'has no date in its path'],
    ['drafts/a.md', 'has no date in its path'],
    ['2024/12/21-a.MD', 'with the extension in lower case'],
    ['2024/13/01-a.md', 'the day 2024-13-01 does not exist'],
    ['2023/02/29-a.md', 'the day 2023-02-29 does not exist'],
    ['2024/12/21-!!!.md', 'contains no letters or digits'],
    ['2024/12/21-con.md', 'is a reserved device name on Windows'],
    [`2024/12/21-${'가'.repeat(70)}.md`, 'bytes long'],
    ['2024/12/a..svg/b.svg', ''],
    ['2024/12/nul.svg', 'is a reserved device name on Windows'],
    ['2024/12/a:b.svg', 'contains ":", which Windows does not allow'],
    ['2024/12/dot./b.svg', 'ends with a dot'],
  ])('%s: %s', async (path, message) => {
    const problems = await problemsOf({
      '2024/12/21-good.md': article(),
      [path]: path.endsWith('svg') ? svg : article(),
    });
    expect(problems.join('\n')).toContain(message);
    if (message === '') expect(problems).toEqual([]);
    else
      expect(problems[0]?.startsWith(path.includes('dot./') ? '2024/12/dot.:1:1: ' : `${path}:1:1: `)).toBe(
        true,
      );
  });

  test('with an unsupported type cause a warning', async () => {
    const problems = await problemsOf({ '2024/12/21-a.md': article(), 'publication.yml': '', 'run.js': 'x' });
    expect(problems).toEqual([
      'warning: publication.yml:1:1: the file has a type that is not published; rename it to publication.yaml',
      expect.stringContaining('warning: run.js:1:1: the file has a type that is not published'),
    ]);
  });

  test('that are symbolic links are errors and never followed', async () => {
    const folder = writeNewsroom({ '2024/12/21-a.md': article() });
    symlinkSync('/etc', join(folder, '2024/12/etc'));
    symlinkSync('/etc/hostname', join(folder, '2024/12/22-b.md'));
    symlinkSync('../..', join(folder, '2024/12/round'));
    const { problems, other } = await readArchive(folder, { now, reserved });
    expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual(
      ['2024/12/22-b.md', '2024/12/etc', '2024/12/round'].map(
        (file) => `${file} the file is a symbolic link`,
      ),
    );
    expect(other.map(({ reason }) => reason)).toContain('symbolic link');
  });

  test('whose names differ only in case or Unicode form are errors', async () => {
    const problems = await problemsOf({
      '2024/12/21-a.md': article(),
      '2024/12/Vote.svg': svg,
      '2024/12/vote.svg': svg,
      '2024/12/\u00e9.svg': svg,
      '2024/12/e\u0301.svg': svg,
    });
    expect(problems).toEqual([
      expect.stringContaining('differs from Vote.svg only in case'),
      expect.stringContaining('exists in two spellings that look the same'),
    ]);
  });

  test('are found by their names in Unicode form NFC, whatever the spelling on disk', async () => {
    const decomposed = 'cafe\u0301';
    const { articles, problems } = await readNewsroom({
      [`2024/12/21-${decomposed}.md`]: article([`image: { src: ${decomposed}.svg, alt: A }`]),
      [`2024/12/${decomposed}.svg`]: svg,
    });
    expect(problems).toEqual([]);
    expect(articles[0]?.path).toBe('/2024/12/21/caf\u00e9/');
    expect(articles[0]?.image?.file).toBe('2024/12/caf\u00e9.svg');
  });

  test('do not depend on the order of directory entries', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, number) => [
        `2024/12/${String(30 - number).padStart(2, '0')}-a.md`,
        article(),
      ]),
    );
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    const [first, other] = await Promise.all([readNewsroom(files), readNewsroom(backwards)]);
    expect(first.articles.map(({ file }) => file)).toEqual(other.articles.map(({ file }) => file));
  });

  test('can include a folder with the name of an article', async () => {
    const folder = writeNewsroom({ '2024/12/21-a.md': article() });
    mkdirSync(join(folder, '2024/12/22-b.md'));
    const { problems, articles } = await readArchive(folder, { now, reserved });
    expect(problems.map(renderProblem)).toEqual([]);
    expect(articles.length).toBe(1);
  });
});

describe('an invalid archive', () => {
  test('with an empty publication.yaml has all its files in the report', async () => {
    const { problems, read, other } = await readNewsroom({
      '2024/12/21-a.md': article(),
      'publication.yaml': '',
    });
    expect(problems.map(renderProblem)).toHaveLength(5);
    expect(other.length).toBe(read);
  });

  test('without articles is an error', async () => {
    expect(await problemsOf({ 'pages/about.md': article() })).toEqual([
      'publication.yaml:1:1: the archive has no articles; add one as YEAR/MONTH/DAY-name.md, such as 2024/12/21-vote.md',
    ]);
  });
});
