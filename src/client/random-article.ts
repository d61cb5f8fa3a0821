/** A button that opens a random article: a month weighted by its number of articles, then an article from its page. */
export function enableRandomArticle(): void {
  const button = document.querySelector('[data-random]');
  const months = [...document.querySelectorAll<HTMLAnchorElement>('.years-table td a')];
  button?.addEventListener('click', async () => {
    const weights = months.map((month) => Number(month.textContent?.replace(/\D/g, '')));
    const month = months[chosen(weights, Math.random())];
    if (month) location.assign((await articleOf(month.href)) ?? month.href);
  });
}

/** Chooses an index at random, weighted. `random` is from 0 to 1. */
export function chosen(weights: readonly number[], random: number): number {
  let left = random * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return place < 0 ? weights.length - 1 : place;
}

async function articleOf(month: string): Promise<string | undefined> {
  try {
    const answer = await fetch(month);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const links = [...page.querySelectorAll('.teaser .headline a')];
    const link = links[Math.floor(Math.random() * links.length)]?.getAttribute('href');
    return link ? new URL(link, month).href : undefined;
  } catch {
    // Offline: the month page opens instead.
    return undefined;
  }
}
