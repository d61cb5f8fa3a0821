import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { placeIn } from '#content/archive-parts.ts';
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

  test('says all of it', () => {
    const { article: said, problems } = read('2024/12/21-a.md', every);
    expect(problems).toEqual([]);
    const { text, marks, ...rest } = said ?? { text: undefined, marks: undefined };
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

  test('knows where its names stand', () => {
    const { article: said } = read('2024/12/21-a.md', every);
    const places = {
      section: { line: 9, column: 10 },
      'topics.1': { line: 10, column: 14 },
      'places.0': { line: 13, column: 5 },
      'image.src': { line: 21, column: 15 },
      'translations.ko': { line: 24, column: 21 },
      'aliases.1': { line: 28, column: 20 },
    };
    for (const [key, place] of Object.entries(places)) expect(said && placeIn(said, key)).toEqual(place);
  });

  test('can be kept as JSON and is then the same', () => {
    const reading = read('2024/12/21-a.md', every);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });
});

describe('names in a list', () => {
  test('are kept once, and marked where they stand', () => {
    const { article: said } = read('2024/12/21-a.md', article(['topics: [a, "A  ", b]']));
    expect(said?.topics).toEqual(['a', 'b']);
    expect(said && placeIn(said, 'topics.1')).toEqual({ line: 3, column: 20 });
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

  test('is the day of its date in the publication’s zone, or it is refused', () => {
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
          const { article: said, problems } = read(
            file,
            article([`date: ${instant}`]),
            publications.get(zone),
          );
          if (shift === 0) expect(said?.published.utc).toBe(instant);
          else expect(problems.map(renderProblem).join()).toContain('but the path says');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['2025-03-30 01:30', 'does not exist in Europe/London'],
    ['2025-10-26 01:30', 'occurs twice in Europe/London'],
  ])('%s: %s', (date, says) => {
    const file = `${date.slice(0, 10).replaceAll('-', '/')}-a.md`;
    expect(
      read(file, article([`date: ${date}`]))
        .problems.map(renderProblem)
        .join(),
    ).toContain(says);
    expect(read(file, article([`date: ${date}:00+00:00`])).problems).toEqual([]);
  });

  test.each([
    ['circa: month', '2024/12/01-a.md', true],
    ['circa: month', '2024/12/02-a.md', false],
    ['circa: year', '2024/01/01-a.md', true],
    ['circa: year', '2024/12/01-a.md', false],
  ])('with %s in %s is sound: %s', (line, file, sound) => {
    expect(read(file, article([line])).article !== undefined).toBe(sound);
  });
});

describe('whatever stands in a file', () => {
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

  test('it is read or refused, never thrown at the reader, and changes nothing else', () => {
    fc.assert(
      fc.property(hostile, hostile, (front, text) => {
        const { article: said, problems } = read('2024/12/21-a.md', `---\ntitle: A\n${front}\n---\n${text}`);
        expect(said !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['[', '{', '- ', '? ', 'a: ', '&a [', '"', "'", '|\n ', '[a', '!'])(
    '%j twenty thousand times is refused',
    (part) => {
      const { problems } = read('2024/12/21-a.md', article([part.repeat(20_000)]));
      expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    },
  );

  test('ten thousand topics, or a title of a megabyte, are read', () => {
    const topics = Array.from({ length: 10_000 }, (_, number) => `  - topic ${number}`);
    expect(read('2024/12/21-a.md', article(['topics:', ...topics])).article?.topics.length).toBe(10_000);
    expect(
      read('2024/12/21-a.md', `---\ntitle: ${'a'.repeat(1_000_000)}\n---\nText.\n`).article?.title.length,
    ).toBe(1_000_000);
  });
});
