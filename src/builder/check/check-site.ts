import { fixedPaths } from '#content/checks/check-addresses.ts';
import { checkHidden, checkSiteLinks, type SiteLinks } from '#content/checks/check-site-links.ts';
import { nearest } from '#lib/nearest.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import { buildRedirects } from '#pages/redirects.ts';
import type { SiteContent } from '#pages/site-content.ts';
import { planSite } from '#site.ts';

/** What of the archive the plan of the site is held against. */
export interface PlannedSite {
  readonly content: SiteContent;
  /** The addresses that articles, days, entries and hand-written pages stand at. */
  readonly pageAddresses: ReadonlySet<string>;
  readonly links: Omit<SiteLinks, 'articles'>;
  /** Files that are copied to their place. */
  readonly copied: readonly { readonly file: ArchiveFile }[];
  readonly ledger: readonly string[];
  /** The clock, UTC. */
  readonly now: string;
}

/** Holds redirects and links to addresses of the site against its plan. The site is planned only for a rare one. */
export function checkSite({ content, pageAddresses, links, copied, ledger, now }: PlannedSite): Problem[] {
  const fixed = new Set<string>(fixedPaths);
  let planned: Set<string> | undefined;
  const plan = (): Set<string> => {
    const redirects = buildRedirects(content, (path) => pageAddresses.has(path), ledger);
    const addresses = new Set<string>(copied.map(({ file }) => `/${file}`));
    for (const { from } of redirects) addresses.add(from);
    for (const group of planSite(content, { hashOf: ({ path }) => path, common: '', redirects, now })) {
      for (const { path } of group.pages()) addresses.add(path);
    }
    return addresses;
  };
  const lists = () => [...fixed, ...pageAddresses].filter((address) => !/^\/\d{4}\//.test(address));
  const all: SiteLinks = { ...links, articles: content.archive.articles };
  const has = (address: string): boolean => {
    if (pageAddresses.has(address) || fixed.has(address)) return true;
    planned ??= plan();
    return planned.has(address);
  };
  return [
    ...checkHidden(all, pageAddresses),
    ...checkSiteLinks(all, { has, near: (address) => nearest(address, lists()) }),
  ];
}
