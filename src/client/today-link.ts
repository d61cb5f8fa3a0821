import { showOnThisDay } from './on-this-day.ts';

/**
 * Points the “on this day” link to today’s date in the publication’s time zone, and shows headlines of earlier years.
 */
export function enableTodayLink(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-on-this-day]');
  if (!link) return;
  const monthAndDay = monthAndDayIn(link.dataset['onThisDay'] ?? 'UTC', new Date());
  link.href = new URL(`${monthAndDay}/`, link.href).href;
  showOnThisDay(link);
}

/** The month and day of an instant in a time zone, such as `12-21`. */
export function monthAndDayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('month')}-${part('day')}`;
}
