import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, dayMoment, parseDay, parseInstant, parseMoment } from '#model/time.ts';

const zones = [
  'UTC',
  'Asia/Seoul',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Moscow',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

const two = (number: number) => String(number).padStart(2, '0');
const time = fc
  .record({
    year: fc.integer({ min: 1583, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ year, month, date, hour, minute }) => ({
    day: `${year}-${two(month)}-${two(date)}`,
    clock: `${two(hour)}:${two(minute)}`,
  }));

describe.each(zones)('from 1583 to 2999 in %s', (zone) => {
  it('a time with an offset is parsed to the same instant and day as its UTC form', () => {
    fc.assert(
      fc.property(time, ({ day, clock }) => {
        const instant = parseInstant(`${day}T${clock}:00Z`);
        const moment = parseMoment(`${day}T${clock}:00Z`, zone);
        if ('reason' in moment) throw new Error(moment.reason);
        expect(moment.utc).toBe(instant);
        expect(parseMoment(moment.utc, zone)).toEqual(moment);
        expect(dayIn(moment.utc, zone)).toBe(moment.day);
        expect(moment.timed).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('a local time is parsed as written, or rejected with a hint', () => {
    fc.assert(
      fc.property(time, ({ day, clock }) => {
        const moment = parseMoment(`${day} ${clock}`, zone);
        if ('reason' in moment) {
          expect(moment.reason).toMatch(/does not exist in|occurs twice in/);
          expect(moment.hint).toMatch(/\w/);
        } else {
          expect(moment.day).toBe(day);
          expect(moment.iso.slice(0, 16)).toBe(`${day}T${clock}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a date without a time keeps its day', () => {
    fc.assert(
      fc.property(time, ({ day }) => {
        const parsed = parseDay(day);
        if (!parsed) throw new Error(`there is no ${day}`);
        expect(dayMoment(parsed, zone)).toMatchObject({ day, timed: false });
      }),
      { numRuns: 500 },
    );
  });
});
