import { beforeAll, describe, expect, it } from 'vitest';
import { renderPlainText } from '#markdown/plain-text.ts';
import { countWork, stopCounting } from './count-work.ts';
import { renderArticle } from './forms.ts';
import { shapes } from './shapes.ts';

const count = (text: string, part: string) => text.split(part).length - 1;

describe('excessive nesting', () => {
  it('of 10,000 quotations is cut and reported', () => {
    const { html, problems } = renderArticle(`before\n\n${'>'.repeat(10_000)} deep\n\nafter`);
    expect(count(html, '<blockquote>')).toBe(100);
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([['error', 3]]);
    expect(html).toContain('>after</p>');
  });

  it('of lists is cut and reported', () => {
    const { html, problems } = renderArticle(`${'- '.repeat(10_000)}deep`);
    expect(count(html, '<li>')).toBe(50);
    expect(problems).toHaveLength(1);
  });

  it('is not reported for lists and quotations within the limit', () => {
    const { html, problems } = renderArticle(`${'> '.repeat(90)}deep\n\n${'- '.repeat(40)}deep`);
    expect(count(html, 'deep')).toBe(2);
    expect(problems).toEqual([]);
  });

  it('of raw HTML is refused, with its position', () => {
    const { problems } = renderArticle(`before\n\n${'<b>'.repeat(99)}\n<i>\n  <u>deep`);
    expect(problems.map(({ severity, line, column }) => [severity, line, column])).toEqual([['error', 5, 3]]);
  });

  it('is not reported for raw HTML within the limit, implicitly closed elements and void elements', () => {
    const list = `<ul>${'<li>a'.repeat(500)}</ul>`;
    const fits = `${'<b>'.repeat(100)}deep\n\n${'</b>'.repeat(100)} ${'<br>'.repeat(500)}`;
    const { html, problems } = renderArticle(`${list}\n\n${'> '.repeat(90)}${fits}\n\n${fits}`);
    expect(problems).toEqual([]);
    expect(count(html, 'deep')).toBe(2);
  });

  it('of emphasis is cut and reported', () => {
    const text = `before\n*a*\n${'*a '.repeat(101)}deep${' b*'.repeat(101)}`;
    const { html, problems } = renderArticle(text.replace(' b*', 'b*'));
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([['error', 3]]);
    expect(html).toContain('deep');
    expect(count(html, '<em>')).toBe(101);
  });

  it('of inline markup keeps the words', () => {
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

describe('an address or title that is defined once and used many times', () => {
  const used = (times: number, length: number) =>
    `${'[a] '.repeat(times)}\n\n[a]: https://example.org/${'b'.repeat(length)}\n`;

  it('is rendered for each use', () => {
    const { html, problems } = renderArticle(used(5000, 150));
    expect(count(html, '<a ')).toBe(5000);
    expect(problems).toEqual([]);
  });

  it('is refused once, with its position, if it would multiply the size of the text', () => {
    const { html, problems } = renderArticle(used(5000, 20_000));
    expect(problems.map(({ severity, line, column }) => [severity, line, column])).toEqual([
      ['error', 1, 277],
    ]);
    expect(count(renderPlainText(html), 'a')).toBe(5000);
    expect(html.length).toBeLessThan(3_000_000);
  });
});

describe('twice the text needs at most twice the HTML and three times the work', () => {
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

/** The CPU time of rendering a text, in milliseconds, at least 100. */
function processorTime(text: string): number {
  const before = process.cpuUsage();
  renderArticle(text);
  const { user, system } = process.cpuUsage(before);
  return Math.max((user + system) / 1000, 100);
}

// CPU time includes regular expressions, but is unreliable on a busy machine, so only the nightly run measures it.
if (process.env['BACKFILE_NIGHTLY']) {
  describe('four times the text, up to a megabyte, needs at most eight times the CPU time', () => {
    beforeAll(stopCounting);

    it.each(Object.entries(shapes))('%s', (_, shape) => {
      processorTime(shape(65_536));
      const time = processorTime(shape(262_144));
      expect(processorTime(shape(1_048_576))).toBeLessThan(time * 8);
    });
  });
}
