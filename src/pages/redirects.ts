import { slug } from '#lib/slug.ts';
import { allEntries } from '#model/build-archive.ts';
import type { Page } from '#model/page.ts';
import type { RedirectData } from '#model/page-data.ts';
import {
  dayPath,
  entryPath,
  indexKinds,
  indexPath,
  oldAddressPath,
  parentPath,
  type SitePath,
} from '#model/paths.ts';
import type { SiteContent } from './site-content.ts';

/** The paths of articles, days, entries and standalone pages, which no redirect may replace. */
export function listPageAddresses({ archive, standalonePages }: SiteContent): Set<string> {
  const pageAddresses = new Set<string>(standalonePages.map(({ path }) => path));
  for (const article of archive.articles) pageAddresses.add(article.path);
  for (const article of archive.gone) pageAddresses.add(article.path);
  for (const dates of [archive.days, archive.months, archive.years]) {
    for (const date of dates.keys()) pageAddresses.add(dayPath(date));
  }
  for (const kind of indexKinds) pageAddresses.add(indexPath(kind));
  for (const entry of allEntries(archive)) if (entry.path) pageAddresses.add(entry.path);
  return pageAddresses;
}

/** A redirect: an alias of an article, another name of an entry, or an entry of `redirects` in `publication.yaml`. */
export interface Redirect extends RedirectData {
  readonly from: string;
}

/**
 * All redirects of the site, each old path once, never for the path of a page. A list in the ledger that has become
 * empty redirects to its parent.
 */
export function buildRedirects(
  content: SiteContent,
  isPage: (path: string) => boolean,
  ledger: Iterable<string>,
): Redirect[] {
  const { archive } = content;
  const redirects = new Map<string, string>();
  const add = (from: string, to: string) => {
    if (!isPage(from) && !redirects.has(from)) redirects.set(from, to);
  };
  for (const article of archive.articles) for (const alias of article.aliases) add(alias, article.path);
  for (const [from, to] of archive.publication.redirects) add(from, to);
  for (const entry of allEntries(archive)) {
    const { path } = entry;
    if (!path) continue;
    for (const name of [...entry.aliases, ...Object.values(entry.names)]) {
      const other = slug(name);
      if (other !== '' && other !== entry.key && other !== 'letters' && !/^\d{4}$/.test(other)) {
        add(entryPath(entry.kind, other), path);
      }
    }
  }
  for (const address of listsOf(ledger)) {
    let parent = parentPath(address);
    while (parent !== '/' && !isPage(parent)) parent = parentPath(parent);
    add(address, parent);
  }
  return [...redirects].map(([from, to]) => ({ from, to: lastOf(redirects, to) }));
}

/** Follows a chain of redirects to its end, so that readers are redirected only once. */
function lastOf(redirects: ReadonlyMap<string, string>, to: string): string {
  const seen = new Set<string>();
  let end = to;
  while (!seen.has(end)) {
    seen.add(end);
    end = redirects.get(end) ?? end;
  }
  return end;
}

const entryAddress = new RegExp(`^/(?:${indexKinds.join('|')})/[^/]+/$`, 'u');
const articleAddress = /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/;

/** The list pages implied by published paths: an entry’s own page; the day, month and year of an article. */
function listsOf(addresses: Iterable<string>): Set<SitePath> {
  const lists = new Set<SitePath>();
  let last = '';
  for (const address of addresses) {
    const day = address.slice(0, '/2024/12/21/'.length);
    if (day === last) continue;
    if (entryAddress.test(address)) lists.add(address as SitePath);
    if (!articleAddress.test(address)) continue;
    for (const end of ['/2024/12/21/', '/2024/12/', '/2024/'])
      lists.add(address.slice(0, end.length) as SitePath);
    last = day;
  }
  return lists;
}

/** The HTML pages for redirects. Paths that cannot be a file only appear in the hosts’ redirect lists. */
export function redirectPages(redirects: readonly Redirect[]): Page<'redirect', RedirectData>[] {
  return redirects.flatMap((redirect) => {
    const path = oldAddressPath(redirect.from);
    return path === undefined ? [] : [{ path, layout: 'redirect', data: redirect }];
  });
}
