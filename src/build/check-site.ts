import { checkHidden, checkSiteLinks, type SiteLinks } from '#content/check-site-links.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import type { Edition } from '#pages/edition.ts';
import { buildRedirects, standingAddresses } from '#pages/redirects.ts';
import { planSite } from '#site.ts';

/** What of the archive the plan of the site is held against. */
export interface PlannedSite {
  readonly edition: Edition;
  readonly links: Omit<SiteLinks, 'articles'>;
  /** Files that are copied to their place. */
  readonly copied: readonly { readonly file: ArchiveFile }[];
  readonly ledger: readonly string[];
  /** The clock, UTC. */
  readonly now: string;
}

/** Holds redirects and links to addresses of the site against its plan. The site is planned only when there is such a link. */
export function checkSite({ edition, links, copied, ledger, now }: PlannedSite): Problem[] {
  const standing = standingAddresses(edition);
  let planned: Set<string> | undefined;
  const plan = (): Set<string> => {
    const redirects = buildRedirects(edition, (path) => standing.has(path), ledger);
    const addresses = new Set<string>(copied.map(({ file }) => `/${file}`));
    for (const { from } of redirects) addresses.add(from);
    for (const quire of planSite(edition, { hashOf: ({ path }) => path, common: '', redirects, now })) {
      for (const { path } of quire.pages()) addresses.add(path);
    }
    return addresses;
  };
  const all: SiteLinks = { ...links, articles: edition.archive.articles };
  const stands = (address: string): boolean => {
    if (standing.has(address)) return true;
    planned ??= plan();
    return planned.has(address);
  };
  return [...checkHidden(all, standing), ...checkSiteLinks(all, stands)];
}
