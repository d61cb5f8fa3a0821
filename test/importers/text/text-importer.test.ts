import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '#importers/importer.ts';
import type { ImportReport } from '#importers/run/report/import-report.ts';
import { parseCapture } from '#importers/text/capture.ts';
import { textImporter } from '#importers/text/text-importer.ts';
import { ArchiveInMemory } from '../archive-in-memory.ts';
import { checkGoldenPairs, fixture } from '../golden-pairs.ts';

const paragraph = 'The council voted on Wednesday to keep the old customs house, after nine hours of debate.';

async function imported(
  text: string,
  name = 'capture.txt',
  options: Partial<ImportOptions> = {},
): Promise<{ report: ImportReport; archive: ArchiveInMemory; article: string }> {
  const archive = new ArchiveInMemory();
  const report = await archive.import(textImporter, { [name]: text }, options);
  expect(archive.problems()).toEqual([]);
  return { report, archive, article: Object.values(archive.articles).join('') };
}

test('captures become the expected articles', () => checkGoldenPairs(textImporter));

test('a repeated import of captures writes nothing', async () => {
  const archive = new ArchiveInMemory();
  const files = fixture('text/source');
  await archive.import(textImporter, files);
  const before = new Map(archive.files);
  const again = await archive.import(textImporter, files);
  expect(again.articles.every(({ state }) => state === 'unchanged')).toBe(true);
  expect(archive.files).toEqual(before);
});

describe('the date of a capture', () => {
  const text = `A vote on the old harbour\n\n${paragraph}\n`;

  test('is never guessed: without one the capture is rejected with a hint', async () => {
    const { report } = await imported(text);
    expect(report.articles).toEqual([]);
    expect(report.rejected).toMatchObject([
      {
        message: 'neither the text nor the file name contains a date',
        hint: 'set the date with --date YEAR-MONTH-DAY, or begin the file name with it',
      },
    ]);
  });

  test.each([
    ['2024/12/21/vote.txt', 'from the path 2024/12/21/vote.txt'],
    ['2024-12-21 vote.txt', 'from the path 2024-12-21 vote.txt'],
    ['vote_20241221.txt', 'from the path vote_20241221.txt'],
  ])('is inferred from %s, and marked', async (name, reason) => {
    const { archive, article } = await imported(text, name);
    expect(Object.keys(archive.articles)[0]).toMatch(/^2024\/12\/21-/);
    expect(article).toContain(`x-inferred:\n  date: ${reason}\n`);
  });

  test('is not a day that does not exist', async () => {
    expect((await imported(text, '2024-02-30.txt')).report.rejected).toHaveLength(1);
  });

  test('in the page overrides --date, which overrides an inferred date', async () => {
    const given = await imported(text, '2024-12-21.txt', { date: '2023-01-02' });
    expect(Object.keys(given.archive.articles)[0]).toMatch(/^2023\/01\/02-/);
    const own = await imported(`${text}\nPublished : Dec 20, 2022 - 18:30`, 'a.txt', { date: '2023-01-02' });
    expect(own.article).toContain('date: 2022-12-20T18:30:00+00:00');
    expect(own.article).not.toContain('x-inferred');
  });

  test('in an unlabelled line or a dateline is inferred', async () => {
    expect((await imported(`${text}\n2024.12.21`)).article).toContain('date: from the line “2024.12.21”');
    const dateline = await imported(
      `A vote on the old harbour\n\nSEOUL, Dec. 21, 2024 (Yonhap) -- ${paragraph}`,
    );
    expect(dateline.article).toContain('date: from the dateline (Dec. 21, 2024)');
    expect(dateline.article).toContain('agency: yonhap\ndateline: SEOUL\n');
  });
});

