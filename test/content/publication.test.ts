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

/** The required keys, except the one that `more` begins with, followed by `more` from line 6 (or 5). */
function publicationWith(more: string): string {
  const own = more.slice(0, more.indexOf(':'));
  const lines = Object.entries(required).filter(([key]) => key !== own);
  return `${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n${more}\n`;
}

const mistakes: readonly (readonly [more: string, at: string, message: string])[] = [
  ['timezone: Asia/Soul', '5:11', 'did you mean Asia/Seoul?'],
  ['timezone: +09:00', '5:11', 'the time zone +09:00 does not exist'],
  ['url: test.example', '5:6', 'not a web address'],
  ['url: https://test.example/?page=1', '5:6', 'url contains a query, fragment or user name'],
  ['language: english', '5:11', 'not a language tag'],
  ['nmae: x', '6:1', 'did you mean name?'],
  ['topics:\n  a: { name: A, parent: b }', '7:25', 'topics has no key b'],
  ['topics:\n  a: { name: A, parent: a }', '7:25', 'a is its own parent'],
  [
    'topics:\n  a: { name: A }\n  b: { name: B, aliases: [ A ] }',
    '8:28',
    '"A" is used for both b and a (line 7)',
  ],
  ['topics:\n  a: { name: Ａ１ }\n  b: { name: a1 }', '8:14', '"a1" is used for both b and a (line 7)'],
  [
    'topics:\n  strasse: { name: A }\n  b: { name: STRAßE }',
    '8:14',
    '"STRAßE" is used for both b and strasse (line 7)',
  ],
  ['topics:\n  A: { name: A }', '7:3', 'write a'],
  ['topics:\n  martial law: { name: A }', '7:3', 'write martial-law'],
  ['topics:\n  letters: { name: A }', '7:3', 'a reserved address'],
  ['topics:\n  2012: { name: A }', '7:3', 'a reserved address'],
  ['topics:\n  nul: { name: A }', '7:3', 'is a reserved device name on Windows'],
  [`topics:\n  ${'가'.repeat(67)}: { name: A }`, '7:3', 'is 201 bytes long'],
  ['topics:\n  a: { nam: A }', '7:8', 'did you mean name?'],
  ['topics:\n  a: { name: { english: A } }', '7:16', 'not a language tag'],
  ['topics:\n  a: { name: {} }', '7:8', 'name of a of topics is empty'],
  ['topics:\n  a: { name: A }\n  a: { name: B }', '8:3', 'a appears twice'],
  ['topics:\n  __proto__: { name: A }', '7:3', '__proto__ is not allowed'],
  ['navigation:\n  - { name: A }', '7:5', 'path of entry 1 of navigation is missing'],
  ['navigation:\n  - { name: A, path: "javascript:alert(1)" }', '7:22', 'not a path on the site'],
  ['interface: [en, de]', '6:17', 'use one of en, ko'],
  ['share: [twitter]', '6:9', 'use one of facebook'],
  ['share: [kakao]', '6:9', 'kakao requires a JavaScript key'],
  ['redirects:\n  /a: /b\n  /c: /c', '8:7', '/c redirects to itself'],
  ['redirects:\n  a: /b', '7:3', 'not a path on the site'],
  ['redirects:\n  /a: "javascript:alert(1)"', '7:7', 'is not a valid target'],
  ['issn: 2049-3631', '6:7', 'is not a valid ISSN'],
  ['founded: long ago', '6:10', 'not a year'],
  ['letters: desk', '6:10', 'not an email address'],
  ['stories:\n  s: { name: S, start: 2024-03-01, end: 2024-01-01 }', '7:41', 'is before the start'],
  ['stories:\n  s:\n    name: S\n    dates:\n      2024-02-30: x', '10:7', '"2024-02-30" is not a valid day'],
  ['authors:\n  a: { name: A, email: me }', '7:24', '"me" is not an email address'],
];

describe('publication.yaml', () => {
  test.each(mistakes)('with %j has one error, at its position', (more, at, message) => {
    const { problems, valid } = parsePublication(publicationWith(more));
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([at]);
    expect(problems.map(renderProblem).join()).toContain(message);
    expect(valid).toBe(false);
  });

  test('reports all missing required keys together', () => {
    const { problems, publication } = parsePublication('name: The Test\n');
    expect(problems.map(({ message }) => message)).toEqual(
      ['tagline', 'url', 'language', 'timezone'].map((key) => `${key} is missing`),
    );
    expect(publication).toBeUndefined();
  });

  test('keeps the valid part, so that articles can be checked', () => {
    const { publication, valid } = parsePublication(
      publicationWith('rank: 1\nissn: 1\nsections:\n  town: { name: Town }'),
    );
    expect(valid).toBe(false);
    expect(publication?.timezone).toBe('Europe/London');
    expect([...(publication?.entries.sections.keys() ?? [])]).toEqual(['town']);
  });

  test('has a URL without a trailing slash, and the path prefix separately', () => {
    const { publication } = parsePublication(publicationWith('url: https://test.example/archive/'));
    expect(publication).toMatchObject({ url: 'https://test.example/archive', base: '/archive' });
  });

  test('resolves chains of redirects', () => {
    const { publication } = parsePublication(
      publicationWith('redirects:\n  /a: /b\n  /b: /c/\n  /c/: https://new.example/'),
    );
    expect([...(publication?.redirects.values() ?? [])]).toEqual(Array(3).fill('https://new.example/'));
  });

  test('uses the publication’s language for the interface if available', () => {
    const interfaceOf = (more: string) => parsePublication(publicationWith(more)).publication?.interface;
    expect(interfaceOf('language: ko-KR')).toEqual(['ko']);
    expect(interfaceOf('language: de')).toEqual(['en']);
    expect(interfaceOf('interface: [ko, en]')).toEqual(['ko', 'en']);
  });

  test('accepts x- keys in maps with free keys, and ignores them elsewhere', () => {
    const { publication, problems } = parsePublication(
      publicationWith('topics:\n  x-ray: { name: X-ray, x-note: kept }\nx-own: kept'),
    );
    expect(problems).toEqual([]);
    expect([...(publication?.entries.topics.keys() ?? [])]).toEqual(['x-ray']);
  });

  test('normalises language tags as BCP 47 recommends', () => {
    expect(parsePublication(publicationWith('language: ZH-hant-tw')).publication?.language).toBe(
      'zh-Hant-TW',
    );
  });
});
