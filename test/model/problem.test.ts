import { describe, expect, it } from 'vitest';
import { error, hasErrors, renderProblem, sortProblems, top, warning } from '#model/problem.ts';

const late = error('2024/12/21-b.md', { line: 9, column: 1 }, 'this is wrong', 'fix it');
const early = error('2024/12/21-b.md', { line: 2, column: 7 }, 'this is wrong', 'fix it');
const other = warning('2024/12/21-a.md', top, 'this is odd', 'check it');

describe('problems', () => {
  it('are formatted as one line that editors can link', () => {
    expect(renderProblem(early)).toBe('2024/12/21-b.md:2:7: this is wrong; fix it');
    expect(renderProblem(other)).toBe('warning: 2024/12/21-a.md:1:1: this is odd; check it');
  });

  it('are sorted by file and position, without duplicates', () => {
    expect(sortProblems([late, other, early, late])).toEqual([other, early, late]);
  });

  it('are errors unless they are warnings', () => {
    expect([hasErrors([other]), hasErrors([other, late])]).toEqual([false, true]);
  });

  it('cannot manipulate a terminal', () => {
    const hostile = error('a.md', top, '\u001b[2Jgone\u202eright\nnew line', 'fix');
    expect(renderProblem(hostile)).toBe('a.md:1:1: <U+001B>[2Jgone<U+202E>right<U+000A>new line; fix');
  });
});
