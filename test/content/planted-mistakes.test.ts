import { describe, expect, test } from 'vitest';
import { renderProblem } from '#model/problem.ts';
import { readNewsroom } from './newsroom.ts';
import { mistakeKinds, mistakes, validFiles } from './planted-mistakes.ts';

const planted = Object.fromEntries(mistakes.map(({ file, content }) => [file, content]));
const reading = await readNewsroom({ ...validFiles, ...planted });
const errors = reading.problems.filter(({ severity }) => severity === 'error');

describe('a hundred files with a mistake each', () => {
  test('cover at least 25 kinds of mistakes', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(100);
    expect(mistakeKinds).toBeGreaterThanOrEqual(25);
  });

  test('cause one error each, with line and column', () => {
    const found = errors.map(({ file, line, column }) => `${file}:${line}:${column}`);
    const expected = mistakes.map(({ file, at }) => `${file}:${at}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test.each(mistakes)('$file:$at: $expected', ({ file, expected }) => {
    const line = errors.filter((problem) => problem.file === file).map(renderProblem);
    expect(line.join('\n')).toContain(expected);
  });

  test('cause problems that each have a hint', () => {
    for (const problem of reading.problems) expect(problem.hint.length).toBeGreaterThan(5);
  });

  test('are all accounted for in the report', () => {
    const { articles, drafts, embargoed, gone, other, read } = reading;
    expect(read).toBe(Object.keys({ ...validFiles, ...planted }).length + 1);
    expect(articles.length + drafts.length + embargoed.length + gone.length + other.length).toBe(read);
  });
});
