import { describe, expect, it } from 'vitest';
import { wordBreak } from '#model/search.ts';
import { readSearchText } from '#search/search-text.ts';
import { koreanTerms } from '#search/terms.ts';

const page = (inside: string) =>
  `<html><body><header>Masthead</header><article data-pagefind-body>${inside}</article><p>Foot</p></body></html>`;
const textOf = (inside: string) => readSearchText(page(inside)).text.replace(/\s+/g, ' ').trim();

describe('the searchable text of a page', () => {
  it('is the article without its ignored elements', () => {
    expect(textOf('<h1>Title</h1><p data-pagefind-ignore>By <b>no one</b></p><p>Text</p>')).toBe(
      'Title Text',
    );
  });

  it('excludes scripts, styles and SVG', () => {
    expect(textOf('<p>Text</p><script>let x;</script><style>p {}</style><svg><title>x</title></svg>')).toBe(
      'Text',
    );
  });

  it('separates words at tags and line breaks', () => {
    expect(textOf('<p>One<br>two</p><p>three</p>')).toBe('One two three');
    expect(readSearchText(page('<p>One<br>two</p>')).html).toContain('One two');
  });

  it('keeps escaped text escaped', () => {
    expect(textOf('<p>&lt;img src=x onerror=alert(1)&gt; &amp;amp;</p>')).toBe(
      '<img src=x onerror=alert(1)> &amp;',
    );
    expect(readSearchText(page('<p>&lt;b&gt; &amp;amp;</p>')).html).toContain('&lt;b> &amp;amp;');
  });

  it('keeps headings, which have a higher weight', () => {
    expect(readSearchText(page('<h2 id="x" class="y">Why</h2>')).html).toContain('<h2>Why</h2>');
  });

  it('separates Chinese and Japanese characters', () => {
    const { html } = readSearchText(page('<p>外相は12月</p>'));
    expect(html).toContain(['外', '相', 'は', '12', '月'].join(wordBreak));
  });

  it('composes Korean syllables (NFC)', () => {
    expect(textOf(`<p>${'장관'.normalize('NFD')}</p>`)).toBe('장관');
  });

  it('separates words joined by a dash or an ellipsis', () => {
    expect(readSearchText(page('<p>talks—and more…then</p>')).html).toContain(
      `talks—${wordBreak}and more…${wordBreak}then`,
    );
  });

  it('finds the smallest size of the first picture', () => {
    const picture =
      '<picture><source srcset="/p/a-320.webp 320w, /p/a-640.webp 640w"><img src="/a.png" alt="A"></picture>';
    expect(readSearchText(page(`${picture}<img src="/b.png" alt="">`)).picture).toBe('/p/a-320.webp');
    expect(readSearchText(page('<img src="/b.svg" alt="">')).picture).toBe('/b.svg');
    expect(readSearchText(page('<p>None</p>')).picture).toBeUndefined();
  });
});

describe('the terms of a Korean text', () => {
  it('include the later parts of compounds, without duplicates', () => {
    expect(koreanTerms('외교장관은 외교장관을 만났다')).toEqual(['교장관', '장관', '났다']);
  });

  it('include words joined by punctuation', () => {
    expect(koreanTerms('헌법재판소(헌재)는 한·미')).toEqual(expect.arrayContaining(['헌재', '재판소', '미']));
  });

  it('are empty for a text without Korean', () => {
    expect(koreanTerms('Foreign Minister Cho Tae-yul')).toEqual([]);
  });
});
