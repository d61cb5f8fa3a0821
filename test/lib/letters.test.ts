import { describe, expect, it } from 'vitest';
import { byCodeUnit } from '#lib/grouping.ts';
import { letterOf, sortKey } from '#lib/letters.ts';

describe('the index letter of a name', () => {
  it.each([
    ['Ada Quill', 'a'],
    ['Émile', 'e'],
    ['“Quoted”', 'q'],
    ['조태열', 'ㅈ'],
    ['빨강', 'ㅂ'],
    ['4th Fleet', '0'],
    ['Ωmega', 'ω'],
    ['***', '-'],
  ])('of %s is %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });
});

describe('the order of an index', () => {
  it('is digits, then Latin letters without case and diacritics, then other scripts', () => {
    const names = ['조태열', 'Zoë', 'émile', 'Emil', '4th Fleet', '***', '고속도로', 'ada'];
    const sorted = [...names].sort((a, b) => byCodeUnit(sortKey(a), sortKey(b)));
    expect(sorted).toEqual(['4th Fleet', 'ada', 'Emil', 'émile', 'Zoë', '고속도로', '조태열', '***']);
  });
});
