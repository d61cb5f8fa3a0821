import { describe, expect, test } from 'vitest';
import { renderProblem } from '#model/problem.ts';
import { readNewsroom } from './newsroom.ts';
import { kindsOfMistakes, mistakes, soundFiles } from './planted-mistakes.ts';

const planted = Object.fromEntries(mistakes.map(({ file, content }) => [file, content]));
const reading = await readNewsroom({ ...soundFiles, ...planted });
const errors = reading.problems.filter(({ severity }) => severity === 'error');

describe('a hundred mistakes in a hundred files', () => {
  test('are of 25 kinds and more', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(100);
    expect(kindsOfMistakes).toBeGreaterThanOrEqual(25);
  });

  test('come back as one line each, at their line and column', () => {
    const found = errors.map(({ file, line, column }) => `${file}:${line}:${column}`);
    const expected = mistakes.map(({ file, at }) => `${file}:${at}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test.each(mistakes)('$file:$at says: $says', ({ file, says }) => {
    const line = errors.filter((problem) => problem.file === file).map(renderProblem);
    expect(line.join('\n')).toContain(says);
  });

  test('each say how to mend them', () => {
    for (const problem of reading.problems) expect(problem.hint.length).toBeGreaterThan(5);
  });

  test('no file is lost for them', () => {
    const { articles, drafts, embargoed, gone, other, read } = reading;
    expect(read).toBe(Object.keys({ ...soundFiles, ...planted }).length + 1);
    expect(articles.length + drafts.length + embargoed.length + gone.length + other.length).toBe(read);
  });
});
