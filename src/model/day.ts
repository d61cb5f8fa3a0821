/** A calendar day, `2024-12-21`. */
export type IsoDay = string & { readonly __brand: 'IsoDay' };

/** Matches a day in ISO form: year, month, day. */
export const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Parses a day such as `2024-12-21`. Undefined if it does not exist. */
export function parseDay(text: string): IsoDay | undefined {
  const parts = dayForm.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as IsoDay) : undefined;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The weekday, from 0 (Sunday) to 6 (Saturday), by Sakamoto’s algorithm. */
export function weekday(day: IsoDay): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7;
}

/** The number of days since 1970-01-01. */
export function dayNumber(day: IsoDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000;
}
