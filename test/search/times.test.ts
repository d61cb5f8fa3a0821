import { describe, expect, it } from 'vitest';
import type { Answer, Asked } from '#client/search/engine/answer.ts';
import { isUpsideDown, unitFor, within } from '#client/search/engine/span.ts';
import { daysOf, timeBars } from '#client/search/time-bars.ts';
import { type IsoDay, parseDay } from '#model/day.ts';

const day = (text: string): IsoDay => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} is no day`);
  return parsed;
};
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const volume = (from: string, to: string): Asked => ({
  name: from,
  ...span(from, to),
  found: 1,
  failed: false,
});
const bars = (given: Partial<Answer> & Pick<Answer, 'span' | 'unit'>) =>
  timeBars({ times: [], asked: [volume('0001-01-01', '9999-12-31')], ...given });

describe('the histogram of a search', () => {
  it('has a bar for each month, whether something was found in it or not', () => {
    const months = bars({
      span: span('2024-11-20', '2025-02-03'),
      unit: 'month',
      times: [['2024-12', 4]],
    });
    expect(months.map(({ time, found }) => [time, found])).toEqual([
      ['2024-11', 0],
      ['2024-12', 4],
      ['2025-01', 0],
      ['2025-02', 0],
    ]);
  });

  it('runs over leap days and the ends of years', () => {
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

  it('tells what was not asked yet', () => {
    const years = bars({
      span: span('2022-01-01', '2024-12-31'),
      unit: 'year',
      asked: [volume('2024-01-02', '2024-12-30'), { ...volume('2023-01-02', '2023-12-30'), failed: true }],
    });
    expect(years.map(({ isAsked }) => isAsked)).toEqual([false, false, true]);
  });

  it('gives the days of a bar', () => {
    expect(daysOf('2024')).toEqual(span('2024-01-01', '2024-12-31'));
    expect(daysOf('2024-02')).toEqual(span('2024-02-01', '2024-02-29'));
    expect(daysOf('2024-12-21')).toEqual(span('2024-12-21', '2024-12-21'));
  });

  it('counts days in two months, months in five years, else years', () => {
    expect(unitFor(span('2024-12-01', '2025-01-31'))).toBe('day');
    expect(unitFor(span('2024-12-01', '2025-06-30'))).toBe('month');
    expect(unitFor(span('1995-01-01', '2024-12-31'))).toBe('year');
  });
});

describe('two spans of days', () => {
  it('hold both', () => {
    expect(within({ from: day('2024-01-01') }, span('2023-01-01', '2024-06-30'))).toEqual(
      span('2024-01-01', '2024-06-30'),
    );
    expect(within({}, {})).toEqual({ from: undefined, to: undefined });
  });

  it('may leave nothing', () => {
    expect(isUpsideDown(span('2025-01-02', '2025-01-01'))).toBe(true);
    expect(isUpsideDown({ from: day('2025-01-02') })).toBe(false);
  });
});
