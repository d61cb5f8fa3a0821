import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Changes, countComparable } from '#importers/converting/changes.ts';
import { converted, toCheck } from './converted.ts';

describe('the words of a text', () => {
  test('are counted without spaces and without possible Markdown marks', () => {
    expect(countComparable(['**굵게**는', 'two words', '~~no~~'])).toBe(3 + 8 + 2);
  });

  test('add up when a part with marks is dropped', () => {
    const changes = new Changes();
    changes.add('dropped', 'a button', 'it has no function', 'press * here *');
    expect(changes.tally.dropped).toBe('presshere'.length);
    expect(toCheck({ form: 'html', text: '<p>One</p><button>press * here *</button>' })).toEqual([]);
  });

  test.each([
    ['a tooltip that becomes a caption', '![A crane](here.svg "The crane on the quay")'],
    [
      'a link that replaces an image, with marks and numbers in its text',
      '![Crane - May 24.](gone.svg "Tooltip")',
    ],
    ['a tag in a link and in a heading', '## H<sub>2</sub>O\n\n[ℤ/2<sup>N</sup>ℤ](https://example.org/)'],
    ['an unreferenced footnote', 'Text.\n\n[^4]: A note.'],
    ['brackets after ^', '!^[http://(www)](http://example.org)$ and x^[2] and x^2.'],
    ['a comment with text that looks like a tag', '<!-- <allow|deny> -->\n\nText.'],
    ['a link that looks like a footnote', 'See [^Lift](https://example.org/)Security.'],
    ['a block in the middle of a line', 'See!<details>the [rest](https://example.org/)</details>'],
    ['a link next to a number', '[![](gone.svg)](https://example.org/)**1.** What was it?'],
  ])('add up with %s', (_, text) => {
    const all = `Before.\n\n${text}\n`;
    expect(toCheck({ form: 'markdown', text: all })).toEqual([]);
    expect(converted({ form: 'markdown', text: all }).differences).toEqual([]);
  });

  test('are not a URL after text that only looks like a tag', () => {
    const text = '<p>\n    std::vector<std::vector<char> > m_map;\n</p>\n';
    expect(converted({ form: 'markdown', text }).markdown).not.toMatch(/<std::/);
  });

  test('stay HTML without the language of code, which is not allowed there', () => {
    const text = '<dl><dt>A</dt><dd><pre><code class="language-php">b</code></pre></dd></dl>';
    expect(converted({ form: 'html', text }).markdown).toContain('<pre><code>b</code></pre>');
  });

  test('in Korean emphasis need no check', () => {
    const text = '그는 **“굵게”**는 말했다. *기울임*을 썼다.\n\n1. 하나\n2. 둘\n';
    expect(converted({ form: 'markdown', text })).toMatchObject({ markdown: text, differences: [] });
    expect(toCheck({ form: 'markdown', text })).toEqual([]);
  });

  test('add up when raw HTML is dropped from Markdown', () => {
    const text = 'Before.\n\n<div><button>Press *me* now</button> kept</div>\n\nAfter.\n';
    const { markdown, changes } = converted({ form: 'markdown', text });
    expect(markdown).toBe('Before.\n\nkept\n\nAfter.\n');
    expect(changes).toContainEqual(
      expect.objectContaining({ what: 'dropped', characters: 'Press*me*now'.length }),
    );
    expect(toCheck({ form: 'markdown', text })).toEqual([]);
  });

  test('do not become code because of spaces before removed tags', () => {
    const text =
      '<div class="a">\n  <label>\n  One\n  </label><br>\n\n**Two:**\n  <div>\n    <label>\n    Three\n    </label><br>\n  </div>\n</div>\n';
    expect(converted({ form: 'markdown', text }).markdown).not.toMatch(/^ {4}/m);
    expect(toCheck({ form: 'markdown', text })).toEqual([]);
  });

  test('stay in a table row with | in its code, and in one with too many cells', () => {
    const head = '| a | b |\n| --- | --- |\n';
    const code = converted({ form: 'markdown', text: `${head}| \`Int | Char\` | two |\n` });
    expect(code.markdown).toBe(`${head}| \`Int \\| Char\` | two |\n`);
    const long = converted({ form: 'markdown', text: `${head}| one | two | three |\n` });
    expect(long.markdown).toBe(`${head}| one | two \\| three |\n`);
    for (const { differences, changes } of [code, long]) {
      expect(differences).toEqual([]);
      expect(changes).toContainEqual(expect.objectContaining({ part: 'table row', characters: 1 }));
      expect(changes.filter(({ what }) => what === 'to check')).toEqual([]);
    }
  });

  test('include text that only looks like a tag, in a line and in a block', () => {
    for (const text of ['Write <name> here.\n', '<p>\nWrite <name> here.\n</p>\n']) {
      const { markdown, changes } = converted({ form: 'markdown', text });
      expect(markdown).toContain('&lt;name>');
      expect(changes).toContainEqual(expect.objectContaining({ what: 'added', characters: '<name>'.length }));
      expect(toCheck({ form: 'markdown', text })).toEqual([]);
    }
  });

  test('contain no hidden characters, not even in URLs', () => {
    const text = '<p><a href="https://example.org/a&#x202e;b">Be\u202elow</a></p>';
    const { markdown, changes } = converted({ form: 'html', text });
    expect(markdown).toBe('[Below](https://example.org/ab)\n');
    expect(changes).toContainEqual(
      expect.objectContaining({ what: 'dropped', part: '2 × character U+202E' }),
    );
  });

  test('are kept in deeply nested elements', () => {
    for (const tag of ['div', 'b', 'blockquote']) {
      const text = `${`<${tag}>`.repeat(20_000)}deep<br>down${`</${tag}>`.repeat(20_000)}<p>after</p>`;
      const { markdown, changes, differences } = converted({ form: 'html', text });
      expect(markdown.replace(/<[^>]*>|[>*\s\\]+/g, ' ').trim()).toMatch(/^deep\s+down\s+after$/);
      expect(differences).toEqual([]);
      expect(changes).toContainEqual(expect.objectContaining({ what: 'changed', part: 'elements' }));
    }
  });

  test('are the same in random HTML and its Markdown', () => {
    const word = fc.stringMatching(/^[\p{L}\d*_~<&`#[\]().!-]{1,8}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 4 }),
        (paragraphs) => {
          const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
          const text = paragraphs.map((words) => `<p>${inHtml(words.join(' '))}</p>`).join('\n');
          const { differences } = converted({ form: 'html', text });
          expect(differences).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
