import type { Changes } from '#importers/converting/changes.ts';
import { addressIn, nameInAddress } from '#importers/converting/urls.ts';

/** Where an entry was: on the old site, or on another. */
export interface EntryAddresses {
  /** Addresses on the old site, the canonical one first. */
  readonly addresses: readonly string[];
  /** Its address on another site. */
  readonly source?: string;
  /** The name in its address. */
  readonly name?: string;
}

/** Sorts the addresses of an entry: those of the old site become aliases, another site’s is where it was first published. */
export function oldAddresses(
  links: readonly string[],
  site: string | undefined,
  changes: Changes,
): EntryAddresses {
  const whole = links.flatMap((link) => addressIn(link, site) ?? []);
  const clean = whole.map((link) => withoutTracking(link, changes));
  const addresses = [...new Set(clean)].filter((link) => site === undefined || isOn(link, site));
  const [first] = addresses;
  const name = first && nameInAddress(first);
  const source = addresses.length === 0 ? clean[0] : undefined;
  return { addresses, ...(source && { source }), ...(name && { name }) };
}

/** What feeds add to addresses to count readers is no part of them. */
function withoutTracking(link: string, changes: Changes): string {
  const url = new URL(link);
  const added = [...url.searchParams.keys()].filter((name) =>
    /^(?:utm_\w+|at_\w+|fbclid|gclid|ref|cmp|ncid)$/i.test(name),
  );
  if (added.length === 0) return link;
  for (const name of added) url.searchParams.delete(name);
  changes.add('changed', `address ${link}`, `without ${added.join(', ')}, by which readers were counted`);
  return url.href;
}

/** True for an address on the host of the site, or on one above or below it. */
function isOn(link: string, site: string): boolean {
  const [own, theirs] = [link, site].map((address) =>
    new URL(address).hostname.toLowerCase().replace(/^www\./, ''),
  );
  return own === theirs || own?.endsWith(`.${theirs}`) === true || theirs?.endsWith(`.${own}`) === true;
}
