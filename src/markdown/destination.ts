import {
  type ArchiveFile,
  articlePath,
  filePath,
  hrefBelow,
  parseArticleFile,
  type SitePath,
  standalonePagePath,
} from '#model/paths.ts';
import { parseDay } from '#model/time.ts';

/** The parsed target of a link. */
export type Destination = WebDestination | SiteDestination | InvalidDestination;

/** An http, https, mailto or tel URL. */
interface WebDestination {
  readonly kind: 'web';
  readonly href: string;
}

/** A file of the archive, or an address of the site, which begins with `/`. */
interface SiteDestination {
  readonly kind: 'site';
  readonly file: ArchiveFile;
  readonly fragment?: string;
  /** The address after a NUL, for `fillText`. A second NUL follows the path if it is the text’s own page. */
  readonly placeholder: string;
}

/** An invalid link, and why. */
interface InvalidDestination {
  readonly kind: 'invalid';
  readonly message: string;
  readonly hint: string;
}

const invalid = (message: string, hint: string): InvalidDestination => ({ kind: 'invalid', message, hint });

/** Parses a link in the file `from`: a URL, a relative path to a file, an anchor or an address of the site. */
export function parseDestination(from: ArchiveFile, raw: string): Destination {
  const address = raw.trim();
  if (address === '' || address === '#') {
    return invalid('the link is empty', 'write a URL or the path of a file');
  }
  if (/[\p{Cc}\p{Cs}]/u.test(address))
    return invalid('the address contains a control character', 'remove it');
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(address)?.[0].toLowerCase();
  if (scheme !== undefined) return parseWebAddress(scheme, address);
  if (address.startsWith('//')) return invalid(`"${shorten(address)}" has no scheme`, 'add https: in front');
  return parseSiteAddress(from, address);
}

function parseWebAddress(scheme: string, address: string): Destination {
  if (!['http', 'https', 'mailto', 'tel'].includes(scheme)) {
    return invalid(
      `"${shorten(address)}" has a scheme that is not allowed in links`,
      'use http:, https:, mailto: or tel:, or start a file path with ./',
    );
  }
  if (!URL.canParse(address) || (scheme.startsWith('http') && !/^https?:\/\/[^/]/i.test(address))) {
    return invalid(
      `"${shorten(address)}" is not a complete URL`,
      'write a URL such as https://example.org/page',
    );
  }
  return { kind: 'web', href: new URL(address).href };
}

function parseSiteAddress(from: ArchiveFile, address: string): Destination {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(address) ?? [];
  const fragment = percentDecode(hash.slice(1)) ?? hash.slice(1);
  const siteDestination = (file: string, placeholder: string): SiteDestination => ({
    kind: 'site',
    file: file as ArchiveFile,
    ...(fragment !== '' && { fragment }),
    placeholder: placeholder + percentEncode(query + hash),
  });
  if (path === '' && query === '') return siteDestination(from, `${placeholderFor(pagePath(from))}\0`);
  const isAbsolute = path.startsWith('/');
  if (query !== '' && !isAbsolute) {
    return invalid(
      `"${shorten(address)}" is a file path with a query`,
      'remove the query, or write %3F if ? is part of the file name',
    );
  }
  const parts = resolvePath(
    isAbsolute ? [] : from.split('/').slice(0, -1),
    isAbsolute ? path.slice(1) : path,
  );
  if ('kind' in parts) return parts;
  const file = parts.join('/') as ArchiveFile;
  if (isAbsolute) return siteDestination(`/${file}`, placeholderFor(filePath(file)));
  if (file === '' || file.endsWith('/')) {
    return invalid(
      `"${shorten(address)}" is a folder`,
      `link to a file, or to a page of the site such as /${file}`,
    );
  }
  return siteDestination(file, placeholderFor(pagePath(file)));
}

/** Resolves a path against `base`. Segments are percent-decoded and in Unicode form NFC; the last is empty for a folder. */
function resolvePath(base: readonly string[], path: string): readonly string[] | InvalidDestination {
  const parts = [...base];
  const raw = path.split('/');
  for (const [index, part] of raw.entries()) {
    const name = percentDecode(part)?.normalize('NFC');
    const last = index === raw.length - 1;
    if (name === undefined)
      return invalid(
        `"${shorten(path)}" contains an invalid percent-encoding`,
        'write %25 for a percent sign',
      );
    if (/[/\\\p{Cc}]/u.test(name))
      return invalid(
        `"${shorten(path)}" contains a backslash or a control character`,
        'write / between folders',
      );
    if (name === '..' && parts.pop() === undefined) {
      return invalid(
        `"${shorten(path)}" is outside the archive folder`,
        'link to a file inside it, or to a URL',
      );
    }
    if (name !== '' && name !== '.' && name !== '..') parts.push(name);
    else if (last) parts.push('');
  }
  return parts;
}

/** The address of an article or standalone page, by its file. Other files keep their path. */
export function pagePath(file: ArchiveFile): SitePath {
  const article = parseArticleFile(file);
  const day = article && parseDay(article.day);
  if (article && day) return articlePath(day, article.name);
  return /^pages\/.+\.(?:md|markdown)$/u.test(file) ? standalonePagePath(file) : filePath(file);
}

function placeholderFor(path: SitePath): string {
  return `\0${hrefBelow('', path)}`;
}

function percentDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Percent-encodes a query or fragment, except for what is already encoded. */
function percentEncode(text: string): string {
  return text.replace(/[^!-~]|["<>\\^`{|}]/gu, encodeURIComponent);
}

/** Shortens an address for a message. */
export function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79).toWellFormed()}…` : address;
}
