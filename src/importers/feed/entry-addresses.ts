import type { Changes } from '#importers/converting/changes.ts';
import { slugInUrl, webUrl } from '#importers/converting/urls.ts';

/** The URLs of an entry, on the old site or on another one. */
export interface EntryAddresses {
  /** URLs on the old site, the canonical one first. */
  readonly addresses: readonly string[];
  /** Its URL on another site. */
  readonly source?: string;
  /** The name in its URL. */
  readonly name?: string;
}

/** Sorts the URLs of an entry: those of the old site become aliases, one of another site becomes the source. */
export function oldAddresses(
  links: readonly string[],
  site: string | undefined,
  changes: Changes,
): EntryAddresses {
  const absolute = links.flatMap((link) => webUrl(link, site) ?? []);
  const cleaned = absolute.map((link) => withoutTracking(link, changes));
  const addresses = [...new Set(cleaned)].filter((link) => site === undefined || isOnSite(link, site));
  const [first] = addresses;
  const name = first && slugInUrl(first);
  const source = addresses.length === 0 ? cleaned[0] : undefined;
  return { addresses, ...(source && { source }), ...(name && { name }) };
}

/** Removes parameters that only track readers. */
function withoutTracking(link: string, changes: Changes): string {
  const url = new URL(link);
  const tracking = [...url.searchParams.keys()].filter((name) =>
    /^(?:utm_\w+|at_\w+|fbclid|gclid|ref|cmp|ncid)$/i.test(name),
  );
  if (tracking.length === 0) return link;
  for (const name of tracking) url.searchParams.delete(name);
  changes.add('changed', `URL ${link}`, `without the tracking parameters ${tracking.join(', ')}`);
  return url.href;
}

/** True for a URL on the host of the site, on a subdomain, or on a parent domain. */
function isOnSite(link: string, site: string): boolean {
  const [linkHost, siteHost] = [link, site].map((address) =>
    new URL(address).hostname.toLowerCase().replace(/^www\./, ''),
  );
  return (
    linkHost === siteHost ||
    linkHost?.endsWith(`.${siteHost}`) === true ||
    siteHost?.endsWith(`.${linkHost}`) === true
  );
}
