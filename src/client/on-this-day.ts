import { element } from './element.ts';

const maxItems = 3;

/** Shows headlines from earlier years above the “on this day” link, once the link is near the viewport. */
export function showOnThisDay(link: HTMLAnchorElement): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void show(link);
    },
    { rootMargin: '100%' },
  );
  observer.observe(link);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  try {
    const response = await fetch(link.href);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const days = [...page.querySelectorAll('.day-of-month')];
    const items = days.flatMap((day) => itemOf(day, page.documentElement.lang, link.href)).slice(0, maxItems);
    if (items.length > 0) link.closest('p')?.before(element('ol', { class: 'timeline' }, ...items));
  } catch {
    // Offline: only the link is shown.
  }
}

/** The year and the first headline of a day; empty if all its articles are in other languages. */
function itemOf(day: Element, lang: string, base: string): HTMLLIElement[] {
  const year = day.querySelector('time')?.dateTime.slice(0, 4);
  const headline = [...day.querySelectorAll<HTMLAnchorElement>('.headline a')].find(
    (candidate) => (candidate.lang || lang) === document.documentElement.lang,
  );
  const href = headline?.getAttribute('href');
  if (!year || !headline || !href) return [];
  const link = element('a', { href: new URL(href, base).href }, headline.textContent ?? '');
  return [element('li', {}, element('time', { datetime: year }, year), ' ', link)];
}
