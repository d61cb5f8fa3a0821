import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#lib/nearest.ts';

describe('the edit distance of two words', () => {
  it.each([
    ['title', 'title', 0],
    ['tilte', 'title', 1],
    ['titel', 'title', 1],
    ['topic', 'topics', 1],
    ['', 'date', 4],
    ['sumary', 'summary', 1],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, and 0 only for equal words', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('the nearest word', () => {
  const keys = ['title', 'date', 'summary', 'topics'];

  it.each([
    ['tittle', 'title'],
    ['Topics', 'topics'],
    ['sumary', 'summary'],
  ])('to %s is %s', (word, meant) => {
    expect(nearest(word, keys)).toBe(meant);
  });

  it('is undefined if no word is similar', () => {
    expect(nearest('photographer', keys)).toBeUndefined();
  });
});
