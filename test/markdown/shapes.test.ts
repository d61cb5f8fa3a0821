import { beforeAll, describe, expect, it } from 'vitest';
import { renderPlainText } from '#markdown/plain-text.ts';
import { countWork, stopCounting } from './count-work.ts';
import { renderArticle } from './forms.ts';
import { shapes } from './shapes.ts';

const count = (text: string, part: string) => text.split(part).length - 1;

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

  it('is refused at its place: raw HTML', () => {
    const { problems } = renderArticle(`before\n\n${'<b>'.repeat(99)}\n<i>\n  <u>deep`);
    expect(problems.map(({ severity, line, column }) => [severity, line, column])).toEqual([['error', 5, 3]]);
  });

  it('says nothing of raw HTML that fits, of tags that end by themselves, or of elements that need no end', () => {
    const list = `<ul>${'<li>a'.repeat(500)}</ul>`;
    const fits = `${'<b>'.repeat(100)}deep\n\n${'</b>'.repeat(100)} ${'<br>'.repeat(500)}`;
    const { html, problems } = renderArticle(`${list}\n\n${'> '.repeat(90)}${fits}\n\n${fits}`);
    expect(problems).toEqual([]);
    expect(count(html, 'deep')).toBe(2);
  });

  it('is cut, bounded and said: emphasis', () => {
    const text = `before\n*a*\n${'*a '.repeat(101)}deep${' b*'.repeat(101)}`;
    const { html, problems } = renderArticle(text.replace(' b*', 'b*'));
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([['error', 3]]);
    expect(html).toContain('deep');
    expect(count(html, '<em>')).toBe(101);
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

describe('an address or title that is written once and used again and again', () => {
  const used = (times: number, length: number) =>
    `${'[a] '.repeat(times)}\n\n[a]: https://example.org/${'b'.repeat(length)}\n`;

  it('is written out as often as it is used', () => {
    const { html, problems } = renderArticle(used(5000, 150));
    expect(count(html, '<a ')).toBe(5000);
    expect(problems).toEqual([]);
  });

  it('is refused, once and at its place, where a text would grow a hundred times', () => {
    const { html, problems } = renderArticle(used(5000, 20_000));
    expect(problems.map(({ severity, line, column }) => [severity, line, column])).toEqual([
      ['error', 1, 277],
    ]);
    expect(count(renderPlainText(html), 'a')).toBe(5000);
    expect(html.length).toBeLessThan(3_000_000);
  });
});

describe('twice the text is at most twice the HTML, and three times the work', () => {
  it.each(Object.entries(shapes))('%s', (_, shape) => {
    const [small, large] = [shape(16_384), shape(32_768)];
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

/** Milliseconds of the processor that rendering a text takes; less than 100 are not told apart. */
function processorTime(text: string): number {
  const before = process.cpuUsage();
  renderArticle(text);
  const { user, system } = process.cpuUsage(before);
  return Math.max((user + system) / 1000, 100);
}

// A clock is no judge on a busy machine, so only the nightly run asks it; it sees inside regular expressions.
if (process.env['BACKFILE_NIGHTLY']) {
  describe('four times the text, to a megabyte, is at most eight times the time of the processor', () => {
    beforeAll(stopCounting);

    it.each(Object.entries(shapes))('%s', (_, shape) => {
      processorTime(shape(65_536));
      const time = processorTime(shape(262_144));
      expect(processorTime(shape(1_048_576))).toBeLessThan(time * 8);
    });
  });
}
