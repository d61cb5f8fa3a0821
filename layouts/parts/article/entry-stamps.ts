import { type IsoDay, parseDay } from '#model/day.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { renderDay, renderTimeOfDay, timeWording } from '#model/wording/time.ts';

/** The date or time at the start of an entry’s heading, in a timeline or live report. */
export interface Stamp {
  /** For machines: `2024-12-03`, `2024-12-03T22:27`, `22:27`. */
  readonly dateTime: string;
  /** For readers: `3 December 2024, 10:27 p.m.`. */
  readonly text: string;
  /** The rest of the heading; may be empty. */
  readonly rest: string;
}

const stampPattern = /^(?:(\d{4}-\d\d-\d\d)(?:[ T](\d\d?:\d\d))?|(\d\d?:\d\d))[,:]?(?:\s+|$)/;
const timePattern = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** Parses the stamp of a heading such as `2024-12-03 22:27 Yoon declares`; undefined if it has none. */
export function parseStamp(heading: string, language: InterfaceLanguage): Stamp | undefined {
  const [prefix, date, timeOfDate, timeAlone] = stampPattern.exec(heading) ?? [];
  if (prefix === undefined) return undefined;
  const day = date === undefined ? undefined : parseDay(date);
  const time = timePattern.exec(timeOfDate ?? timeAlone ?? '');
  if (date !== undefined && !day) return undefined;
  if ((timeOfDate ?? timeAlone) !== undefined && !time) return undefined;
  return { ...renderStamp(day, time, language), rest: heading.slice(prefix.length) };
}

function renderStamp(day: IsoDay | undefined, time: RegExpExecArray | null, language: InterfaceLanguage) {
  const [, hour = '', minute = ''] = time ?? [];
  const clock = time ? renderTimeOfDay(Number(hour), minute, language) : undefined;
  return {
    dateTime: [day, time && `${hour.padStart(2, '0')}:${minute}`].filter(Boolean).join('T'),
    text: [day && renderDay(day, language), clock].filter(Boolean).join(timeWording(language).dateSeparator),
  };
}

const entryHeading = /(<h2(?: [^>]*)?>)([^<]*)/g;

/** Formats the date or time at the start of each entry’s heading and wraps it in a `<time>` element. */
export function formatStamps(html: string, language: InterfaceLanguage): string {
  return html.replace(entryHeading, (whole, opening: string, heading: string) => {
    const stamp = parseStamp(heading, language);
    if (!stamp) return whole;
    const { dateTime, text, rest } = stamp;
    const attribute = rest === '' ? '' : ' class="stamp"';
    return `${opening}<time${attribute} datetime="${dateTime}">${text}</time>${rest && ` ${rest}`}`;
  });
}
