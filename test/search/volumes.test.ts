import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IsoDay, parseDay } from '#model/day.ts';
import { planVolumes } from '#search/volumes.ts';

const day = (text: string): IsoDay => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is not a day`);
  return parsed;
};
/** `count` articles, spread evenly over the months of a year. */
const yearOf = (year: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    day: day(`${year}-${String(1 + Math.floor((n * 12) / count)).padStart(2, '0')}-15`),
    path: `${year}-${n}`,
  }));
const names = (...years: readonly (readonly [number, number])[]) =>
  planVolumes(years.flatMap(([year, count]) => yearOf(year, count))).map(({ name }) => name);

describe('search volumes', () => {
  it('are calendar years', () => {
    expect(names([2022, 600], [2023, 2500], [2024, 500])).toEqual(['2022', '2023', '2024']);
  });

  it('divide a year with more than 2,500 articles into halves, quarters or months', () => {
    expect(names([2024, 2501])).toEqual(['2024-h1', '2024-h2']);
    expect(names([2024, 5001])).toEqual(['2024-q1', '2024-q2', '2024-q3', '2024-q4']);
    expect(names([2024, 10_100])).toHaveLength(12);
    expect(names([2024, 10_100])[11]).toBe('2024-12');
  });

  it('merge the newest with earlier ones until it has 500 articles', () => {
    expect(names([2022, 600], [2023, 300], [2024, 199])).toEqual(['2022-to-2024']);
    expect(names([2022, 600], [2023, 301], [2024, 199])).toEqual(['2022', '2023-to-2024']);
    expect(names([2023, 20], [2024, 10])).toEqual(['2023-to-2024']);
  });

  it('have the dates of their first and last article', () => {
    const [volume] = planVolumes(yearOf(2024, 24));
    expect(volume).toMatchObject({ from: '2024-01-15', to: '2024-12-15' });
  });

  it('are empty for an empty archive', () => {
    expect(planVolumes([])).toEqual([]);
  });

  it('contain every article once, in order, without overlap', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, (perYear) => {
        const articles = perYear.flatMap((count, n) => yearOf(2000 + n, count));
        const volumes = planVolumes(articles);
        expect(volumes.flatMap((volume) => volume.articles)).toEqual(articles);
        for (const [at, { to }] of volumes.entries()) {
          const next = volumes[at + 1];
          if (next) expect(to < next.from).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of past years do not change when an article is added', () => {
    const before = planVolumes([...yearOf(2022, 700), ...yearOf(2023, 700), ...yearOf(2024, 600)]);
    const after = planVolumes([...yearOf(2022, 700), ...yearOf(2023, 700), ...yearOf(2024, 601)]);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  });
});
