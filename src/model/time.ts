import { DateTime, IANAZone, Settings } from 'luxon';
import { dayForm, type IsoDay, parseDay } from './day.ts';

export { dayNumber, daysInMonth, type IsoDay, parseDay, weekday } from './day.ts';

Settings.defaultLocale = 'en-US';
Settings.defaultNumberingSystem = 'latn';

/** A point in time, or a day without a time of day, in the publication’s zone. */
export interface Moment {
  /** The day in the publication’s zone. */
  readonly day: IsoDay;
  /** ISO 8601 with the zone’s offset: `2024-12-21T18:30:00+09:00`. The time is 00:00 if only the day is known. */
  readonly iso: string;
  /** The same time in UTC, `2024-12-21T09:30:00Z`, for sorting and comparing. */
  readonly utc: string;
  /** False if only the day is known. */
  readonly timed: boolean;
}

/** Why a text is not a valid date or time, with a hint. */
export interface InvalidMoment {
  readonly reason: string;
  readonly hint: string;
}

const timeForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** True for an IANA time zone that this system supports. */
export function isTimeZone(zone: string): boolean {
  return zone.includes('/') || zone === 'UTC' ? IANAZone.isValidZone(zone) : false;
}

/** A moment without a time of day: 00:00 in the zone, or the start of a day on which 00:00 does not exist. */
export function dayMoment(day: IsoDay, zone: string): Moment {
  const start = startOfDay(day, zone);
  return { day, iso: start.iso, utc: start.utc, timed: false };
}

const starts = new Map<string, { iso: string; utc: string }>();

/** Cached, since luxon is slow and many articles have the same day. */
function startOfDay(day: IsoDay, zone: string): { iso: string; utc: string } {
  const key = `${day} ${zone}`;
  const cached = starts.get(key);
  if (cached) return cached;
  const moment =
    momentOnSteadyDay(`${day}T00:00:00`, zone) ?? momentOf(DateTime.fromISO(day, { zone }).startOf('day'));
  starts.set(key, moment);
  return moment;
}

/** Parses a date or time from front matter. A time without an offset is local time in the zone. */
export function parseMoment(text: string, zone: string): Moment | InvalidMoment {
  if (dayForm.test(text)) {
    const day = parseDay(text);
    return day ? dayMoment(day, zone) : noSuchDay(text);
  }
  const parts = timeForm.exec(text);
  if (!parts) return notADate(text);
  const [, date = '', hour = '', minute = '', second = '00', offset] = parts;
  const day = parseDay(date);
  if (!day) return noSuchDay(date);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return {
      reason: `"${text}" is not a time of day`,
      hint: 'write hours 00 to 23, minutes and seconds 00 to 59',
    };
  }
  const local = `${date}T${hour}:${minute}:${second}`;
  return offset ? withOffset(local, offset, zone) : inZone(local, zone);
}

function withOffset(local: string, offset: string, zone: string): Moment | InvalidMoment {
  const offsetText =
    offset === 'Z' ? '+00:00' : offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const minutes = Number(offsetText.slice(1, 3)) * 60 + Number(offsetText.slice(4));
  if (minutes > 14 * 60 || Number(offsetText.slice(4)) > 59) {
    return {
      reason: `"${offset}" is not an offset from UTC`,
      hint: 'write an offset from -14:00 to +14:00, such as +09:00',
    };
  }
  const instant = `${local}${offsetText}`;
  const milliseconds = Date.parse(instant);
  const fixed = fixedOffset(zone, Math.floor(milliseconds / dayLength));
  return fixed === undefined ? momentOf(DateTime.fromISO(instant, { zone })) : momentAt(milliseconds, fixed);
}

function inZone(local: string, zone: string): Moment | InvalidMoment {
  const moment = momentOnSteadyDay(local, zone);
  if (moment) return moment;
  const at = DateTime.fromISO(local, { zone });
  if (at.toFormat("yyyy-MM-dd'T'HH:mm:ss") !== local) {
    return {
      reason: `${local} does not exist in ${zone}: the clocks went forward`,
      hint: 'write the time with its offset, such as +09:00',
    };
  }
  const possible = at.getPossibleOffsets();
  if (possible.length > 1) {
    const offsets = possible.map((candidate) => candidate.toFormat('ZZ')).join(' or ');
    return {
      reason: `${local} occurs twice in ${zone}: the clocks went back`,
      hint: `add the right offset, ${offsets}`,
    };
  }
  return momentOf(at);
}

function momentOf(at: DateTime): Moment {
  return { day: isoDayOf(at), iso: isoWithOffset(at), utc: isoUtc(at), timed: true };
}

const dayLength = 86_400_000;
const fixedOffsets = new Map<string, number | undefined>();

/** A zone’s offset in minutes on a UTC day (days since 1970). Undefined if it changes on that day. Cached, since luxon is slow. */
function fixedOffset(zone: string, utcDay: number): number | undefined {
  const key = `${utcDay} ${zone}`;
  if (fixedOffsets.has(key)) return fixedOffsets.get(key);
  const ianaZone = IANAZone.create(zone);
  const first = ianaZone.offset(utcDay * dayLength);
  const fixed =
    Number.isInteger(first) && first === ianaZone.offset((utcDay + 1) * dayLength) ? first : undefined;
  fixedOffsets.set(key, fixed);
  return fixed;
}

/** Converts a local time without luxon. Undefined if the zone’s offset changes around that day. */
function momentOnSteadyDay(local: string, zone: string): Moment | undefined {
  const asUtc = Date.parse(`${local}Z`);
  const utcDay = Math.floor(asUtc / dayLength);
  const offset = fixedOffset(zone, utcDay);
  if (
    offset === undefined ||
    fixedOffset(zone, utcDay - 1) !== offset ||
    fixedOffset(zone, utcDay + 1) !== offset
  )
    return undefined;
  return momentAt(asUtc - offset * 60_000, offset);
}

function momentAt(milliseconds: number, offset: number): Moment {
  const local = new Date(milliseconds + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  const offsetText = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  const utc = `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
  return { day: local.slice(0, 10) as IsoDay, iso: `${local}${offsetText}`, utc, timed: true };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function notADate(text: string): InvalidMoment {
  return {
    reason: `"${text}" is not a date`,
    hint: 'write 2024-12-21, 2024-12-21 18:30 or 2024-12-21T18:30:00+09:00',
  };
}

function noSuchDay(text: string): InvalidMoment {
  return { reason: `the day ${text} does not exist`, hint: 'write an existing day as YEAR-MONTH-DAY' };
}

function isoDayOf(at: DateTime): IsoDay {
  return at.toFormat('yyyy-MM-dd') as IsoDay;
}

function isoUtc(at: DateTime): string {
  return at.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

function isoWithOffset(at: DateTime): string {
  return at.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** The day of an instant (ISO 8601 with offset) in a zone. */
export function dayIn(iso: string, zone: string): IsoDay {
  return isoDayOf(DateTime.fromISO(iso, { zone }));
}

/** Parses an instant for `--now`, in ISO 8601 with an offset or `Z`. Undefined if it is invalid. */
export function parseInstant(text: string): string | undefined {
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const at = DateTime.fromISO(text, { zone: 'utc' });
  return at.isValid ? isoUtc(at) : undefined;
}

/** The instant (UTC) a number of hours later. */
export function hoursLater(utc: string, hours: number): string {
  return isoUtc(DateTime.fromISO(utc, { zone: 'utc' }).plus({ hours }));
}
