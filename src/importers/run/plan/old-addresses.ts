import { decodePercent } from '#importers/converting/urls.ts';
import { foldText } from '#lib/text.ts';
import type { ArchiveFile } from '#model/paths.ts';

const unknownHost = 'unknown.invalid';

/** The URLs of the old site, each with the archive file that replaces it. */
export class OldAddresses {
  private readonly files = new Map<string, ArchiveFile>();
  private readonly hosts = new Set<string>();
  private readonly site: string | undefined;

  /** `site`: the URL of the old site, if known. */
  constructor(site: string | undefined) {
    this.site = site;
    this.addHost(site ?? '');
  }

  /** Adds an old URL of an article. If two articles have the same URL, the first one keeps it. */
  add(address: string, file: ArchiveFile): void {
    if (/^https?:/i.test(address)) this.addHost(address);
    const key = keyOf(pathOf(address));
    if (!this.files.has(key)) this.files.set(key, file);
  }

  /** The file that replaces a URL of the old site. */
  find(url: URL): ArchiveFile | undefined {
    return this.files.get(keyOf(url.pathname + url.search)) ?? this.files.get(keyOf(url.pathname));
  }

  /**
   * Resolves a URL as written in an article of the old site. `hasHost` is false if the URL is relative and the host of
   * the old site is unknown.
   */
  resolve(
    raw: string,
    base: string | undefined,
  ): { readonly url: URL; readonly hasHost: boolean } | undefined {
    try {
      const url = new URL(raw, new URL(base ?? '/', this.site ?? `http://${unknownHost}`));
      return { url, hasHost: url.hostname !== unknownHost };
    } catch {
      return undefined;
    }
  }

  isOnOldSite(url: URL): boolean {
    return url.hostname === unknownHost || this.hosts.has(bareHost(url.hostname));
  }

  private addHost(address: string): void {
    if (URL.canParse(address)) this.hosts.add(bareHost(new URL(address).hostname));
  }
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** The path and query of a URL or path. */
function pathOf(address: string): string {
  if (!/^https?:/i.test(address)) return address;
  const url = new URL(address);
  return url.pathname + url.search;
}

/** Equal for all ways to link a page: with or without the trailing slash, `index.html` or `.html`. */
function keyOf(path: string): string {
  const [pathname = '', query = ''] = path.split(/\?(.*)/s);
  const id = /(?:^|&)((?:p|page_id|attachment_id|id)=\d+)/.exec(query)?.[1];
  const decoded = decodePercent(pathname.replace(/#.*$/s, ''));
  const withoutExtension = decoded.replace(/(?:\/index)?(?:\.(?:html?|php|aspx?))?\/*$/i, '');
  return `${foldText(withoutExtension)}${id ? `?${id}` : ''}`;
}

/**
 * Turns an old URL into an alias: a readable path from the root of the site, or the reason why there is none. `prefix`
 * is the path under which the publication is served.
 */
export function aliasFor(
  address: string,
  prefix: string,
): { readonly alias: string } | { readonly reason: string } {
  const path = pathOf(address).replace(/#.*$/s, '');
  const relativePath = prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  const readable = decodePercent(relativePath).normalize('NFC');
  if (/\/\.\.?(?:[/?]|$)/.test(readable)) return { reason: 'it contains the segment . or ..' };
  for (const alias of [readable, relativePath]) {
    const isSafe = /^\/(?!\/)[^\s"<>\\#]*$/.test(alias) && !/\p{Cc}/u.test(alias);
    if (isSafe) return { alias };
  }
  return { reason: 'it is not a valid path' };
}
