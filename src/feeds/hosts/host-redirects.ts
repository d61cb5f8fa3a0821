import type { SiteSettings } from '#model/site-settings.ts';
import type { RedirectsData } from '../machine-data.ts';

/** A redirect, in the forms that hosts compare. */
export interface HostRedirect {
  /** The path as browsers send it: percent-encoded, with the path prefix. */
  readonly encoded: string;
  /** The path as hosts match it: decoded, unless that would introduce control characters or quotes. */
  readonly decoded: string;
  /** The query, percent-encoded. */
  readonly query?: string;
  /** The target, percent-encoded: absolute, or with the path prefix. */
  readonly to: string;
}

/** The redirects in host form. Those with a fragment are left out, since browsers do not send it. */
export function hostRedirects({ redirects }: RedirectsData, { base }: SiteSettings): HostRedirect[] {
  return redirects.flatMap(({ from, to }) => {
    if (from.includes('#')) return [];
    const [path = '', query] = from.split(/\?(.*)/s);
    const encoded = base + encodeUrl(path);
    return [
      {
        encoded,
        decoded: decodePath(encoded),
        ...(query !== undefined && { query: encodeUrl(query) }),
        to: encodeUrl(to.startsWith('/') ? base + to : to),
      },
    ];
  });
}

/** Percent-encodes a URL, including characters that hosts use for wildcards, variables and placeholders. */
function encodeUrl(address: string): string {
  return encodeURI(address.toWellFormed())
    .replace(/%25([0-9A-Fa-f]{2})/g, '%$1')
    .replace(/[*$']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodePath(encoded: string): string {
  try {
    const decoded = decodeURIComponent(encoded);
    return /[\p{Cc}\p{Zl}\p{Zp}"'`\\{}*$]/u.test(decoded) ? encoded : decoded;
  } catch {
    return encoded;
  }
}
