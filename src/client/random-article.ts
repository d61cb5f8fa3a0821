/** A button that opens a random article: a month weighted by its number of articles, then an article from its page. */
export function enableRandomArticle(): void {
  const button = document.querySelector('[data-random]');
  const months = [...document.querySelectorAll<HTMLAnchorElement>('.years-table td a')];
  button?.addEventListener('click', async () => {
    const weights = months.map((month) => Number(month.textContent?.replace(/\D/g, '')));
    const month = months[weightedIndex(weights, Math.random())];
    if (month) location.assign((await randomArticleIn(month.href)) ?? month.href);
  });
}

/** Chooses an index at random, weighted. `random` is from 0 to 1. */
export function weightedIndex(weights: readonly number[], random: number): number {
  let rest = random * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
  return index < 0 ? weights.length - 1 : index;
}

async function randomArticleIn(month: string): Promise<string | undefined> {
  try {
    const response = await fetch(month);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const links = [...page.querySelectorAll('.teaser .headline a')];
    const link = links[Math.floor(Math.random() * links.length)]?.getAttribute('href');
    return link ? new URL(link, month).href : undefined;
  } catch {
    // Offline: the month page opens instead.
    return undefined;
  }
}
