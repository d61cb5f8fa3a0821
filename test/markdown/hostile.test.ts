import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillText } from '#markdown/fill-text.ts';
import { hrefBelow } from '#model/paths.ts';
import { renderArticle } from './forms.ts';
import { attacks, dangersOf, hostileText } from './hostile.ts';

function pageAndFeed(text: string): string[] {
  const { html } = renderArticle(text);
  const address = (path: Parameters<typeof hrefBelow>[1]) => hrefBelow('/site', path);
  return [
    fillText(html, { address, pictures: {} }),
    fillText(html, { address, pictures: {}, plain: true, dropClosingTag: true }),
  ];
}

describe('dangersOf', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<p onclick="x">', '<p onclick>'],
    ['<a href="java\tscript:alert(1)">x</a>', 'href='],
    ['<img src="https://example.org/a.png">', 'src='],
    ['text</p>', '</p> has no start tag'],
    ['<b>text', '<b> is not closed'],
  ])('finds the danger in %s', (html, danger) => {
    expect(dangersOf(html).join(' ')).toContain(danger);
  });
});

describe('no text becomes active markup', () => {
  it.each(attacks)('%j', (attack) => {
    for (const html of [
      attack,
      `a ${attack} b`,
      `> ${attack}`,
      `- ${attack}\n\n<div>\n\n${attack}\n\n</div>`,
    ].flatMap(pageAndFeed)) {
      expect(dangersOf(html)).toEqual([]);
    }
  });

  it('with any combination of hostile pieces', () => {
    const law = fc.property(hostileText, (text) => {
      for (const html of pageAndFeed(text)) expect(dangersOf(html)).toEqual([]);
    });
    fc.assert(law, { numRuns: 5000 });
  });

  it('with any combination of attacks', () => {
    const law = fc.property(
      fc.array(fc.constantFrom(...attacks), { minLength: 2, maxLength: 5 }),
      fc.constantFrom('', ' ', '\n', '\n\n'),
      (parts, between) => {
        for (const html of pageAndFeed(parts.join(between))) expect(dangersOf(html)).toEqual([]);
      },
    );
    fc.assert(law, { numRuns: 1000 });
  });
});

describe('no text refers to files outside the archive', () => {
  it('with any path in its links and images', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '%2e%2e',
      '%2E.',
      '%2f',
      '%5c',
      '\\',
      '2024',
      '한',
      '%00',
      'b.svg',
      '05-a.md',
    );
    const law = fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const path = parts.join('/');
      const { links, pictures } = renderArticle(`[a](<${path}>) ![b](<${path}.svg>)`).digest;
      for (const { file } of [...links, ...pictures]) {
        expect(file.replace(/^\//, '').split('/')).not.toContain('..');
        expect(file).not.toMatch(/[\0\\]|\/\//);
      }
    });
    fc.assert(law, { numRuns: 2000 });
  });
});

describe('a NUL', () => {
  it('is an error with its position, and never a placeholder', () => {
    const { html, problems } = renderArticle('one\n\nt\0wo "\0/2024/12/21/x/" \0');
    expect(html).not.toContain('\0');
    expect(problems.map(({ severity, line, column }) => [severity, line, column])).toEqual([
      ['error', 3, 2],
      ['error', 3, 7],
      ['error', 3, 24],
    ]);
  });
});
