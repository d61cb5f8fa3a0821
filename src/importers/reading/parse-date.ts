import { dayIn, type Moment, parseDay, parseMoment } from '#model/time.ts';
import type { ImportedDate } from '../imported-article.ts';

/** A foreign date in the form of our front matter. */
export interface ReadDate {
  /** `2011-03-02`, or with a time of day in the publication’s zone: `2011-03-02T21:05:09+09:00`. */
  readonly text: string;
  /** The day in the publication’s zone. */
  readonly day: string;
  readonly circa?: 'month' | 'year';
  /** What was not taken as it stood, and why. */
  readonly changed?: string;
}

/** Why a text is no date. */
export interface NoDate {
  readonly reason: string;
}

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** `07:05:09`, when there is a time of day. */
  readonly time?: string;
  /** `-05:00` or `Z`, when there is one. */
  readonly offset?: string;
  readonly changed?: string;
}

/** Reads a date in any of the shapes that the formats use; nothing is made up. */
export function readDate({ text, zone: ownZone }: ImportedDate, zone: string): ReadDate | NoDate {
  const written = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (written === '') return { reason: 'the date is empty' };
  if (/^0{4}-0{2}-0{2}/.test(written) || /^0000/.test(written))
    return { reason: `"${written}" is a zero date` };
  const vague = /^(\d{4})(?:-(\d{2}))?$/.exec(written);
  if (vague) return vagueDate(vague[1] ?? '', vague[2]);
  const parts =
    isoParts(written) ??
    compactParts(written) ??
    namedParts(written) ??
    koreanParts(written) ??
    slashParts(written);
  if (!parts) return { reason: `"${short(written)}" is not a date in any known shape` };
  return settle(parts, written, ownZone, zone);
}

function vagueDate(year: string, month: string | undefined): ReadDate | NoDate {
  const day = `${year}-${month ?? '01'}-01`;
  if (!parseDay(day)) return { reason: `there is no month ${year}-${month}` };
  return { text: day, day, circa: month ? 'month' : 'year' };
}

/** Puts a date and time together in the publication’s zone; a time that does not exist there is not kept. */
function settle(parts: Parts, written: string, ownZone: string | undefined, zone: string): ReadDate | NoDate {
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  if (!parseDay(day)) return { reason: `there is no day ${day}` };
  const changed = (why: string | undefined) => (why ? { changed: why } : {});
  if (!parts.time) return { text: day, day, ...changed(parts.changed) };
  const local = `${day}T${parts.time}`;
  const at = parseMoment(`${local}${parts.offset ?? ''}`, parts.offset ? zone : (ownZone ?? zone));
  if ('reason' in at)
    return { text: day, day, changed: `${at.reason}: only the day of "${short(written)}" was taken` };
  if (parts.offset || ownZone) {
    const here = parseMoment(at.utc, zone);
    if ('reason' in here) return { text: day, day, changed: `${here.reason}: only the day was taken` };
    return { ...asFrontMatter(here, zone), ...changed(parts.changed) };
  }
  return { ...asFrontMatter(at, zone), ...changed(parts.changed) };
}

/** As front matter; without its offset where that has seconds, which no form can say (Seoul before 1908). */
function asFrontMatter({ iso, day }: Moment, zone: string): { text: string; day: string } {
  return { text: dayIn(iso, zone) === day ? iso : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`, day };
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`;

/** `2011-03-02 7:05:09 -0500`, `2011/03/02`, `2011.3.2 07:05`, ISO 8601; what follows is named. */
function isoParts(text: string): Parts | undefined {
  const found = new RegExp(
    `^(\\d{4})([-/.]) ?(\\d{1,2})\\2 ?(\\d{1,2})(?!\\d)\\.?(?:[T ,]+(?:at |[-–|] )?${clock}(.*))?(.*)$`,
    's',
  ).exec(text);
  if (!found) return undefined;
  const [, year = '', , month = '', day = '', hour, minute, second, afterTime = '', afterDay = ''] = found;
  return withTime(
    { year, month: two(month), day: two(day) },
    hour,
    minute,
    second,
    hour === undefined ? afterDay : afterTime,
  );
}

/** `20110302`, `20110302T070509-0500`. */
function compactParts(text: string): Parts | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(.*))?$/s.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second, rest = ''] = found;
  return withTime({ year, month, day }, hour, minute, second, rest);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 822 and what people write: `Wed, 02 Mar 2011 07:05:09 EST`, `March 2, 2011 7:05 pm`, `2 March 2011`. */
