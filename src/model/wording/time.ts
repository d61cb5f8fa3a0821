import { type IsoDay, weekday } from '../day.ts';
import type { InterfaceLanguage } from '../publication.ts';
import type { Moment } from '../time.ts';

/** How a language writes dates. The tables are our own, since `Intl` differs between versions of Node. */
interface TimeWording {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly date: (year: number, month: number, day: number) => string;
  readonly dateWithWeekday: (year: number, month: number, day: number, weekday: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly year: (year: number) => string;
  readonly monthAndDay: (month: number, day: number) => string;
  readonly monthAndDayWithWeekday: (month: number, day: number, weekday: number) => string;
  readonly clock: (hour: number, minute: string) => string;
  /** A time of day with the name of its zone. */
  readonly inZone: (clock: string, zone: string) => string;
  /** What separates a date from a time of day. */
  readonly dateSeparator: string;
}

const enMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const enShortMonths = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];
const enWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const koMonths = Array.from({ length: 12 }, (_, month) => `${month + 1}월`);
const koWeekdays = ['일', '월', '화', '수', '목', '금', '토'];

const words: Readonly<Record<InterfaceLanguage, TimeWording>> = {
  en: {
    months: enMonths,
    shortMonths: enShortMonths,
    weekdays: enWeekdays,
    shortWeekdays: ['S', 'M', 'T', 'W', 'T', 'F', 'S'],
    date: (year, month, day) => `${day} ${enMonths[month - 1]} ${year}`,
    dateWithWeekday: (year, month, day, on) => `${enWeekdays[on]}, ${day} ${enMonths[month - 1]} ${year}`,
    month: (year, month) => `${enMonths[month - 1]} ${year}`,
    year: (year) => `${year}`,
    monthAndDay: (month, day) => `${day} ${enMonths[month - 1]}`,
    monthAndDayWithWeekday: (month, day, on) => `${enWeekdays[on]}, ${day} ${enMonths[month - 1]}`,
    clock: (hour, minute) => `${hour % 12 || 12}:${minute} ${hour < 12 ? 'a.m.' : 'p.m.'}`,
    inZone: (clock, zone) => `${clock} ${zone}`,
    dateSeparator: ', ',
  },
  ko: {
    months: koMonths,
    shortMonths: koMonths,
    weekdays: koWeekdays.map((day) => `${day}요일`),
    shortWeekdays: koWeekdays,
    date: (year, month, day) => `${year}년 ${month}월 ${day}일`,
    dateWithWeekday: (year, month, day, on) => `${year}년 ${month}월 ${day}일 ${koWeekdays[on]}요일`,
    month: (year, month) => `${year}년 ${month}월`,
    year: (year) => `${year}년`,
    monthAndDay: (month, day) => `${month}월 ${day}일`,
    monthAndDayWithWeekday: (month, day, on) => `${month}월 ${day}일 ${koWeekdays[on]}요일`,
    clock: (hour, minute) => `${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}:${minute}`,
    inZone: (clock, zone) => `${zone} ${clock}`,
    dateSeparator: ' ',
  },
};

/** The names of months and weekdays, and the forms of dates, in a language. */
export function timeWording(language: InterfaceLanguage): TimeWording {
  return words[language];
}

/** `21 December 2024`, `2024년 12월 21일`; a month or year alone when no more is known. */
export function renderDay(day: IsoDay, language: InterfaceLanguage, circa?: 'month' | 'year'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (circa === 'year') return words[language].year(year);
  if (circa === 'month') return words[language].month(year, month);
  return words[language].date(year, month, date);
}

/** `Saturday, 21 December 2024`. */
export function renderDayWithWeekday(day: IsoDay, language: InterfaceLanguage): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return words[language].dateWithWeekday(year, month, date, weekday(day));
}

/** `21 December`, `12월 21일`. */
export function renderMonthAndDay(day: IsoDay, language: InterfaceLanguage): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return words[language].monthAndDay(month, date);
}

/** `Saturday, 21 December`. */
export function renderMonthAndDayWithWeekday(day: IsoDay, language: InterfaceLanguage): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return words[language].monthAndDayWithWeekday(month, date, weekday(day));
}

/** `2024-12` → `December 2024`; `2024` → `2024`. */
export function renderMonth(month: string, language: InterfaceLanguage): string {
  const [year = 0, number] = month.split('-').map(Number);
  return number ? words[language].month(year, number) : words[language].year(year);
}

/** `6:30 p.m.`, `오후 6:30`; the hour counts from 0, the minute has two digits. */
export function renderTimeOfDay(hour: number, minute: string, language: InterfaceLanguage): string {
  return words[language].clock(hour, minute);
}

/** `6:30 p.m.`, `오후 6:30`; empty for a moment without a time of day. */
export function renderClock(moment: Moment, language: InterfaceLanguage): string {
  return moment.timed
    ? words[language].clock(Number(moment.iso.slice(11, 13)), moment.iso.slice(14, 16))
    : '';
}
