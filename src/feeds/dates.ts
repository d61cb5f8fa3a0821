import { type IsoDay, type Moment, weekday } from '#model/time.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An RFC 822 date with a four-digit year: `Sat, 21 Dec 2024 18:30:00 +0900`. Feed validators only accept offsets in
 * half hours; any other offset is converted to GMT.
 */
export function rfc822(moment: Moment): string {
  const offset = moment.iso.slice(19);
  return /:[03]0$/.test(offset)
    ? formatRfc822(moment.iso, offset.replace(':', ''))
    : formatRfc822(moment.utc, 'GMT');
}

function formatRfc822(iso: string, zone: string): string {
  const dayName = weekdays[weekday(iso.slice(0, 10) as IsoDay)];
  const month = months[Number(iso.slice(5, 7)) - 1];
  return `${dayName}, ${iso.slice(8, 10)} ${month} ${iso.slice(0, 4)} ${iso.slice(11, 19)} ${zone}`;
}

/**
 * An RFC 3339 date. The W3C feed validator warns about entries with equal dates, so each `variant` writes the same
 * moment differently: in the publication’s zone, in UTC, then with a growing number of zeros as fraction.
 */
export function rfc3339(moment: Moment, variant = 0): string {
  const text = variant % 2 === 0 ? moment.iso : moment.utc;
  const zeros = Math.floor(variant / 2);
  return zeros === 0 ? text : `${text.slice(0, 19)}.${'0'.repeat(zeros)}${text.slice(19)}`;
}

/** A date as sitemaps and dumps use it: date-only if the time is unknown. */
export function dayOrTime(moment: Moment): string {
  return moment.timed ? moment.iso : moment.day;
}
