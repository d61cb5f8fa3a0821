import type { SavedPage } from '../saved-page.ts';
import type { PageMetadata } from './page-metadata.ts';

/** The absolute URLs of a page, the canonical one first. */
export function addressesOf(
  { path, canonical, savedFrom }: SavedPage,
  metadata: readonly PageMetadata[],
): string[] {
  const declared = metadata.flatMap(({ addresses = [] }) => addresses);
  const all = [canonical, ...declared, savedFrom, mirrorUrl(path)].filter((address) => address !== undefined);
  const absolute = all.filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
  return [...new Set(absolute.map((address) => new URL(address).href.replace(/#.*$/s, '')))].filter(
    (address, index) => index === 0 || new URL(address).pathname !== '/',
  );
}

/**
 * The URL of a page in the mirror of a site, whose path begins with the host: `www.paper.example/2024/12/vote.html`.
 */
function mirrorUrl(path: string): string | undefined {
  const host = /^((?:[a-z0-9-]+\.)+[a-z]{2,})\/.+/i.exec(path)?.[1];
  return host && !/\.html?$/i.test(host)
    ? `http://${path.split('/').map(encodeURIComponent).join('/')}`
    : undefined;
}
