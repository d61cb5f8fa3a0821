import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { positionOf } from '#content/archive-parts.ts';
import { parseArticleBytes } from '#content/articles/read-article.ts';
import { parsePublication } from '#content/publication/publication-file.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { renderProblem } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { article } from './newsroom.ts';

function publicationIn(zone: string): Publication {
  const { publication } = parsePublication(
    `name: N\ntagline: T\nurl: https://n.example/\nlanguage: en\ntimezone: ${zone}\n`,
  );
  if (!publication) throw new Error(zone);
  return publication;
}

const london = publicationIn('Europe/London');

function read(file: string, source: string, publication = london) {
  return parseArticleBytes(file as ArchiveFile, Buffer.from(source), publication);
}

describe('an article with every key', () => {
  const every = `---
title: "  A   headline: with a colon "
date: 2024-12-21 18:30
updated: 2024-12-22
id: urn:x
summary: |
  A standfirst
  of two lines.
section: town
topics: [no, 1.10, 2024-12-21]
people: [Ada Quill]
places:
  - Saltmouth
organizations: [Harbour Board]
story: north-quay
series: tide-lines
authors: [ruth-marlow]
contributors: [{ name: Max, role: photographer }]
agency: nsp
dateline: SALTMOUTH
image: { src: ./quay.png, alt: The quay, caption: C, credit: M }
images: [{ src: ../11/wave.svg, decorative: true }]
language: EN-gb
translations: { ko: 2024/12/21-a-ko.md }
type: live
rank: 10
corrections: [{ date: 2024-12-23 08:00, text: T, kind: retraction }]
aliases: [/a.html, "/b?c=1"]
source: https://old.example/a
print: { edition: Late, section: Town, page: A1, headline: H }
rights: cc-by
draft: false
embargo: 2025-01-01
noindex: true
x-desk: { anything: [goes] }
---
Text.
`;

  test('is parsed completely', () => {
    const { article: parsed, problems } = read('2024/12/21-a.md', every);
    expect(problems).toEqual([]);
    const { text, positions, ...rest } = parsed ?? { text: undefined, positions: undefined };
    expect(rest).toEqual({
      file: '2024/12/21-a.md',
      path: '/2024/12/21/a/',
      day: '2024-12-21',
      title: 'A headline: with a colon',
      published: {
        day: '2024-12-21',
        iso: '2024-12-21T18:30:00+00:00',
        utc: '2024-12-21T18:30:00Z',
        timed: true,
      },
      updated: {
        day: '2024-12-22',
        iso: '2024-12-22T00:00:00+00:00',
        utc: '2024-12-22T00:00:00Z',
        timed: false,
      },
      id: 'urn:x',
      summary: 'A standfirst of two lines.',
      section: 'town',
      topics: ['no', '1.10', '2024-12-21'],
      people: ['Ada Quill'],
      places: ['Saltmouth'],
      organizations: ['Harbour Board'],
      story: 'north-quay',
      series: 'tide-lines',
      authors: ['ruth-marlow'],
      contributors: [{ name: 'Max', role: 'photographer' }],
      agency: 'nsp',
      dateline: 'SALTMOUTH',
      image: { file: '2024/12/quay.png', alt: 'The quay', caption: 'C', credit: 'M' },
      images: [{ file: '2024/11/wave.svg', alt: '' }],
      language: 'en-GB',
      translations: { ko: '2024/12/21-a-ko.md' },
      type: 'live',
      rank: 10,
      corrections: [
        {
          date: {
            day: '2024-12-23',
            iso: '2024-12-23T08:00:00+00:00',
            utc: '2024-12-23T08:00:00Z',
            timed: true,
          },
          text: 'T',
          kind: 'retraction',
        },
      ],
      aliases: ['/a.html', '/b?c=1'],
      source: 'https://old.example/a',
      print: { edition: 'Late', section: 'Town', page: 'A1', headline: 'H' },
      rights: 'cc-by',
      draft: false,
      embargo: '2025-01-01T00:00:00Z',
      noindex: true,
    });
  });

  test('has the position of each name', () => {
    const { article: parsed } = read('2024/12/21-a.md', every);
    const positions = {
      section: { line: 9, column: 10 },
      'topics.1': { line: 10, column: 14 },
      'places.0': { line: 13, column: 5 },
      'image.src': { line: 21, column: 15 },
      'translations.ko': { line: 24, column: 21 },
      'aliases.1': { line: 28, column: 20 },
    };
    for (const [key, position] of Object.entries(positions))
      expect(parsed && positionOf(parsed, key)).toEqual(position);
  });

  test('survives a round trip through JSON', () => {
    const reading = read('2024/12/21-a.md', every);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });
});

