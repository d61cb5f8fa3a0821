import { showOnThisDay } from './on-this-day.ts';

/** Leads “on this day” to today’s date in the publication’s zone, and shows what earlier years had. */
export function enableTodayLink(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-on-this-day]');
  if (!link) return;
  const monthAndDay = monthAndDayIn(link.dataset['onThisDay'] ?? 'UTC', new Date());
  link.href = new URL(`${monthAndDay}/`, link.href).href;
  showOnThisDay(link);
}

/** `12-21`: the date that an instant has in a zone. */
export function monthAndDayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('month')}-${part('day')}`;
}
