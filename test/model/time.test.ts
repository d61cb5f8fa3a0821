import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayIn,
  dayMoment,
  dayNumber,
  daysInMonth,
  hoursLater,
  isTimeZone,
  parseDay,
  parseInstant,
  parseMoment,
  weekday,
} from '#model/time.ts';
import { day, moment } from './build-model.ts';

const zones = [
  'Asia/Seoul',
  'America/New_York',
  'Europe/London',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'UTC',
];

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01'])('%s exists', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '20241221',
    'yesterday',
  ])('%s does not exist', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('has the right weekday', () => {
    expect([weekday(day('2024-12-21')), weekday(day('1583-01-01')), weekday(day('2000-01-01'))]).toEqual([
      6, 6, 6,
    ]);
  });

  it('comes one day after the last day of the previous month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = day(`${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`);
        const next = day(
          month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`,
        );
        expect(dayNumber(next) - dayNumber(last)).toBe(1);
        expect(weekday(next)).toBe((weekday(last) + 1) % 7);
      }),
    );
  });
});

describe('a moment', () => {
  it('without a time is a day', () => {
    expect(moment('2024-12-21')).toEqual({
      day: '2024-12-21',
      iso: '2024-12-21T00:00:00+09:00',
      utc: '2024-12-20T15:00:00Z',
      timed: false,
    });
  });

  it.each([
    ['2024-12-21 18:30', '2024-12-21', '2024-12-21T09:30:00Z'],
    ['2024-12-21T08:00:00', '2024-12-21', '2024-12-20T23:00:00Z'],
    ['2024-12-20T23:30:00Z', '2024-12-21', '2024-12-20T23:30:00Z'],
    ['2024-12-21T01:00:00-05:00', '2024-12-21', '2024-12-21T06:00:00Z'],
    ['2024-12-21T18:30:00+0900', '2024-12-21', '2024-12-21T09:30:00Z'],
  ])('%s is on %s in Seoul', (text, of, utc) => {
    expect(moment(text)).toMatchObject({ day: of, utc, timed: true });
  });

  it('is the same with and without an offset', () => {
    const time = fc.record({
      year: fc.integer({ min: 1970, max: 2037 }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(time, fc.constantFrom(...zones), ({ year, month, date, hour, minute }, zone) => {
        const local = parseMoment(`${year}-${two(month)}-${two(date)} ${two(hour)}:${two(minute)}`, zone);
        if ('reason' in local) return;
        expect(parseMoment(local.iso, zone)).toEqual(local);
        expect(parseMoment(local.utc, zone)).toEqual(local);
        expect(dayIn(local.iso, zone)).toBe(local.day);
      }),
    );
  });

  it.each([
    ['2024-02-30', 'Asia/Seoul', 'the day 2024-02-30 does not exist'],
    ['2024-12-21 24:30', 'Asia/Seoul', 'is not a time of day'],
    ['21 December 2024', 'Asia/Seoul', 'is not a date'],
    ['2024-12-21 18:30+25:00', 'Asia/Seoul', 'is not an offset'],
    ['2024-03-10 02:30', 'America/New_York', 'does not exist in America/New_York'],
    ['2024-11-03 01:30', 'America/New_York', 'occurs twice in America/New_York'],
    ['1987-05-10 02:30', 'Asia/Seoul', 'does not exist in Asia/Seoul'],
  ])('%s in %s is invalid, with a reason', (text, zone, reason) => {
    const read = parseMoment(text, zone);
    expect('reason' in read && read.reason).toContain(reason);
    expect('hint' in read && read.hint).toMatch(/\w/);
  });

  it('that occurs twice can have either offset', () => {
    const twice = parseMoment('2024-11-03 01:30', 'America/New_York');
    expect('hint' in twice && twice.hint).toMatch(/-04:00 or -05:00/);
    expect(parseMoment('2024-11-03T01:30:00-04:00', 'America/New_York')).toMatchObject({
      utc: '2024-11-03T05:30:00Z',
    });
    expect(parseMoment('2024-11-03T01:30:00-05:00', 'America/New_York')).toMatchObject({
      utc: '2024-11-03T06:30:00Z',
    });
  });

  it('starts later than midnight on a day when the clocks went forward then', () => {
    expect(dayMoment(day('2018-11-04'), 'America/Sao_Paulo')).toMatchObject({
      day: '2018-11-04',
      iso: '2018-11-04T01:00:00-02:00',
      timed: false,
    });
  });
});

describe('an instant for --now', () => {
  it('has an offset', () => {
    expect(parseInstant('2024-12-21T18:30:00+09:00')).toBe('2024-12-21T09:30:00Z');
    expect(hoursLater('2024-12-21T09:30:00Z', -48)).toBe('2024-12-19T09:30:00Z');
  });

  it.each(['2024-12-21', '2024-12-21T18:30:00', 'now', '2024-02-31T00:00:00Z'])('cannot be %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('a time zone', () => {
  it('is a name from the IANA database', () => {
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
    expect(['KST', 'Seoul', '+09:00', 'Asia/Atlantis', 'local', ''].filter(isTimeZone)).toEqual([]);
  });
});
