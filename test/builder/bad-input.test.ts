import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sitePathsIn } from '../tools/build.ts';
import { type CommandResult, runCommand } from '../tools/commands.ts';
import { differences, filesBelow, hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { now, smallArchive, writeSmallArchive } from './small-archive.ts';

const paths = sitePathsIn(temporaryFolder());
const build = (): Promise<CommandResult> =>
  runCommand('build', [
    '--articles',
    paths.articles,
    '--out',
    paths.out,
    '--cache',
    paths.cache,
    '--now',
    now,
    '--quiet',
  ]);

let siteBefore: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  writeSmallArchive(paths.articles);
  expect(await build()).toMatchObject({ code: 0, stderr: '' });
  siteBefore = hashesBelow(paths.out);
});

/** Restores the original archive, except for its ledger. */
function restoreArchive(): void {
  for (const file of filesBelow(paths.articles)) {
    if (!(file in smallArchive) && file !== 'urls.txt') rmSync(join(paths.articles, file));
  }
  writeSmallArchive(paths.articles);
}

/** The header of a 640 × 480 PNG with a little of its image data. */
const truncatedPng = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000280000001e00802000000bab34bb300002000494441547801001287ed7800888888',
  'hex',
);

const article = (more: string) => `---\ntitle: The tide\n${more}---\n\nIt came in.\n`;

interface Mistake {
  readonly mistake: string;
  readonly make: (folder: string) => void;
  readonly message: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    mistake: 'publication.yaml is missing',
    make: (folder) => rmSync(join(folder, 'publication.yaml')),
    message: /^publication\.yaml:1:1: the archive has no publication\.yaml; create/,
  },
  {
    mistake: 'publication.yaml is not valid YAML',
    make: (folder) => writeFiles(folder, { 'publication.yaml': 'name: [The Gazette\ntagline: none\n' }),
    message: /^publication\.yaml:\d+:\d+: /,
  },
  {
    mistake: 'publication.yaml has no time zone',
    make: (folder) =>
      writeFiles(folder, {
        'publication.yaml': 'name: G\ntagline: T\nurl: https://g.example\nlanguage: en\n',
      }),
    message: /^publication\.yaml:\d+:\d+: .*timezone/,
  },
  {
    mistake: 'there are no articles',
    make: (folder) => rmSync(join(folder, '2024'), { recursive: true }),
    message: /the archive has no articles; add one/,
  },
  {
    mistake: 'an article is not text',
    make: (folder) =>
      writeFiles(folder, { '2024/12/23-bytes.md': Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00) }),
    message: /^2024\/12\/23-bytes\.md:\d+:\d+: /,
  },
  {
    mistake: 'two files have one address',
    make: (folder) =>
      writeFiles(folder, { '2024/12/23-tide.md': article(''), '2024/12/23-Tide.markdown': article('') }),
    message: /^2024\/12\/23-[tT]ide\.m\w+:1:1: .*2024\/12\/23-[tT]ide\.m/m,
  },
  {
    mistake: 'a date does not exist',
    make: (folder) => writeFiles(folder, { '2024/12/23-tide.md': article('date: 2024-12-32 08:00\n') }),
    message: /^2024\/12\/23-tide\.md:3:7: date: the day 2024-12-32 does not exist; /,
  },
  {
    mistake: 'the path names a day that does not exist',
    make: (folder) => writeFiles(folder, { '2024/02/30-tide.md': article('') }),
    message: /^2024\/02\/30-tide\.md:1:1: .*2024-02-30/,
  },
  {
    mistake: 'a picture is missing',
    make: (folder) =>
      writeFiles(folder, { '2024/12/23-tide.md': article('image: { src: tide.svg, alt: The tide. }\n') }),
    message: /^2024\/12\/23-tide\.md:3:\d+: .*tide\.svg/,
  },
  {
    mistake: 'a picture is truncated',
    make: (folder) =>
      writeFiles(folder, {
        '2024/12/23-tide.md': article('image: { src: tide.png, alt: The tide. }\n'),
        '2024/12/tide.png': truncatedPng,
      }),
    message: /^2024\/12\/tide\.png:1:1: the picture is truncated or damaged; save the picture again/,
  },
  {
    mistake: 'a link points to a missing article',
    make: (folder) =>
      writeFiles(folder, { '2024/12/23-tide.md': `${article('')}\nSee [more](22-nothing.md).\n` }),
    message: /^2024\/12\/23-tide\.md:7:\d+: .*22-nothing\.md/,
  },
  {
    mistake: 'a published address would vanish',
    make: (folder) =>
      renameSync(join(folder, '2024/12/22-after-the-storm.md'), join(folder, '2024/12/22-all-back.md')),
    message: /^urls\.txt:\d+:1: \/2024\/12\/22\/after-the-storm\/ was published and would vanish; /m,
  },
];

describe('when the archive has an error, a build reports it, exits with 1 and leaves the site unchanged', () => {
  it.each(mistakes)('$mistake', async ({ make, message }) => {
    make(paths.articles);
    const { code, stderr } = await build();
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at |Error:|internal error/m);
    expect(code).toBe(1);
    expect(differences(hashesBelow(paths.out), siteBefore)).toEqual([]);
    restoreArchive();
  });

  it('reports the errors of all files in one run', async () => {
    writeFiles(paths.articles, {
      '2024/12/23-a.md': article('date: 2024-12-32\n'),
      '2024/12/24-b.md': article('topix: [Tides]\n'),
      '2024/12/25-c.md': article('image: { src: none.svg, alt: Nothing. }\n'),
    });
    const { code, stderr } = await build();
    expect(
      stderr
        .split('\n')
        .map((line) => line.slice(0, 15))
        .sort(),
    ).toEqual(expect.arrayContaining(['2024/12/23-a.md', '2024/12/24-b.md', '2024/12/25-c.md']));
    expect(code).toBe(1);
    restoreArchive();
  });

  it('builds the site again once the errors are fixed', async () => {
    expect(await build()).toMatchObject({ code: 0 });
    expect(differences(hashesBelow(paths.out), siteBefore)).toEqual([]);
  });
});
