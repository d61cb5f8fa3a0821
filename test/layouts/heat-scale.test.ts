import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatScale } from '#layouts/parts/calendar/heat-scale.ts';

const extents = (...counts: readonly number[]) => counts.map((count) => ({ count }));

describe('the heat scale', () => {
  it('uses the middle step for similar counts', () => {
    expect([1, 28, 900].map((count) => heatScale(extents(count, count, count))(count))).toEqual([3, 3, 3]);
    expect([27, 28, 29].map(heatScale(extents(27, 28, 28, 29)))).toEqual([3, 3, 3]);
  });

  it('distinguishes outliers', () => {
    expect([1, 2, 3, 7, 29].map(heatScale(extents(1, 2, 3, 7, 29)))).toEqual([1, 2, 3, 4, 5]);
  });

  it('is zero for zero, and monotonic', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.nat(5000), fc.nat(5000), (counts, a, b) => {
        const stepOf = heatScale(extents(...counts));
        expect(stepOf(0)).toBe(0);
        expect(stepOf(Math.max(a, b))).toBeGreaterThanOrEqual(stepOf(Math.min(a, b)));
      }),
    );
  });
});