describe('the lines of a capture', () => {
  test('are each assigned to one part, so that no character is lost', () => {
    for (const content of Object.values(fixture('text/source'))) {
      const text = content.toString();
      if (/\.svg|<svg/.test(text)) continue;
      const capture = parseCapture(text);
      const count = (words: string) => words.replace(/\s+/gu, '').length;
      const moved = capture.changes.reduce((sum, { characters = 0 }) => sum + characters, 0);
      const captions = capture.captions.reduce(
        (sum, { text: words, credit = '' }) => sum + count(words + credit),
        0,
      );
      expect(count(capture.headline ?? '') + count(capture.paragraphs.join('')) + captions + moved).toBe(
        count(text),
      );
    }
  });

  test('are each assigned to one part, in any random order', () => {
    const line = fc.constantFrom(
      'Settings',
      '• +2',
      'Top 10 Stories',
      'A ferry runs aground',
      'By Jane Doe',
      'Published : Dec 20, 2022',
      '2024.12.21',
      'X',
      '(Yonhap)',
      'https://paper.example/a',
      'The crane at low tide. AFP-Yonhap',
      'A vote on the old harbour',
      '• a word',
      '',
      `SEOUL, Dec. 21 (Yonhap) -- ${paragraph}`,
      `${paragraph} (Yonhap)`,
      paragraph,
      'Home > News',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        const count = (words: string) => words.replace(/\s+/gu, '').length;
        const { headline = '', paragraphs, captions, changes } = parseCapture(text);
        const moved = changes.reduce((sum, { characters = 0 }) => sum + characters, 0);
        const shown = captions.reduce((sum, { text: words, credit = '' }) => sum + count(words + credit), 0);
        expect(count(headline) + count(paragraphs.join('')) + shown + moved).toBe(count(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'Settings',
    'ⓕ font-size',
    '• +2',
    '• Facebook share button',
    'Link share button',
    'go top LETTER',
    'Share on Facebook',
    '글자크기',
    '© 2024 The Paper. All rights reserved.',
    '무단전재 및 재배포 금지',
  ])('that are boilerplate are reported with their characters: %s', (line) => {
    const { paragraphs, changes } = parseCapture(`A vote on the old harbour\n\n${paragraph}\n\n${line}\n`);
    expect(paragraphs).toEqual([paragraph]);
    expect(changes).toMatchObject([{ what: 'dropped', characters: line.replace(/\s/g, '').length }]);
  });

  test.each([
    'He shared the prize.',
    'Close to the shore',
    'Home rule',
    'Print is not dead, he said.',
    'Top job for Lund',
  ])('that only begin like boilerplate are kept: %s', (line) => {
    expect(parseCapture(`A vote on the old harbour\n\n${line}\n\n${paragraph}`).paragraphs).toContain(line);
  });

  test('of a box are dropped with its heading, until the next paragraph', () => {
    const { paragraphs } = parseCapture(
      `A vote on the old harbour\n\n${paragraph}\n\nRelated stories\nA ferry runs aground\n\n${paragraph} Twice.`,
    );
    expect(paragraphs).toEqual([paragraph, `${paragraph} Twice.`]);
  });

  test('that are repeated are a caption, with a separate credit', () => {
    const line = 'The crane at low tide. AFP-Yonhap';
    const { captions, paragraphs } = parseCapture(
      `A vote on the old harbour\n\n${line}\n\n${line}\n\n${paragraph}`,
    );
    expect(captions).toEqual([{ text: 'The crane at low tide.', credit: 'AFP-Yonhap' }]);
    expect(paragraphs).toEqual([paragraph]);
  });

  test('that are wrapped are one paragraph', () => {
    const wrapped = paragraph.replace(/(.{55,}?) /g, '$1\n');
    expect(wrapped).toContain('\n');
    expect(parseCapture(`A vote on the old harbour\n\n${wrapped}\n`).paragraphs).toEqual([paragraph]);
  });
});

describe('the end of a capture', () => {
  test.each([
    ['(Yonhap)', 'Yonhap'],
    ['(AFP-Yonhap)', 'AFP-Yonhap'],
    ['[Hangang Wire]', 'Hangang Wire'],
    ['(연합뉴스)', '연합뉴스'],
  ])('may be the tag of an agency: %s', (tag, agency) => {
    for (const end of [` ${tag}`, `\n\n${tag}`])
      expect(parseCapture(`A vote on the old harbour\n\n${paragraph}${end}`)).toMatchObject({
        agency,
        paragraphs: [paragraph],
      });
  });

  test.each(['(see page 3)', '(photo)', '(Lund was not there when it happened)'])(
    'is not an agency: %s',
    (words) => {
      const capture = parseCapture(`A vote on the old harbour\n\n${paragraph} ${words}`);
      expect(capture.agency).toBeUndefined();
      expect(capture.paragraphs).toEqual([`${paragraph} ${words}`]);
    },
  );
});

test.each([
  ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['By Ludwig van Beek (lvb@paper.example)', ['Ludwig van Beek']],
  ['김서연 기자', ['김서연']],
])('a byline contains authors: %s', (line, names) => {
  const { metadataLines, paragraphs } = parseCapture(`A vote on the old harbour\n\n${line}\n\n${paragraph}`);
  expect(metadataLines).toMatchObject([{ kind: 'byline', values: names }]);
  expect(paragraphs).toEqual([paragraph]);
});

test('a capture of nothing but boilerplate is rejected', async () => {
  const { report } = await imported('Settings\nShare\n', '2024-12-21.txt');
  expect(report.rejected).toMatchObject([{ message: 'the file contains no headline or paragraph' }]);
});

test('the error for a capture in another encoding explains how to set it', async () => {
  const korean = Buffer.from([0xba, 0xce, 0xb5, 0xce, 0xbf, 0xa1, 0x20, 0xb5, 0xee, 0xb4, 0xeb]);
  const archive = new ArchiveInMemory();
  const { rejected } = await archive.import(textImporter, { '2024-12-21.txt': korean });
  expect(rejected[0]?.hint).toContain('--encoding');
  const read = await archive.import(textImporter, { '2024-12-21.txt': korean }, { encoding: 'euc-kr' });
  expect(read.articles[0]?.title).toBe('부두에 등대');
});
