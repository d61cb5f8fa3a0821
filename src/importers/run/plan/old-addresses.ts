import { foldText } from '#lib/text.ts';
import type { ArchiveFile } from '#model/paths.ts';

/** The old site’s addresses, and the file of the archive to which each belongs now. */
export class OldAddresses {
  private readonly files = new Map<string, ArchiveFile>();
  private readonly hosts = new Set<string>();
  private readonly site: string | undefined;

  /** `site`: the old site’s address, if it is known. */
  constructor(site: string | undefined) {
    this.site = site;
    this.addHost(site ?? '');
  }

  /** Remembers that an address was this article’s; an address that another has already stays with that. */
  add(address: string, file: ArchiveFile): void {
    if (/^https?:/i.test(address)) this.addHost(address);
    const key = keyOf(pathOf(address));
    if (!this.files.has(key)) this.files.set(key, file);
  }

  /** The file to which an address of the old site belongs. */
  find(url: URL): ArchiveFile | undefined {
    return this.files.get(keyOf(url.pathname + url.search)) ?? this.files.get(keyOf(url.pathname));
  }

  /** An address as written in an article of the old site, absolute; without scheme and host where these are unknown. */
  absolute(
    written: string,
    base: string | undefined,
  ): { readonly url: URL; readonly known: boolean } | undefined {
    const site = this.site ?? 'http://unknown.invalid';
    try {
      const url = new URL(written, new URL(base ?? '/', site));
      return { url, known: url.hostname !== 'unknown.invalid' };
    } catch {
      return undefined;
    }
  }

  /** True for an address of the old site itself. */
  isOld(url: URL): boolean {
    return url.hostname === 'unknown.invalid' || this.hosts.has(bareHost(url.hostname));
  }

  private addHost(address: string): void {
    if (URL.canParse(address)) this.hosts.add(bareHost(new URL(address).hostname));
  }
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Path and query of an address, absolute or from the root. */
function pathOf(address: string): string {
  if (!/^https?:/i.test(address)) return address;
  const url = new URL(address);
  return url.pathname + url.search;
}

/** One key for the ways in which one page is linked: with or without the last slash, `index.html`, `.html`. */
function keyOf(path: string): string {
  const [bare = '', query = ''] = path.split(/\?(.*)/s);
  const id = /(?:^|&)((?:p|page_id|attachment_id|id)=\d+)/.exec(query)?.[1];
  const decodedPath = decoded(bare.replace(/#.*$/s, ''));
  const plain = decodedPath.replace(/(?:\/index)?(?:\.(?:html?|php|aspx?))?\/*$/i, '');
  return `${foldText(plain)}${id ? `?${id}` : ''}`;
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An old address as an alias: from the root of the site, readable; or why it cannot be one. `prefix` is the path
 * below which the publication lies.
 */
export function aliasFor(
  address: string,
  prefix: string,
): { readonly alias: string } | { readonly why: string } {
  const path = pathOf(address).replace(/#.*$/s, '');
  const below = prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  const readable = decoded(below).normalize('NFC');
  if (/\/\.\.?(?:[/?]|$)/.test(readable)) return { why: 'it leads out of its own folder' };
  for (const alias of [readable, below]) {
    const safe = /^\/(?!\/)[^\s"<>\\#]*$/.test(alias) && !/\p{Cc}/u.test(alias);
    if (safe) return { alias };
  }
  return { why: 'it is no path that a site can serve' };
}
