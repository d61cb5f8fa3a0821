import { describe, expect, test } from 'vitest';
import { converted } from './converted.ts';

const markdownOf = (text: string) => converted({ form: 'html', text }).markdown;

describe('an anchor that the text links to', () => {
  test('keeps its name', () => {
    expect(markdownOf('<p><a href="#costs">Costs</a></p><p id="costs">Three million.</p>')).toBe(
      '[Costs](#costs)\n\n<a id="costs"></a>Three million.\n',
    );
  });

  test('is not created if a heading has it implicitly', () => {
    for (const text of [
      '<h2 id="what-it-costs">What it costs</h2>',
      '<div id="what-it-costs"><h2>What it costs</h2></div>',
    ])
      expect(markdownOf(`<p><a href="#what-it-costs">Costs</a></p>${text}`)).toBe(
        '[Costs](#what-it-costs)\n\n## What it costs\n',
      );
  });

  test('is created once, even if the source has it twice', () => {
    const markdown = markdownOf('<p><a href="#a">A</a></p><p id="a">One</p><p id="a">Two</p>');
    expect(markdown.match(/<a id="a">/g)).toHaveLength(1);
  });

  test('gets a name that is valid in an article', () => {
    const { markdown, changes } = converted({
      form: 'html',
      text: '<p><a href="#_ftn%201">1</a></p><p><a name="_ftn 1"></a>A note</p>',
    });
    expect(markdown).toBe('[1](#ftn-1)\n\n<a id="ftn-1"></a>A note\n');
    expect(changes).toContainEqual(expect.objectContaining({ what: 'changed', part: 'anchor _ftn 1' }));
  });

  test('that does not exist leaves the text of the link', () => {
    expect(markdownOf('<p><a href="#gone">Words</a></p>')).toBe('Words\n');
  });
});
