import { outputFile, type SitePath } from '#model/paths.ts';

/** The target of a link: a file of the site, with or without an anchor; another host; or neither. */
export type LinkTarget =
  | { readonly kind: 'file'; readonly file: string; readonly anchor?: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'outside-prefix'; readonly path: string }
  | { readonly kind: 'invalid' };

/** Resolves a link as a browser does. `home` is the site’s URL with its path prefix, `page` the URL of the page. */
export function followLink(href: string, page: URL, home: URL): LinkTarget {
  if (!URL.canParse(href, page)) return { kind: 'invalid' };
  const to = new URL(href, page);
  if (to.origin !== home.origin) return { kind: 'elsewhere' };
  if (!to.pathname.startsWith(home.pathname)) return { kind: 'outside-prefix', path: to.pathname };
  const path = decode(to.pathname.slice(home.pathname.length - 1));
  const anchor = decode(to.hash.slice(1).replace(/:~:.*$/su, ''));
  if (path === undefined || anchor === undefined) return { kind: 'invalid' };
  const file = outputFile(path as SitePath);
  return anchor === '' || anchor === 'top' ? { kind: 'file', file } : { kind: 'file', file, anchor };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The URL of a page, given its file: `2024/index.html` below `https://example.org/archive/`. */
export function urlOf(file: string, home: URL): URL {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  return new URL(path.split('/').map(encodeURIComponent).join('/'), home);
}
