import { outputFile, type SitePath } from '#model/paths.ts';

/** Where a link of a page leads: a file of the site with or without an anchor, another host, or nowhere. */
export type Target =
  | { readonly kind: 'file'; readonly file: string; readonly anchor?: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'outside-prefix'; readonly path: string }
  | { readonly kind: 'unreadable' };

/** Follows a link as a browser would. `home` is the site’s address with its path prefix, `page` the page’s own. */
export function followLink(href: string, page: URL, home: URL): Target {
  if (!URL.canParse(href, page)) return { kind: 'unreadable' };
  const to = new URL(href, page);
  if (to.origin !== home.origin) return { kind: 'elsewhere' };
  if (!to.pathname.startsWith(home.pathname)) return { kind: 'outside-prefix', path: to.pathname };
  const path = decoded(to.pathname.slice(home.pathname.length - 1));
  const anchor = decoded(to.hash.slice(1).replace(/:~:.*$/su, ''));
  if (path === undefined || anchor === undefined) return { kind: 'unreadable' };
  const file = outputFile(path as SitePath);
  return anchor === '' || anchor === 'top' ? { kind: 'file', file } : { kind: 'file', file, anchor };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The address of a page by its file: `2024/index.html` below `https://example.org/archive/`. */
export function addressOf(file: string, home: URL): URL {
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  return new URL(path.split('/').map(encodeURIComponent).join('/'), home);
}
