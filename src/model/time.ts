import { DateTime, IANAZone, Settings } from 'luxon';

Settings.defaultLocale = 'en-US';
Settings.defaultNumberingSystem = 'latn';

/** A calendar day, `2024-12-21`. */
export type IsoDay = string & { readonly __brand: 'IsoDay' };

/** A point in time, or a day without a time of day, in the publication's zone. */
export interface Moment {
  /** The day in the publication's zone. */
  readonly day: IsoDay;
  /** ISO 8601 with the zone's offset: `2024-12-21T18:30:00+09:00`; 00:00 for a day alone. */
  readonly iso: string;
  /** The same instant in UTC, `2024-12-21T09:30:00Z`: for sorting and comparing. */
  readonly utc: string;
  /** False when only the day is known. */
  readonly timed: boolean;
}

/** Why a text is no moment, and what would be. */
export interface NotAMoment {
  readonly reason: string;
  readonly mend: string;
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** True for a time zone of the IANA database that this machine knows. */
export function isZone(zone: string): boolean {
  return zone.includes('/') || zone === 'UTC' ? IANAZone.isValidZone(zone) : false;
}

/** Takes `2024-12-21` apart when it is a day that exists. */
export function parseDay(text: string): IsoDay | undefined {
  const parts = dayForm.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as IsoDay) : undefined;
}

/** A moment without a time of day: 00:00 in the zone, or the first instant of a day that begins later. */
export function dayMoment(day: IsoDay, zone: string): Moment {
  const start = startOfDay(day, zone);
  return { day, iso: start.iso, utc: start.utc, timed: false };
}

const starts = new Map<string, { iso: string; utc: string }>();

/** Kept by day, since luxon is slow and many articles share a day. */
function startOfDay(day: IsoDay, zone: string): { iso: string; utc: string } {
  const key = `${day} ${zone}`;
  const known = starts.get(key);
  if (known) return known;
  const start = DateTime.fromISO(day, { zone }).startOf('day');
  const made = { iso: isoWithOffset(start), utc: isoUtc(start) };
  starts.set(key, made);
  return made;
}

/** Reads a date or date-time of the front matter; without an offset it is local time in the zone. */
export function parseMoment(text: string, zone: string): Moment | NotAMoment {
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
    return { reason: `"${text}" is not a time of day`, mend: 'write hours 00 to 23, minutes and seconds 00 to 59' };
  }
  const local = `${date}T${hour}:${minute}:${second}`;
  return offset ? withOffset(local, offset, zone) : inZone(local, zone);
}

function withOffset(local: string, offset: string, zone: string): Moment | NotAMoment {
  const written = offset === 'Z' ? '+00:00' : offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const minutes = Number(written.slice(1, 3)) * 60 + Number(written.slice(4));
  if (minutes > 14 * 60 || Number(written.slice(4)) > 59) {
    return { reason: `"${offset}" is not an offset from UTC`, mend: 'write one between -14:00 and +14:00, such as +09:00' };
  }
  const at = DateTime.fromISO(`${local}${written}`, { zone });
  return { day: isoDayOf(at), iso: isoWithOffset(at), utc: isoUtc(at), timed: true };
}

function inZone(local: string, zone: string): Moment | NotAMoment {
  const at = DateTime.fromISO(local, { zone });
  if (at.toFormat("yyyy-MM-dd'T'HH:mm:ss") !== local) {
    return { reason: `${local} does not exist in ${zone}: the clocks went forward`, mend: 'write the time with its offset, such as +09:00' };
  }
  const possible = at.getPossibleOffsets();
  if (possible.length > 1) {
    const offsets = possible.map((one) => one.toFormat('ZZ')).join(' or ');
    return { reason: `${local} occurs twice in ${zone}: the clocks went back`, mend: `add the offset that is meant, ${offsets}` };
  }
  return { day: isoDayOf(at), iso: isoWithOffset(at), utc: isoUtc(at), timed: true };
}

function notADate(text: string): NotAMoment {
  return { reason: `"${text}" is not a date`, mend: 'write 2024-12-21, 2024-12-21 18:30 or 2024-12-21T18:30:00+09:00' };
}

function noSuchDay(text: string): NotAMoment {
  return { reason: `there is no day ${text}`, mend: 'write a day that exists, as YEAR-MONTH-DAY' };
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

/** The day that an instant (ISO 8601 with offset) has in a zone. */
export function dayIn(iso: string, zone: string): IsoDay {
  return isoDayOf(DateTime.fromISO(iso, { zone }));
}

/** Reads an instant for `--now`: ISO 8601 with an offset or `Z`; undefined when it is none. */
export function parseInstant(text: string): string | undefined {
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const at = DateTime.fromISO(text, { zone: 'utc' });
  return at.isValid ? isoUtc(at) : undefined;
}

/** An instant (UTC) so many hours later. */
export function hoursLater(utc: string, hours: number): string {
  return isoUtc(DateTime.fromISO(utc, { zone: 'utc' }).plus({ hours }));
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The weekday of a day: 0 Sunday to 6 Saturday, in the Gregorian calendar (Sakamoto's rule). */
export function weekday(day: IsoDay): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7;
}

/** Days since 1970-01-01. */
export function dayNumber(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** Hours and minutes of a moment as a clock in the zone shows them, `18:30`. */
export function clockTime(localIsoText: string): string {
  return localIsoText.slice(11, 16);
}
