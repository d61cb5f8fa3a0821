import { describe, expect, it } from 'vitest';
import { unportable } from '#lib/portable-name.ts';

describe('a name of a file', () => {
  it.each(['vote.svg', '21-top-diplomats.md', '비상계엄.md', 'console.md', 'a'.repeat(200)])(
    '%s can exist on every system',
    (name) => {
      expect(unportable(name)).toBeUndefined();
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
  ])('%j can not', (name) => {
    expect(unportable(name)).toMatch(/\w/);
  });
});
