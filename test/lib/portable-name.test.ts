import { describe, expect, it } from 'vitest';
import { portabilityProblem } from '#lib/portable-name.ts';

describe('a file name', () => {
  it.each(['vote.svg', '21-top-diplomats.md', '비상계엄.md', 'console.md', 'a'.repeat(200)])(
    '%s is portable',
    (name) => {
      expect(portabilityProblem(name)).toBeUndefined();
    },
  );

  it.each([
    'con',
    'CON.md',
    'nul.svg',
    'com1.txt',
    'lpt9',
    'vote.',
    'vote ',
    'a:b.md',
    'a?.md',
    'a\u0007.md',
    '가'.repeat(67),
  ])('%j is not portable', (name) => {
    expect(portabilityProblem(name)).toMatch(/\w/);
  });
});
