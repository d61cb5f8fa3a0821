import { checkShadowedRedirects, checkSiteLinks, type SiteLinks } from '#content/checks/check-site-links.ts';
import type { ArchiveReading } from '#content/read-archive.ts';
import { nearest } from '#lib/nearest.ts';
import type { Problem } from '#model/problem.ts';
import { buildRedirects } from '#pages/redirects.ts';
import { reserved } from '#pages/site-addresses.ts';
import type { SiteContent } from '#pages/site-content.ts';
import { planSite } from '#site.ts';

/**
 * Checks redirects and links against the addresses of the site. `pageAddresses` are those of articles, days, entries and
 * standalone pages; the whole site is planned only when a link has none of these. `now` is the current time, UTC.
 */
export function checkSite(
  reading: Pick<ArchiveReading, 'publicationPositions' | 'standalonePages' | 'files' | 'ledger'>,
  content: SiteContent,
  pageAddresses: ReadonlySet<string>,
  now: string,
): Problem[] {
  const fixed = new Set<string>(reserved.addresses(content.archive.publication));
  let planned: Set<string> | undefined;
  const planAddresses = (): Set<string> => {
    const redirects = buildRedirects(content, (path) => pageAddresses.has(path), reading.ledger);
    const addresses = new Set<string>(reading.files.map(({ file }) => `/${file}`));
    for (const { from } of redirects) addresses.add(from);
    for (const group of planSite(content, { hashOf: ({ path }) => path, common: '', redirects, now })) {
      for (const { path } of group.pages()) addresses.add(path);
    }
    return addresses;
  };
  const listAddresses = () => [...fixed, ...pageAddresses].filter((address) => !/^\/\d{4}\//.test(address));
  const { articles, publication } = content.archive;
  const links: SiteLinks = { ...reading, articles, publication };
  const has = (address: string): boolean => {
    if (pageAddresses.has(address) || fixed.has(address)) return true;
    planned ??= planAddresses();
    return planned.has(address);
  };
  return [
    ...checkShadowedRedirects(links, pageAddresses),
    ...checkSiteLinks(links, { has, suggest: (address) => nearest(address, listAddresses()) }),
  ];
}
