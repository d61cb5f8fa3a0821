import { dayIn, type Moment, parseDay, parseMoment } from '#model/time.ts';
import type { ImportedDate } from '../imported-article.ts';

/** A date in the form of our front matter. */
export interface ParsedDate {
  /** `2011-03-02`, or with a time in the publication’s zone: `2011-03-02T21:05:09+09:00`. */
  readonly text: string;
  /** The day in the publication’s zone. */
  readonly day: string;
  readonly circa?: 'month' | 'year';
  /** Which part of the text was ignored or changed, and why. */
  readonly change?: string;
}

/** Why a text is not a valid date. */
export interface InvalidDate {
  readonly reason: string;
}

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** `07:05:09`, if there is a time. */
  readonly time?: string;
  /** `-05:00` or `Z`, if there is an offset. */
  readonly offset?: string;
  readonly change?: string;
}

/** Parses a date in any form that the formats use. Never guesses. */
export function parseDate({ text, zone: sourceZone }: ImportedDate, zone: string): ParsedDate | InvalidDate {
  const normalized = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (normalized === '') return { reason: 'the date is empty' };
  if (/^0{4}-0{2}-0{2}/.test(normalized) || /^0000/.test(normalized))
    return { reason: `"${normalized}" is a zero date` };
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(normalized);
  if (partial) return parsePartialDate(partial[1] ?? '', partial[2]);
  const parts =
    parseIso(normalized) ??
    parseCompact(normalized) ??
    parseNamed(normalized) ??
    parseKorean(normalized) ??
    parseSlashes(normalized);
  if (!parts) return { reason: `"${short(normalized)}" is not a date in a known form` };
  return toZone(parts, normalized, sourceZone, zone);
}

function parsePartialDate(year: string, month: string | undefined): ParsedDate | InvalidDate {
  const day = `${year}-${month ?? '01'}-01`;
  if (!parseDay(day)) return { reason: `there is no month ${year}-${month}` };
  return { text: day, day, circa: month ? 'month' : 'year' };
}

/** Combines a day and a time in the publication’s zone. Drops a time that does not exist there. */
function toZone(
  parts: DateParts,
  normalized: string,
  sourceZone: string | undefined,
  zone: string,
): ParsedDate | InvalidDate {
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  if (!parseDay(day)) return { reason: `there is no day ${day}` };
  const change = (reason: string | undefined) => (reason ? { change: reason } : {});
  if (!parts.time) return { text: day, day, ...change(parts.change) };
  const local = `${day}T${parts.time}`;
  const moment = parseMoment(`${local}${parts.offset ?? ''}`, parts.offset ? zone : (sourceZone ?? zone));
  if ('reason' in moment)
    return { text: day, day, change: `${moment.reason}; only the day of "${short(normalized)}" was used` };
  if (parts.offset || sourceZone) {
    const inZone = parseMoment(moment.utc, zone);
    if ('reason' in inZone) return { text: day, day, change: `${inZone.reason}; only the day was used` };
    return { ...toFrontMatter(inZone, zone), ...change(parts.change) };
  }
  return { ...toFrontMatter(moment, zone), ...change(parts.change) };
}

/** The date for front matter, without an offset that has seconds (Seoul before 1908), which ISO 8601 cannot express. */
function toFrontMatter({ iso, day }: Moment, zone: string): { text: string; day: string } {
  return { text: dayIn(iso, zone) === day ? iso : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`, day };
}

const timePattern = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`;

/** `2011-03-02 7:05:09 -0500`, `2011/03/02`, `2011.3.2 07:05`, ISO 8601. */
function parseIso(text: string): DateParts | undefined {
  const found = new RegExp(
    `^(\\d{4})([-/.]) ?(\\d{1,2})\\2 ?(\\d{1,2})(?!\\d)\\.?(?:[T ,]+(?:at |[-–|] )?${timePattern}(.*))?(.*)$`,
    's',
  ).exec(text);
  if (!found) return undefined;
  const [, year = '', , month = '', day = '', hour, minute, second, afterTime = '', afterDay = ''] = found;
  return withTime(
    { year, month: pad(month), day: pad(day) },
    hour,
    minute,
    second,
    hour === undefined ? afterDay : afterTime,
  );
}

/** `20110302`, `20110302T070509-0500`. */
function parseCompact(text: string): DateParts | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(.*))?$/s.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second, rest = ''] = found;
  return withTime({ year, month, day }, hour, minute, second, rest);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 822 and common written forms: `Wed, 02 Mar 2011 07:05:09 EST`, `March 2, 2011 7:05 pm`, `2 March 2011`. */
