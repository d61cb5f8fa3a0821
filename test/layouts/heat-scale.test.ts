import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatScale } from '#layouts/parts/heat-scale.ts';

const extents = (...counts: readonly number[]) => counts.map((count) => ({ count }));

describe('the weight of a number of articles', () => {
  it('is that of the middle where all are alike, however many', () => {
    expect([1, 28, 900].map((count) => heatScale(extents(count, count, count))(count))).toEqual([3, 3, 3]);
    expect([27, 28, 29].map(heatScale(extents(27, 28, 28, 29)))).toEqual([3, 3, 3]);
  });

  it('shows what is far from the middle', () => {
    expect([1, 2, 3, 7, 29].map(heatScale(extents(1, 2, 3, 7, 29)))).toEqual([1, 2, 3, 4, 5]);
  });

  it('is nothing for nothing, and never less for more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.nat(5000), fc.nat(5000), (counts, a, b) => {
        const stepOf = heatScale(extents(...counts));
        expect(stepOf(0)).toBe(0);
        expect(stepOf(Math.max(a, b))).toBeGreaterThanOrEqual(stepOf(Math.min(a, b)));
      }),
    );
  });
});
