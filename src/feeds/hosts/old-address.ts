import type { SiteSettings } from '#model/site-settings.ts';
import type { RedirectsData } from '../machine-data.ts';

/** An old address as hosts compare it, and where it leads. */
export interface OldAddress {
  /** As a browser sends it: percent-encoded, below the path prefix. */
  readonly sent: string;
  /** As a host reads it: decoded, unless that would bring control characters or quotes. */
  readonly read: string;
  /** What stands after `?`, as sent. */
  readonly query?: string;
  /** Percent-encoded; absolute, or below the path prefix. */
  readonly to: string;
}

/** The redirects as hosts take them. One with a fragment never reaches a host and is left out. */
export function oldAddresses({ redirects }: RedirectsData, { base }: SiteSettings): OldAddress[] {
  return redirects.flatMap(({ from, to }) => {
    if (from.includes('#')) return [];
    const [path = '', query] = from.split(/\?(.*)/s);
    const sent = base + sentAs(path);
    return [
      {
        sent,
        read: readAs(sent),
        ...(query !== undefined && { query: sentAs(query) }),
        to: sentAs(to.startsWith('/') ? base + to : to),
      },
    ];
  });
}

/** Percent-encodes what is not yet, and what a host could take for a wildcard, a variable or a placeholder. */
function sentAs(address: string): string {
  return encodeURI(address.toWellFormed())
    .replace(/%25([0-9A-Fa-f]{2})/g, '%$1')
    .replace(/[*$']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function readAs(sent: string): string {
  try {
    const read = decodeURIComponent(sent);
    return /[\p{Cc}\p{Zl}\p{Zp}"'`\\{}*$]/u.test(read) ? sent : read;
  } catch {
    return sent;
  }
}