function parseNamed(text: string): DateParts | undefined {
  const withoutWeekday = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?!\d)(.*)$/is.exec(
    withoutWeekday,
  );
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/is.exec(withoutWeekday);
  const [name = '', day = '', year = '', rest = ''] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3], dayFirst[4]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3], monthFirst?.[4]];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const fullYear = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  const time = new RegExp(`^,?(?: (?:at|-|–|\\|))? ?${timePattern}(.*)$`, 's').exec(rest);
  const parts = withTime(
    { year: fullYear, month: pad(String(month)), day: pad(day) },
    time?.[1],
    time?.[2],
    time?.[3],
    time ? (time[4] ?? '') : rest,
  );
  return year.length === 2
    ? { ...parts, change: `the year ${year} was read as ${fullYear} (RFC 2822)` }
    : parts;
}

/** `2011년 3월 2일 오후 7시 5분`, `2011년 3월 2일 오후 7:05`. */
function parseKorean(text: string): DateParts | undefined {
  const found =
    /^(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일(?: ?\([^)]*\))?(?: ?(오전|오후)? ?(\d{1,2})(?::|시 ?)(\d{1,2})?분?(?::(\d{2}))?)?(.*)$/s.exec(
      text,
    );
  if (!found) return undefined;
  const [, year = '', month = '', day = '', meridiem, hour, minute = '00', second, rest = ''] = found;
  const after = meridiem === '오후' ? ' pm' : meridiem === '오전' ? ' am' : '';
  return withTime({ year, month: pad(month), day: pad(day) }, hour, pad(minute), second, after + rest);
}

/** `25/12/2011`, `12/25/2011`, if one of the numbers cannot be a month. */
function parseSlashes(text: string): DateParts | undefined {
  const found = new RegExp(`^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:,? ${timePattern}(.*))?(.*)$`, 's').exec(
    text,
  );
  if (!found) return undefined;
  const [, first = '', second = '', year = '', hour, minute, seconds, afterTime = '', afterDay = ''] = found;
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  const [month, day] = a > 12 ? [second, first] : [first, second];
  return withTime(
    { year, month: pad(month), day: pad(day) },
    hour,
    minute,
    seconds,
    hour === undefined ? afterDay : afterTime,
  );
}

type Day = Pick<DateParts, 'year' | 'month' | 'day'>;

/** Adds the time of day, am or pm, and the offset. Records what follows them as ignored. */
function withTime(date: Day, hour: string | undefined, minute = '00', second = '00', rest = ''): DateParts {
  const remainder = rest.trim();
  if (hour === undefined) {
    return remainder === '' || /^[TZ,.;]*$/.test(remainder)
      ? date
      : { ...date, change: `"${short(remainder)}" after the date was ignored` };
  }
  const meridiem = /^([ap])\.?m\.?(?![a-z])/i.exec(remainder)?.[1]?.toLowerCase();
  const after = meridiem ? remainder.replace(/^[ap]\.?m\.?/i, '').trim() : remainder;
  const time = `${pad(String(to24Hours(Number(hour), meridiem)))}:${minute}:${second}`;
  const { offset, trailing } = parseOffset(after);
  return {
    ...date,
    time,
    ...(offset && { offset }),
    ...(trailing !== '' && { change: `"${short(trailing)}" after the time was ignored` }),
  };
}

function to24Hours(hour: number, meridiem: string | undefined): number {
  if (meridiem === 'p' && hour < 12) return hour + 12;
  return meridiem === 'a' && hour === 12 ? 0 : hour;
}

/** Zone names of RFC 822, and others that are unambiguous. */
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

function parseOffset(text: string): { offset?: string; trailing: string } {
  const numeric = /^(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})(?!\d)(?:\s*\([^)]*\))?/.exec(text);
  if (numeric) {
    const [fullYear, sign = '', hours = '', minutes = ''] = numeric;
    const trailing = text.slice(fullYear.length).trim();
    return { offset: `${sign}${pad(hours)}:${minutes}`, trailing: trailing in zones ? '' : trailing };
  }
  const short = /^(?:GMT|UTC)?([+-])(\d{1,2})(?!\d)/.exec(text);
  if (short)
    return { offset: `${short[1]}${pad(short[2] ?? '')}:00`, trailing: text.slice(short[0].length).trim() };
  const named = /^\(?([A-Z]{1,4})\)?(?![A-Za-z])/.exec(text);
  const offset = zones[named?.[1] ?? ''];
  return offset ? { offset, trailing: text.slice(named?.[0].length).trim() } : { trailing: text };
}

function pad(digits: string): string {
  return digits.padStart(2, '0');
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
