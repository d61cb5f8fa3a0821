import { describe, expect, it } from 'vitest';
import { renderArticle } from './forms.ts';

const article = `The court ruled on Friday, see [the rules](15-rules.md) and
[what *follows*](../../2025/04/04-ruling.md#next).

## What happens next

![A chart](bench.svg "The bench")

> In a quotation a [second line](16-a.md),
>   and [a third](../12/17-b.md#x).

- In a list [fourth](18-c.md)

| Judge | Vote |
|---|---|
| [Fifth](19-d.md) | [sixth](19-d.md) |

한국어 문장 😀 뒤의 [일곱째](20-e.md), <a href="21-f.md">raw</a> ![tick](tick.svg).[^n]

The end.^[With [an eighth](22-g.md).] (Hangang Wire)

[^n]: A note with [a ninth](23-h.md).
`;

/** The position of some words in the article, by counting characters. */
function placeOf(words: string): { line: number; column: number } {
  const before = [...article.slice(0, article.indexOf(words))].join('');
  const lines = before.split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

describe('the digest of a text', () => {
  const { digest, problems } = renderArticle(article);

  it('has no problem', () => {
    expect(problems).toEqual([]);
  });

  it('contains every link with its file, anchor and position', () => {
    const links = [
      ['[the rules]', '2024/12/15-rules.md'],
      ['[what *follows*]', '2025/04/04-ruling.md', 'next'],
      ['[second line]', '2024/12/16-a.md'],
      ['[a third]', '2024/12/17-b.md', 'x'],
      ['[fourth]', '2024/12/18-c.md'],
      ['[Fifth]', '2024/12/19-d.md'],
      ['[sixth]', '2024/12/19-d.md'],
      ['[일곱째]', '2024/12/20-e.md'],
      ['[an eighth]', '2024/12/22-g.md'],
      ['[a ninth]', '2024/12/23-h.md'],
      ['<a href', '2024/12/21-f.md'],
    ].map(([words = '', file, fragment]) => ({ file, ...(fragment && { fragment }), ...placeOf(words) }));
    const byPlace = (a: { line: number; column: number }, b: typeof a) =>
      a.line - b.line || a.column - b.column;
    expect([...digest.links].sort(byPlace)).toEqual(links.sort(byPlace));
  });

  it('contains every image with its file and position', () => {
    expect(digest.pictures).toEqual([
      { file: '2024/12/bench.svg', ...placeOf('![A chart]') },
      { file: '2024/12/tick.svg', ...placeOf('![tick]') },
    ]);
  });

  it('contains headings, opening, closing tag and all anchors', () => {
    expect(digest.headings).toEqual([{ id: 'what-happens-next', text: 'What happens next', level: 2 }]);
    expect(digest.opening).toBe('The court ruled on Friday, see the rules and what follows.');
    expect(digest.closingTag).toBe('Hangang Wire');
    const ids = [...renderArticle(article).html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(digest.anchors.split(' ').sort()).toEqual([...ids].sort());
  });

  it('counts lines from the start of the file', () => {
    expect(renderArticle('[a](b:c)', 'en', 31).problems).toMatchObject([{ line: 31, column: 1 }]);
  });

  it('distinguishes equal cells of a row', () => {
    const { links } = renderArticle('| a | b |\n|---|---|\n| [x](01-x.md) | [x](01-x.md) |').digest;
    expect(links.map(({ column }) => column)).toEqual([3, 18]);
  });

  it('counts columns in characters, and lines with any line endings', () => {
    const { links } = renderArticle('one\r\ntwo\rthree\n\n😀😀 [a](01-a.md)').digest;
    expect(links).toMatchObject([{ line: 5, column: 4 }]);
  });
});

describe('the digest of any text', () => {
  it('has another hash after any change to the Markdown', () => {
    expect(renderArticle('a').digest.hash).not.toBe(renderArticle('a ').digest.hash);
  });

  it('counts the words of paragraphs, headings, lists, tables, quotations and footnotes', () => {
    const text =
      '## One two\n\nThree [four](01-a.md)[^1]\n\n- five\n\n> six\n\n| seven |\n|---|\n| eight |\n\n[^1]: nine ten\n';
    expect(renderArticle(text).digest.words).toBe(10);
  });

  it('has the first paragraph as its opening, truncated to 300 characters', () => {
    const { opening } = renderArticle(`![a](a.svg)\n\n## Head\n\n${'word '.repeat(100)}`).digest;
    expect(opening).toMatch(/^word .*word…$/);
    expect([...opening].length).toBeLessThanOrEqual(300);
  });

  it('includes the words of raw HTML, but not of removed elements', () => {
    const { words, opening } = renderArticle(
      '<div><p>Three words here</p></div>\n\nx <script>lost</script>',
    ).digest;
    expect({ words, opening }).toEqual({ words: 4, opening: 'Three words here' });
  });

  it('is empty for an empty text', () => {
    expect(renderArticle('')).toMatchObject({
      html: '',
      problems: [],
      digest: { words: 0, opening: '', anchors: '' },
    });
  });
});

describe('the anchor of a paragraph', () => {
  const anchorOf = (text: string, words: string) =>
    new RegExp(`id="(p-[0-9a-f]{6}[^"]*)">${words}`).exec(renderArticle(text).html)?.[1];

  it('changes only with its own words', () => {
    const before = anchorOf('Old.\n\nThe court ruled.', 'The court');
    expect(before).toBeDefined();
    expect(anchorOf('# New\n\nEdited.\n\nAdded.\n\nThe court ruled.\n\nMore.', 'The court')).toBe(before);
    expect(anchorOf('The court did not rule.', 'The court')).not.toBe(before);
  });
});
