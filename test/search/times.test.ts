import { describe, expect, it } from 'vitest';
import type { SearchedVolume, SearchResponse } from '#client/search/engine/response.ts';
import { intersect, isReversed, unitFor } from '#client/search/engine/span.ts';
import { daysOf, timeBars } from '#client/search/time-bars.ts';
import { type IsoDay, parseDay } from '#model/day.ts';

const day = (text: string): IsoDay => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is not a day`);
  return parsed;
};
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const volume = (from: string, to: string): SearchedVolume => ({
  name: from,
  ...span(from, to),
  matches: 1,
  failed: false,
});
const bars = (given: Partial<SearchResponse> & Pick<SearchResponse, 'span' | 'unit'>) =>
  timeBars({ times: [], searched: [volume('0001-01-01', '9999-12-31')], ...given });

describe('the histogram of a search', () => {
  it('has a bar for every month, including empty ones', () => {
    const months = bars({
      span: span('2024-11-20', '2025-02-03'),
      unit: 'month',
      times: [['2024-12', 4]],
    });
    expect(months.map(({ time, count }) => [time, count])).toEqual([
      ['2024-11', 0],
      ['2024-12', 4],
      ['2025-01', 0],
      ['2025-02', 0],
    ]);
  });

  it('handles leap days and year boundaries', () => {
    const days = (from: string, to: string) =>
      bars({ span: span(from, to), unit: 'day' }).map(({ time }) => time);
    expect(days('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(days('2024-12-31', '2025-01-01')).toEqual(['2024-12-31', '2025-01-01']);
    expect(bars({ span: span('1999-05-01', '2001-02-01'), unit: 'year' }).map(({ time }) => time)).toEqual([
      '1999',
      '2000',
      '2001',
    ]);
  });

  it('marks times that were not searched yet', () => {
    const years = bars({
      span: span('2022-01-01', '2024-12-31'),
      unit: 'year',
      searched: [volume('2024-01-02', '2024-12-30'), { ...volume('2023-01-02', '2023-12-30'), failed: true }],
    });
    expect(years.map(({ isSearched }) => isSearched)).toEqual([false, false, true]);
  });

  it('converts a bar to a range of days', () => {
    expect(daysOf('2024')).toEqual(span('2024-01-01', '2024-12-31'));
    expect(daysOf('2024-02')).toEqual(span('2024-02-01', '2024-02-29'));
    expect(daysOf('2024-12-21')).toEqual(span('2024-12-21', '2024-12-21'));
  });

  it('uses days for two months, months for five years, otherwise years', () => {
    expect(unitFor(span('2024-12-01', '2025-01-31'))).toBe('day');
    expect(unitFor(span('2024-12-01', '2025-06-30'))).toBe('month');
    expect(unitFor(span('1995-01-01', '2024-12-31'))).toBe('year');
  });
});

describe('two date ranges', () => {
  it('are intersected', () => {
    expect(intersect({ from: day('2024-01-01') }, span('2023-01-01', '2024-06-30'))).toEqual(
      span('2024-01-01', '2024-06-30'),
    );
    expect(intersect({}, {})).toEqual({ from: undefined, to: undefined });
  });

  it('have a reversed intersection if they do not overlap', () => {
    expect(isReversed(span('2025-01-02', '2025-01-01'))).toBe(true);
    expect(isReversed({ from: day('2025-01-02') })).toBe(false);
  });
});
