import { settingsWording } from '#model/wording/settings.ts';

/** The number of whole years between two dates (ISO 8601). */
export function yearsBetween(then: string, now: string): number {
  const years = Number(now.slice(0, 4)) - Number(then.slice(0, 4));
  return now.slice(5, 10) < then.slice(5, 10) ? years - 1 : years;
}

/** Fills the notice about an article’s age as soon as it is parsed, before first paint, to avoid a layout shift. */
export function showAge(now: Date): void {
  const observer = new MutationObserver(() => {
    const notice = document.querySelector<HTMLElement>('[data-age]');
    if (!notice) return;
    observer.disconnect();
    const years = yearsBetween(notice.dataset['age'] ?? '', localDay(now));
    if (!(years >= 1)) return;
    notice.textContent = settingsWording(notice.closest('[lang]')?.getAttribute('lang') ?? '').age(years);
    notice.hidden = false;
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => observer.disconnect());
}

function localDay(now: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