describe('names in a list', () => {
  test('are kept once, with their position', () => {
    const { article: parsed } = read('2024/12/21-a.md', article(['topics: [a, "A  ", b]']));
    expect(parsed?.topics).toEqual(['a', 'b']);
    expect(parsed && positionOf(parsed, 'topics.1')).toEqual({ line: 3, column: 20 });
  });
});

describe('the day of an article', () => {
  const zones = [
    'Asia/Seoul',
    'Europe/London',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Pacific/Chatham',
    'Asia/Kathmandu',
    'America/St_Johns',
  ];
  const publications = new Map(zones.map((zone) => [zone, publicationIn(zone)]));

  test('must be the day of its date in the publication’s zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({
          min: new Date('1583-01-01T12:00:00Z'),
          max: new Date('2999-12-30T12:00:00Z'),
          noInvalidDate: true,
        }),
        fc.constantFrom(-1, 0, 0, 1),
        (zone, date, shift) => {
          const instant = `${date.toISOString().slice(0, 19)}Z`;
          const local = DateTime.fromISO(instant, { zone });
          const day = local.plus({ days: shift }).toFormat('yyyy-MM-dd');
          const file = `${day.replaceAll('-', '/').replace(/\/(\d\d)$/, '/$1')}-a.md`;
          const { article: parsed, problems } = read(
            file,
            article([`date: ${instant}`]),
            publications.get(zone),
          );
          if (shift === 0) expect(parsed?.published.utc).toBe(instant);
          else expect(problems.map(renderProblem).join()).toContain('but the path says');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['2025-03-30 01:30', 'does not exist in Europe/London'],
    ['2025-10-26 01:30', 'occurs twice in Europe/London'],
  ])('%s: %s', (date, message) => {
    const file = `${date.slice(0, 10).replaceAll('-', '/')}-a.md`;
    expect(
      read(file, article([`date: ${date}`]))
        .problems.map(renderProblem)
        .join(),
    ).toContain(message);
    expect(read(file, article([`date: ${date}:00+00:00`])).problems).toEqual([]);
  });

  test.each([
    ['circa: month', '2024/12/01-a.md', true],
    ['circa: month', '2024/12/02-a.md', false],
    ['circa: year', '2024/01/01-a.md', true],
    ['circa: year', '2024/12/01-a.md', false],
  ])('with %s in %s is valid: %s', (line, file, isValid) => {
    expect(read(file, article([line])).article !== undefined).toBe(isValid);
  });
});

describe('any content of a file', () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.stringMatching(/^[-:[\]{}&*!|>'"%@`#?~<\n ab0]{0,80}$/),
    fc.constantFrom(
      'a: &x [1]\nb: *x',
      '__proto__: { polluted: 1 }',
      'constructor: { prototype: 1 }',
      '"__proto__": 1',
    ),
  );

  test('is parsed or refused, never throws, and has no side effects', () => {
    fc.assert(
      fc.property(hostile, hostile, (front, text) => {
        const { article: parsed, problems } = read(
          '2024/12/21-a.md',
          `---\ntitle: A\n${front}\n---\n${text}`,
        );
        expect(parsed !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['[', '{', '- ', '? ', 'a: ', '&a [', '"', "'", '|\n ', '[a', '!'])(
    '%j repeated 20,000 times is refused',
    (part) => {
      const { problems } = read('2024/12/21-a.md', article([part.repeat(20_000)]));
      expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    },
  );

  test('can have ten thousand topics or a title of a megabyte', () => {
    const topics = Array.from({ length: 10_000 }, (_, number) => `  - topic ${number}`);
    expect(read('2024/12/21-a.md', article(['topics:', ...topics])).article?.topics.length).toBe(10_000);
    expect(
      read('2024/12/21-a.md', `---\ntitle: ${'a'.repeat(1_000_000)}\n---\nText.\n`).article?.title.length,
    ).toBe(1_000_000);
  });
});