function namedParts(text: string): Parts | undefined {
  const bare = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?!\d)(.*)$/is.exec(bare);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/is.exec(bare);
  const [name = '', day = '', year = '', rest = ''] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3], dayFirst[4]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3], monthFirst?.[4]];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const whole = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  const time = new RegExp(`^,?(?: (?:at|-|–|\\|))? ?${clock}(.*)$`, 's').exec(rest);
  const parts = withTime(
    { year: whole, month: two(String(month)), day: two(day) },
    time?.[1],
    time?.[2],
    time?.[3],
    time ? (time[4] ?? '') : rest,
  );
  return year.length === 2
    ? { ...parts, changed: `the year ${year} was read as ${whole} (RFC 2822)` }
    : parts;
}

/** `2011년 3월 2일 오후 7시 5분`, `2011년 3월 2일 오후 7:05`. */
function koreanParts(text: string): Parts | undefined {
  const found =
    /^(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일(?: ?\([^)]*\))?(?: ?(오전|오후)? ?(\d{1,2})(?::|시 ?)(\d{1,2})?분?(?::(\d{2}))?)?(.*)$/s.exec(
      text,
    );
  if (!found) return undefined;
  const [, year = '', month = '', day = '', half, hour, minute = '00', second, rest = ''] = found;
  const after = half === '오후' ? ' pm' : half === '오전' ? ' am' : '';
  return withTime({ year, month: two(month), day: two(day) }, hour, two(minute), second, after + rest);
}

/** `25/12/2011`, `12/25/2011`: only where one number cannot be a month. */
function slashParts(text: string): Parts | undefined {
  const found = new RegExp(`^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:,? ${clock}(.*))?(.*)$`, 's').exec(text);
  if (!found) return undefined;
  const [, first = '', second = '', year = '', hour, minute, seconds, afterTime = '', afterDay = ''] = found;
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  const [month, day] = a > 12 ? [second, first] : [first, second];
  return withTime(
    { year, month: two(month), day: two(day) },
    hour,
    minute,
    seconds,
    hour === undefined ? afterDay : afterTime,
  );
}

type Day = Pick<Parts, 'year' | 'month' | 'day'>;

/** Adds the time of day, its half and its offset; names what follows them. */
function withTime(date: Day, hour: string | undefined, minute = '00', second = '00', rest = ''): Parts {
  const leftover = rest.trim();
  if (hour === undefined) {
    return leftover === '' || /^[TZ,.;]*$/.test(leftover)
      ? date
      : { ...date, changed: `"${short(leftover)}" after the date was not understood` };
  }
  const half = /^([ap])\.?m\.?(?![a-z])/i.exec(leftover)?.[1]?.toLowerCase();
  const after = half ? leftover.replace(/^[ap]\.?m\.?/i, '').trim() : leftover;
  const time = `${two(String(hourOf(Number(hour), half)))}:${minute}:${second}`;
  const { offset, junk } = offsetOf(after);
  return {
    ...date,
    time,
    ...(offset && { offset }),
    ...(junk !== '' && { changed: `"${short(junk)}" after the time was not understood` }),
  };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === 'p' && hour < 12) return hour + 12;
  return half === 'a' && hour === 12 ? 0 : hour;
}

/** Zone names of RFC 822 and those of unmistakable meaning. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  WET: '+00:00',
  WEST: '+01:00',
  KST: '+09:00',
  JST: '+09:00',
};

function offsetOf(text: string): { offset?: string; junk: string } {
  const numeric = /^(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})(?!\d)(?:\s*\([^)]*\))?/.exec(text);
  if (numeric) {
    const [whole, sign = '', hours = '', minutes = ''] = numeric;
    const junk = text.slice(whole.length).trim();
    return { offset: `${sign}${two(hours)}:${minutes}`, junk: junk in zones ? '' : junk };
  }
  const short = /^(?:GMT|UTC)?([+-])(\d{1,2})(?!\d)/.exec(text);
  if (short)
    return { offset: `${short[1]}${two(short[2] ?? '')}:00`, junk: text.slice(short[0].length).trim() };
  const named = /^\(?([A-Z]{1,4})\)?(?![A-Za-z])/.exec(text);
  const offset = zones[named?.[1] ?? ''];
  return offset ? { offset, junk: text.slice(named?.[0].length).trim() } : { junk: text };
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
