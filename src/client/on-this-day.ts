import { element } from './element.ts';

const most = 3;

/** Shows headlines from earlier years above the “on this day” link, once the link is near the viewport. */
export function showOnThisDay(link: HTMLAnchorElement): void {
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      void show(link);
    },
    { rootMargin: '100%' },
  );
  watch.observe(link);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const days = [...page.querySelectorAll('.day-of-month')];
    const pieces = days.flatMap((day) => pieceOf(day, page.documentElement.lang, link.href)).slice(0, most);
    if (pieces.length > 0) link.closest('p')?.before(element('ol', { class: 'timeline' }, ...pieces));
  } catch {
    // Offline: only the link is shown.
  }
}

/** The year and the first headline of a day; empty if all its articles are in other languages. */
function pieceOf(day: Element, lang: string, base: string): HTMLLIElement[] {
  const year = day.querySelector('time')?.dateTime.slice(0, 4);
  const headline = [...day.querySelectorAll<HTMLAnchorElement>('.headline a')].find(
    (one) => (one.lang || lang) === document.documentElement.lang,
  );
  const href = headline?.getAttribute('href');
  if (!year || !headline || !href) return [];
  const link = element('a', { href: new URL(href, base).href }, headline.textContent ?? '');
  return [element('li', {}, element('time', { datetime: year }, year), ' ', link)];
}
