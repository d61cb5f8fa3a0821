import { describe, expect, test } from 'vitest';
import { parsePublication } from '#content/publication/publication-file.ts';
import { renderProblem } from '#model/problem.ts';

const required: Readonly<Record<string, string>> = {
  name: 'The Test',
  tagline: 'Only for tests',
  url: 'https://test.example/',
  language: 'en',
  timezone: 'Europe/London',
};

/** The required keys without the one that `more` begins with, and `more` from line 6 (or 5) on. */
function publicationWith(more: string): string {
  const own = more.slice(0, more.indexOf(':'));
  const lines = Object.entries(required).filter(([key]) => key !== own);
  return `${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n${more}\n`;
}

const mistakes: readonly (readonly [more: string, at: string, says: string])[] = [
  ['timezone: Asia/Soul', '5:11', 'did you mean Asia/Seoul?'],
  ['timezone: +09:00', '5:11', 'there is no time zone +09:00'],
  ['url: test.example', '5:6', 'not an address on the web'],
  ['url: https://test.example/?page=1', '5:6', 'url holds more than a host and a path'],
  ['language: english', '5:11', 'not a language tag'],
  ['nmae: x', '6:1', 'did you mean name?'],
  ['topics:\n  a: { name: A, parent: b }', '7:25', 'there is no key b in topics'],
  ['topics:\n  a: { name: A, parent: a }', '7:25', 'a is its own wider entry'],
  ['topics:\n  a: { name: A }\n  b: { name: B, aliases: [ A ] }', '8:28', '"A" means b here and a in line 7'],
  ['topics:\n  a: { name: Ａ１ }\n  b: { name: a1 }', '8:14', '"a1" means b here and a in line 7'],
  [
    'topics:\n  strasse: { name: A }\n  b: { name: STRAßE }',
    '8:14',
    '"STRAßE" means b here and strasse in line 7',
  ],
  ['topics:\n  A: { name: A }', '7:3', 'write a'],
  ['topics:\n  martial law: { name: A }', '7:3', 'write martial-law'],
  ['topics:\n  letters: { name: A }', '7:3', 'an address kept for lists'],
  ['topics:\n  2012: { name: A }', '7:3', 'an address kept for lists'],
  ['topics:\n  nul: { name: A }', '7:3', 'a name that Windows keeps for a device'],
  [`topics:\n  ${'가'.repeat(67)}: { name: A }`, '7:3', 'is 201 bytes long'],
  ['topics:\n  a: { nam: A }', '7:8', 'did you mean name?'],
  ['topics:\n  a: { name: { english: A } }', '7:16', 'not a language tag'],
  ['topics:\n  a: { name: {} }', '7:8', 'name of a of topics is empty'],
  ['topics:\n  a: { name: A }\n  a: { name: B }', '8:3', 'a is given twice'],
  ['topics:\n  __proto__: { name: A }', '7:3', '__proto__ cannot be used'],
  ['navigation:\n  - { name: A }', '7:5', 'path of entry 1 of navigation is missing'],
  ['navigation:\n  - { name: A, path: "javascript:alert(1)" }', '7:22', 'not a path of the site'],
  ['interface: [en, de]', '6:17', 'write one of en, ko'],
  ['share: [twitter]', '6:9', 'write one of facebook'],
  ['share: [kakao]', '6:9', 'kakao needs a JavaScript key'],
  ['redirects:\n  /a: /b\n  /c: /c', '8:7', '/c leads back to itself'],
  ['redirects:\n  a: /b', '7:3', 'not a path of the site'],
  ['redirects:\n  /a: "javascript:alert(1)"', '7:7', 'leads nowhere'],
  ['issn: 2049-3631', '6:7', 'is no ISSN'],
  ['founded: long ago', '6:10', 'not a year'],
  ['letters: desk', '6:10', 'not a mail address'],
  ['stories:\n  s: { name: S, start: 2024-03-01, end: 2024-01-01 }', '7:41', 'lies before the start'],
  ['stories:\n  s:\n    name: S\n    dates:\n      2024-02-30: x', '10:7', 'there is no day "2024-02-30"'],
  ['authors:\n  a: { name: A, email: me }', '7:24', '"me" is no mail address'],
];

describe('publication.yaml', () => {
  test.each(mistakes)('with %j says so, once, at its place', (more, at, says) => {
    const { problems, sound } = parsePublication(publicationWith(more));
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([at]);
    expect(problems.map(renderProblem).join()).toContain(says);
    expect(sound).toBe(false);
  });

  test('says all required keys that are missing at once', () => {
    const { problems, publication } = parsePublication('name: The Test\n');
    expect(problems.map(({ message }) => message)).toEqual(
      ['tagline', 'url', 'language', 'timezone'].map((key) => `${key} is missing`),
    );
    expect(publication).toBeUndefined();
  });

  test('keeps what is sound, so that articles can be checked', () => {
    const { publication, sound } = parsePublication(
      publicationWith('rank: 1\nissn: 1\nsections:\n  town: { name: Town }'),
    );
    expect(sound).toBe(false);
    expect(publication?.timezone).toBe('Europe/London');
    expect([...(publication?.entries.sections.keys() ?? [])]).toEqual(['town']);
  });

  test('has an address without a slash at its end, and the prefix apart', () => {
    const { publication } = parsePublication(publicationWith('url: https://test.example/archive/'));
    expect(publication).toMatchObject({ url: 'https://test.example/archive', base: '/archive' });
  });

  test('follows redirects to their end', () => {
    const { publication } = parsePublication(
      publicationWith('redirects:\n  /a: /b\n  /b: /c/\n  /c/: https://new.example/'),
    );
    expect([...(publication?.redirects.values() ?? [])]).toEqual(Array(3).fill('https://new.example/'));
  });

  test('speaks the language of the publication where the interface does', () => {
    const spoken = (more: string) => parsePublication(publicationWith(more)).publication?.interface;
    expect(spoken('language: ko-KR')).toEqual(['ko']);
    expect(spoken('language: de')).toEqual(['en']);
    expect(spoken('interface: [ko, en]')).toEqual(['ko', 'en']);
  });

  test('takes a key that begins with x- for a key where keys are chosen, and ignores it elsewhere', () => {
    const { publication, problems } = parsePublication(
      publicationWith('topics:\n  x-ray: { name: X-ray, x-note: kept }\nx-own: kept'),
    );
    expect(problems).toEqual([]);
    expect([...(publication?.entries.topics.keys() ?? [])]).toEqual(['x-ray']);
  });

  test('writes language tags as BCP 47 recommends', () => {
    expect(parsePublication(publicationWith('language: ZH-hant-tw')).publication?.language).toBe(
      'zh-Hant-TW',
    );
  });
});
