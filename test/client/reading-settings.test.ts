import { describe, expect, it } from 'vitest';
import { yearsBetween } from '#client/age-notice.ts';
import { weightedIndex } from '#client/random-article.ts';
import { applySettings, parseSettings } from '#client/reading-settings.ts';
import { monthAndDayIn } from '#client/today-link.ts';

describe('reading settings', () => {
  it('are parsed from storage', () => {
    expect(parseSettings('theme=dark&size=-2&font=sans')).toEqual({
      theme: 'dark',
      size: '-2',
      font: 'sans',
    });
  });

  it.each([null, '', 'theme=pink&size=9', '{"theme":"dark"}', '%%%'])(
    'fall back to the defaults for %j',
    (stored) => {
      expect(parseSettings(stored)).toEqual({ theme: 'system', size: '0', font: 'serif' });
    },
  );

  it('become data attributes of the root element, except defaults', () => {
    const root = { dataset: { theme: 'light', size: '1', script: '' } };
    applySettings(root, { theme: 'dark', size: '0', font: 'sans' });
    expect(root.dataset).toEqual({ theme: 'dark', font: 'sans', script: '' });
  });
});

describe('the age of an article', () => {
  it.each([
    ['2012-12-21T18:30:00+09:00', '2024-12-20', 11],
    ['2012-12-21T18:30:00+09:00', '2024-12-21', 12],
    ['2024-12-21', '2025-12-20', 0],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
  ])('of %s on %s is %i years', (then, now, years) => {
    expect(yearsBetween(then, now)).toBe(years);
  });
});

describe('today in the publication’s zone', () => {
  it.each([
    ['Asia/Seoul', '2024-12-20T15:00:00Z', '12-21'],
    ['America/Los_Angeles', '2025-01-01T07:59:00Z', '12-31'],
    ['UTC', '2024-02-29T23:59:59Z', '02-29'],
  ])('in %s at %s is %s', (zone, now, date) => {
    expect(monthAndDayIn(zone, new Date(now))).toBe(date);
  });
});

describe('a random article', () => {
  it('comes from a month in proportion to its number of articles', () => {
    expect([0, 0.24, 0.25, 0.99].map((random) => weightedIndex([1, 0, 3], random))).toEqual([0, 0, 2, 2]);
    expect(weightedIndex([1, 3], 1)).toBe(1);
  });
});
