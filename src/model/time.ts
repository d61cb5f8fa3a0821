import { DateTime, IANAZone, Settings } from 'luxon';
import { dayForm, type IsoDay, parseDay } from './day.ts';

export { dayNumber, daysInMonth, type IsoDay, parseDay, weekday } from './day.ts';

Settings.defaultLocale = 'en-US';
Settings.defaultNumberingSystem = 'latn';

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
  readonly hint: string;
}

const timeForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** True for a time zone of the IANA database that this machine knows. */
export function isZone(zone: string): boolean {
  return zone.includes('/') || zone === 'UTC' ? IANAZone.isValidZone(zone) : false;
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
  const made =
    steadyLocal(`${day}T00:00:00`, zone) ?? momentOf(DateTime.fromISO(day, { zone }).startOf('day'));
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
    return {
      reason: `"${text}" is not a time of day`,
      hint: 'write hours 00 to 23, minutes and seconds 00 to 59',
    };
  }
  const local = `${date}T${hour}:${minute}:${second}`;
  return offset ? withOffset(local, offset, zone) : inZone(local, zone);
}

function withOffset(local: string, offset: string, zone: string): Moment | NotAMoment {
  const written =
    offset === 'Z' ? '+00:00' : offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const minutes = Number(written.slice(1, 3)) * 60 + Number(written.slice(4));
  if (minutes > 14 * 60 || Number(written.slice(4)) > 59) {
    return {
      reason: `"${offset}" is not an offset from UTC`,
      hint: 'write one between -14:00 and +14:00, such as +09:00',
    };
  }
  const instant = `${local}${written}`;
  const milliseconds = Date.parse(instant);
  const offsetThere = steadyOffset(zone, Math.floor(milliseconds / dayLength));
  return offsetThere === undefined
    ? momentOf(DateTime.fromISO(instant, { zone }))
    : momentAt(milliseconds, offsetThere);
}

function inZone(local: string, zone: string): Moment | NotAMoment {
  const steady = steadyLocal(local, zone);
  if (steady) return steady;
  const at = DateTime.fromISO(local, { zone });
  if (at.toFormat("yyyy-MM-dd'T'HH:mm:ss") !== local) {
    return {
      reason: `${local} does not exist in ${zone}: the clocks went forward`,
      hint: 'write the time with its offset, such as +09:00',
    };
  }
  const possible = at.getPossibleOffsets();
  if (possible.length > 1) {
    const offsets = possible.map((one) => one.toFormat('ZZ')).join(' or ');
    return {
      reason: `${local} occurs twice in ${zone}: the clocks went back`,
      hint: `add the offset that is meant, ${offsets}`,
    };
  }
  return momentOf(at);
}

function momentOf(at: DateTime): Moment {
  return { day: isoDayOf(at), iso: isoWithOffset(at), utc: isoUtc(at), timed: true };
}

const dayLength = 86_400_000;
const steadyOffsets = new Map<string, number | undefined>();

/** A zone’s offset in minutes where it holds for a whole UTC day (days since 1970): luxon asks the system each time. */
function steadyOffset(zone: string, utcDay: number): number | undefined {
  const key = `${utcDay} ${zone}`;
  if (steadyOffsets.has(key)) return steadyOffsets.get(key);
  const there = IANAZone.create(zone);
  const first = there.offset(utcDay * dayLength);
  const steady =
    Number.isInteger(first) && first === there.offset((utcDay + 1) * dayLength) ? first : undefined;
  steadyOffsets.set(key, steady);
  return steady;
}

/** A local time on a day around which the zone’s offset does not change. */
function steadyLocal(local: string, zone: string): Moment | undefined {
  const asUtc = Date.parse(`${local}Z`);
  const utcDay = Math.floor(asUtc / dayLength);
  const offset = steadyOffset(zone, utcDay);
  if (
    offset === undefined ||
    steadyOffset(zone, utcDay - 1) !== offset ||
    steadyOffset(zone, utcDay + 1) !== offset
  )
    return undefined;
  return momentAt(asUtc - offset * 60_000, offset);
}

function momentAt(milliseconds: number, offset: number): Moment {
  const local = new Date(milliseconds + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  const written = `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  const utc = `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
  return { day: local.slice(0, 10) as IsoDay, iso: `${local}${written}`, utc, timed: true };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function notADate(text: string): NotAMoment {
  return {
    reason: `"${text}" is not a date`,
    hint: 'write 2024-12-21, 2024-12-21 18:30 or 2024-12-21T18:30:00+09:00',
  };
}

function noSuchDay(text: string): NotAMoment {
  return { reason: `there is no day ${text}`, hint: 'write a day that exists, as YEAR-MONTH-DAY' };
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
