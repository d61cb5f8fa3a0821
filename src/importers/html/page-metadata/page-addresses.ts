import type { SavedPage } from '../saved-page.ts';
import type { PageFacts } from './page-metadata.ts';

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
