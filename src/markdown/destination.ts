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

/** Where a link of a text leads. */
export type Destination = WebDestination | SiteDestination | NoDestination;

/** An address outside: http, https, mailto or tel. */
interface WebDestination {
  readonly kind: 'web';
  readonly href: string;
}

/** A file of the archive, or an address of the site, which then begins with `/`. */
interface SiteDestination {
  readonly kind: 'site';
  readonly file: ArchiveFile;
  readonly fragment?: string;
  /** The address with a NUL before it, for `fillText`; a second NUL follows the path of the text’s own page. */
  readonly mark: string;
}

/** Nowhere a link may lead, and why. */
interface NoDestination {
  readonly kind: 'none';
  readonly message: string;
  readonly hint: string;
}

const none = (message: string, hint: string): NoDestination => ({ kind: 'none', message, hint });

/** Says where an address written in `from` leads: an address of the web, a file beside, an anchor, a page of the site. */
export function parseDestination(from: ArchiveFile, written: string): Destination {
  const address = written.trim();
  if (address === '' || address === '#') {
    return none('this leads nowhere', 'write the address or the path of a file');
  }
  if (/[\p{Cc}\p{Cs}]/u.test(address)) return none('the address holds a control character', 'take it out');
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(address)?.[0].toLowerCase();
  if (scheme !== undefined) return onTheWeb(scheme, address);
  if (address.startsWith('//'))
    return none(`"${shown(address)}" names no scheme`, 'write https:// before the host');
  return onTheSite(from, address);
}

function onTheWeb(scheme: string, address: string): Destination {
  if (!['http', 'https', 'mailto', 'tel'].includes(scheme)) {
    return none(
      `"${shown(address)}" is no address that a text may link`,
      'link http:, https:, mailto: or tel:, or begin the path of a file with ./',
    );
  }
  if (!URL.canParse(address) || (scheme.startsWith('http') && !/^https?:\/\/[^/]/i.test(address))) {
    return none(`"${shown(address)}" is not a whole address`, 'write it as https://example.org/page');
  }
  return { kind: 'web', href: new URL(address).href };
}

function onTheSite(from: ArchiveFile, address: string): Destination {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(address) ?? [];
  const fragment = decoded(hash.slice(1)) ?? hash.slice(1);
  const leadsTo = (file: string, mark: string): SiteDestination => ({
    kind: 'site',
    file: file as ArchiveFile,
    ...(fragment !== '' && { fragment }),
    mark: mark + encoded(query + hash),
  });
  if (path === '' && query === '') return leadsTo(from, `${marked(pagePath(from))}\0`);
  const rooted = path.startsWith('/');
  if (query !== '' && !rooted) {
    return none(
      `"${shown(address)}" asks a file a question`,
      'take out the ? and what follows, or write %3F for a ? in a name',
    );
  }
  const parts = partsOf(rooted ? [] : from.split('/').slice(0, -1), rooted ? path.slice(1) : path);
  if ('kind' in parts) return parts;
  const file = parts.join('/') as ArchiveFile;
  if (rooted) return leadsTo(`/${file}`, marked(filePath(file)));
  if (file === '' || file.endsWith('/')) {
    return none(
      `"${shown(address)}" leads to a folder`,
      `link a file, or a page of the site such as /${file}`,
    );
  }
  return leadsTo(file, marked(pagePath(file)));
}

/** The parts of a path below `base`, each decoded, in Unicode’s form C; the last is empty for a folder. */
function partsOf(base: readonly string[], path: string): readonly string[] | NoDestination {
  const parts = [...base];
  const written = path.split('/');
  for (const [index, part] of written.entries()) {
    const name = decoded(part)?.normalize('NFC');
    const last = index === written.length - 1;
    if (name === undefined)
      return none(`"${shown(path)}" holds a % that stands for no character`, 'write %25 for a %');
    if (/[/\\\p{Cc}]/u.test(name))
      return none(`"${shown(path)}" holds a \\ or a control character`, 'write / between folders');
    if (name === '..' && parts.pop() === undefined) {
      return none(
        `"${shown(path)}" leads out of the archive folder`,
        'link a file inside it, or an address of the web',
      );
    }
    if (name !== '' && name !== '.' && name !== '..') parts.push(name);
    else if (last) parts.push('');
  }
  return parts;
}

/** The address of the page that a file of the archive becomes; other files keep their place. */
export function pagePath(file: ArchiveFile): SitePath {
  const article = parseArticleFile(file);
  const day = article && parseDay(article.day);
  if (article && day) return articlePath(day, article.name);
  return /^pages\/.+\.(?:md|markdown)$/u.test(file) ? standalonePagePath(file) : filePath(file);
}

function marked(path: SitePath): string {
  return `\0${hrefBelow('', path)}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A query or fragment as an address may hold it; what is encoded already stays. */
function encoded(text: string): string {
  return text.replace(/[^!-~]|["<>\\^`{|}]/gu, encodeURIComponent);
}

/** An address as a message shows it: not longer than a line. */
export function shown(address: string): string {
  return address.length > 80 ? `${address.slice(0, 79).toWellFormed()}…` : address;
}
