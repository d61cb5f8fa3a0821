import { beforeAll, describe, expect, it } from 'vitest';
import { renderPlainText } from '#markdown/plain-text.ts';
import { countWork, stopCounting } from './count-work.ts';
import { renderArticle } from './forms.ts';

const count = (text: string, part: string) => text.split(part).length - 1;

/** Texts of about `size` characters in which a careless parser looks back at every step. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  'quotations in quotations': (size) => `${'>'.repeat(size)} a`,
  'lists in lists': (size) => '- '.repeat(size / 2),
  'brackets in brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'emphasis in emphasis': (size) => '**_'.repeat(size / 3),
  'pictures never closed': (size) => '!['.repeat(size / 2),
  'notes in notes': (size) => '^['.repeat(size / 2),
  backticks: (size) => Array.from({ length: Math.sqrt(size * 2) }, (_, n) => '`'.repeat(n)).join('a'),
  'a line of 65 KB': (size) => 'word '.repeat(size / 5),
  'a line of spaces': (size) => `a${' '.repeat(size)}b`,
  stars: (size) => '*a'.repeat(size / 2),
  brackets: (size) => '['.repeat(size),
  'links in a line': (size) => '[a](b.md) '.repeat(size / 10),
  'wrong links in a line': (size) => '[a](b:c) '.repeat(size / 9),
  'names of notes': (size) => `[^a]: x\n\n${'[^'.repeat(size / 2)}`,
  'notes in a line': (size) => '^[a] '.repeat(size / 5),
  'tags in a line': (size) => '<b>a</b> '.repeat(size / 9),
  'tags never closed': (size) => '<span>a'.repeat(size / 7),
  'tags broken off': (size) => '<a b="'.repeat(size / 6),
  headings: (size) => '## a\n'.repeat(size / 5),
  tables: (size) => '|a|\n|-|\n\n'.repeat(size / 9),
};

describe('what nests too deep', () => {
  it('is cut, bounded and said: 10,000 quotations', () => {
    const { html, problems } = renderArticle(`before\n\n${'>'.repeat(10_000)} deep\n\nafter`);
    expect(count(html, '<blockquote>')).toBe(100);
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([['error', 3]]);
    expect(html).toContain('>after</p>');
  });

  it('is cut, bounded and said: lists', () => {
    const { html, problems } = renderArticle(`${'- '.repeat(10_000)}deep`);
    expect(count(html, '<li>')).toBe(50);
    expect(problems).toHaveLength(1);
  });

  it('says nothing of lists and quotations that fit', () => {
    const { html, problems } = renderArticle(`${'> '.repeat(90)}deep\n\n${'- '.repeat(40)}deep`);
    expect(count(html, 'deep')).toBe(2);
    expect(problems).toEqual([]);
  });

  it('keeps its words inside a line', () => {
    for (const text of [
      `${'['.repeat(5000)}word${']'.repeat(5000)}`,
      `${'**_'.repeat(3000)}word`,
      `${'!['.repeat(3000)}word`,
      `${'^['.repeat(3000)}word`,
    ]) {
      expect(renderArticle(text).html).toContain('word');
    }
  });
});

describe('twice the text is at most twice the HTML, and three times the work', () => {
  it.each(Object.entries(shapes))('%s', (_, shape) => {
    const [small, large] = [shape(32_768), shape(65_536)];
    const [once, twice] = [renderArticle(small), renderArticle(large)];
    expect(twice.html.length).toBeLessThan(once.html.length * 2.2 + 100);
    expect(twice.problems.length).toBeLessThanOrEqual(once.problems.length * 2 + 2);
    const work = countWork(() => renderArticle(small));
    expect(work).toBeGreaterThan(100);
    expect(countWork(() => renderArticle(large))).toBeLessThan(work * 3);
  });

  it('keeps every word of a long line', () => {
    expect(count(renderPlainText(renderArticle('word '.repeat(13_000)).html), 'word')).toBe(13_000);
  });
});

/** Milliseconds of the processor that rendering a text takes. */
function processorTime(text: string): number {
  const before = process.cpuUsage();
  renderArticle(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times as long the larger text takes: the median of five, the two in turn. Less than 5 ms is not told apart. */
function timesAsLong(small: string, large: string): number {
  const ratios = Array.from({ length: 5 }, () => processorTime(large) / Math.max(processorTime(small), 5));
  return ratios.sort((a, b) => a - b)[2] ?? 0;
}

// A clock is no judge on a busy machine, so only the nightly run asks it; it sees inside regular expressions.
if (process.env['BACKFILE_NIGHTLY']) {
  describe('twice the text is at most three times the time of the processor', () => {
    beforeAll(stopCounting);

    it.each(Object.entries(shapes))('%s', (_, shape) => {
      const [small, large] = [shape(32_768), shape(65_536)];
      timesAsLong(small, large);
      expect(timesAsLong(small, large)).toBeLessThan(3);
    });
  });
}
