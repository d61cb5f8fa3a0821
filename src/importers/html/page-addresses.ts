import { firstSaid, type PageFacts } from './page-facts.ts';
import type { SavedPage } from './saved-page.ts';

/** The addresses that a page had, the canonical one first; whole ones only. */
export function addressesOf(
  { path, canonical, savedFrom }: SavedPage,
  facts: readonly PageFacts[],
): string[] {
  const said = facts.flatMap(({ addresses = [] }) => addresses);
  const all = [canonical, ...said, savedFrom, mirrored(path)].filter((address) => address !== undefined);
  const whole = all.filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
  return [...new Set(whole.map((address) => new URL(address).href.replace(/#.*$/s, '')))].filter(
    (address, place) => place === 0 || new URL(address).pathname !== '/',
  );
}

/** A mirror of a site begins with its host: `www.paper.example/2024/12/vote.html`. */
function mirrored(path: string): string | undefined {
  const host = /^((?:[a-z0-9-]+\.)+[a-z]{2,})\/.+/i.exec(path)?.[1];
  return host && !/\.html?$/i.test(host)
    ? `http://${path.split('/').map(encodeURIComponent).join('/')}`
    : undefined;
}

/** Why a page is a list, or another page that is no article; undefined for one that may be. */
export function whyNoArticle(
  { metas }: SavedPage,
  facts: readonly PageFacts[],
  types: readonly string[],
): string | undefined {
  const isSaid =
    facts.some(({ from }) => from === 'JSON-LD' || from === 'microdata') ||
    firstSaid(facts, 'published') !== undefined;
  if (isSaid) return undefined;
  const kind = metas.get('og:type')?.[0]?.toLowerCase();
  if (kind === 'article') return undefined;
  if (kind !== undefined && /^(?:website|profile|blog|video|music|book)/.test(kind))
    return `it says that it is a ${kind}, no article`;
  const type = types.find((one) =>
    /^(?:CollectionPage|SearchResultsPage|AboutPage|ContactPage|ProfilePage|ItemList)$/.test(one),
  );
  return type && `it says that it is a ${type}, no article`;
}
