import { slug } from '#lib/slug.ts';
import { allEntries } from '#model/build-archive.ts';
import type { RedirectFacts } from '#model/facts.ts';
import type { Page } from '#model/page.ts';
import { entryPath, parentPath, type SitePath } from '#model/paths.ts';
import type { Edition } from './edition.ts';

/** Old addresses and where each leads: aliases of articles, other names of entries, the publication’s own list. */
export interface Redirect extends RedirectFacts {
  readonly from: string;
}

/**
 * Every redirect of the site, each old address once: a page that stands is never hidden by one. Addresses of the
 * ledger whose list has become empty lead to their parent.
 */
export function buildRedirects(edition: Edition, standing: (path: string) => boolean, ledger: Iterable<string>): Redirect[] {
  const { archive } = edition;
  const redirects = new Map<string, string>();
  const add = (from: string, to: string) => {
    if (!standing(from) && !redirects.has(from)) redirects.set(from, to);
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
  for (const address of ledger) {
    if (standing(address) || redirects.has(address) || !isList(address)) continue;
    let parent = parentPath(address as SitePath);
    while (parent !== '/' && !standing(parent)) parent = parentPath(parent);
    add(address, parent);
  }
  return [...redirects].map(([from, to]) => ({ from, to: lastOf(redirects, to) }));
}

/** Follows a chain to its end, so that no reader is sent twice. */
function lastOf(redirects: ReadonlyMap<string, string>, to: string): string {
  const seen = new Set<string>();
  let end = to;
  while (!seen.has(end)) {
    seen.add(end);
    end = redirects.get(end) ?? end;
  }
  return end;
}

/** An entry of an index, which may become empty; an article’s address never does. */
function isList(address: string): boolean {
  return /^\/[a-z]+\/.+\/$/.test(address);
}

/** The static pages of redirects. An alias with a query stands only in the hosts’ lists. */
export function redirectPages(redirects: readonly Redirect[]): Page<'redirect', RedirectFacts>[] {
  return redirects
    .filter(({ from }) => !/[?#]/.test(from))
    .map((redirect) => ({ path: redirect.from as SitePath, layout: 'redirect', facts: redirect }));
}
