import { unportable } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import type { IsoDay } from './time.ts';

/** A path of the archive folder, relative to it, with `/`: `2024/12/21-slug.md`. */
export type ArchiveFile = string & { readonly __brand: 'ArchiveFile' };

/** An address below the site's root, percent-encoding not yet done: `/2024/12/21/slug/`. Begins with `/`. */
export type SitePath = string & { readonly __brand: 'SitePath' };

/** The kinds of index: the first part of their addresses. */
export const indexKinds = [
  'sections',
  'topics',
  'people',
  'places',
  'organizations',
  'stories',
  'series',
  'authors',
  'agencies',
] as const;
export type IndexKind = (typeof indexKinds)[number];

const articleFile = /^(\d{4})\/(\d{2})\/(\d{2})-([^/]+)\.(?:md|markdown)$/u;

/** What the path of an article file says: its day as text (not yet checked) and the name in its address. */
export function parseArticleFile(file: string): { day: string; name: string } | undefined {
  const parts = articleFile.exec(file);
  if (!parts) return undefined;
  const [, year, month, date, name = ''] = parts;
  return { day: `${year}-${month}-${date}`, name: slug(name) };
}

const fixed = (path: string): SitePath => path as SitePath;

export const frontPath = fixed('/');
export const archivePath = fixed('/archive/');
export const searchPath = fixed('/search/');
export const searchHelpPath = fixed('/search/help/');
export const searchVolumesPath = fixed('/search/volumes.json');
export const searchNamesPath = fixed('/search/names.json');
export const searchEnginePath = fixed('/search/engine/pagefind.js');
export const searchProgramPath = fixed('/search/engine/program.pagefind');
export const feedsPath = fixed('/feeds/');
export const opmlPath = fixed('/feeds.opml');
export const correctionsPath = fixed('/corrections/');
export const picturesPath = fixed('/pictures/');
export const coveragePath = fixed('/coverage/');
export const onThisDayPath = fixed('/on-this-day/');
export const notFoundPath = fixed('/404.html');
export const robotsPath = fixed('/robots.txt');
export const openSearchPath = fixed('/opensearch.xml');
export const llmsPath = fixed('/llms.txt');
export const sitemapPath = fixed('/sitemap.xml');
export const newsSitemapPath = fixed('/news-sitemap.xml');
/** Redirects and headers in the form of each host: Netlify and Cloudflare, Apache, nginx, Caddy. */
export const netlifyRedirectsPath = fixed('/_redirects');
export const netlifyHeadersPath = fixed('/_headers');
export const apachePath = fixed('/.htaccess');
export const nginxPath = fixed('/hosts/nginx.conf');
export const caddyPath = fixed('/hosts/Caddyfile');
/** Says to GitHub Pages that the site is finished: else Jekyll would read it, and make pages of `index.md`. */
export const noJekyllPath = fixed('/.nojekyll');
export const manifestPath = fixed('/manifest/index.json');

/** The one page whose policy admits Kakao’s host. */
export const kakaoSharePath = fixed('/share/kakao/');

/** The front page in a further language of the interface: `/ko/`. */
export function languageFrontPath(language: string): SitePath {
  return fixed(`/${language}/`);
}

/** `2024-12-21` and `slug` → `/2024/12/21/slug/`. */
export function articlePath(day: IsoDay, name: string): SitePath {
  return fixed(`${dayPath(day)}${name}/`);
}

/** `2024-12-21` → `/2024/12/21/`; `2024-12` → `/2024/12/`; `2024` → `/2024/`. */
export function dayPath(dayMonthOrYear: string): SitePath {
  return fixed(`/${dayMonthOrYear.replaceAll('-', '/')}/`);
}

/** `12-21` → `/on-this-day/12-21/`. */
export function onThisDayPathOf(monthAndDay: string): SitePath {
  return fixed(`${onThisDayPath}${monthAndDay}/`);
}

export function indexPath(kind: IndexKind): SitePath {
  return fixed(`/${kind}/`);
}

export function indexLetterPath(kind: IndexKind, letter: string): SitePath {
  return fixed(`/${kind}/letters/${letter}/`);
}

export function entryPath(kind: IndexKind, key: string): SitePath {
  return fixed(`/${kind}/${key}/`);
}

/** A year of an entry, 50 articles a page: page 1 is `/topics/KEY/2012/`, page 2 `/topics/KEY/2012/2/`. */
export function entryYearPath(kind: IndexKind, key: string, year: string, page: number): SitePath {
  return fixed(`/${kind}/${key}/${year}/${page > 1 ? `${page}/` : ''}`);
}

/** The RSS of a page that has one: `/`, `/ko/`, an entry, `/corrections/`. */
export function feedPath(page: SitePath): SitePath {
  return fixed(`${page}feed.xml`);
}

export const atomPath = fixed('/atom.xml');
export const jsonFeedPath = fixed('/feed.json');

/** The pictures of a month: `/pictures/2024-12/`. */
export function monthPicturesPath(month: string): SitePath {
  return fixed(`${picturesPath}${month}/`);
}

/** An archived feed document (RFC 5005): `/feed/2024/12.xml`, then `/feed/2024/12-2.xml`. */
export function archivedFeedPath(month: string, document: number): SitePath {
  return fixed(`/feed/${month.replace('-', '/')}${document > 1 ? `-${document}` : ''}.xml`);
}

/** The sitemap of a month, `2024-12`. */
export function monthSitemapPath(month: string): SitePath {
  return fixed(`/sitemaps/${month}.xml`);
}

export function listsSitemapPath(part: number): SitePath {
  return fixed(`/sitemaps/lists-${part}.xml`);
}

/** A file of a volume of the search, named as Pagefind names it. */
export function searchVolumePath(volume: string, file: string): SitePath {
  return fixed(`/search/volumes/${volume}/${file}`);
}

/** An article’s Markdown, and the article as IPTC ninjs, beside its page. */
export function markdownPath(article: SitePath): SitePath {
  return fixed(`${article}index.md`);
}

export function ninjsPath(article: SitePath): SitePath {
  return fixed(`${article}index.json`);
}

/** All articles of a year as NDJSON. */
export function dumpPath(year: string): SitePath {
  return fixed(`/dumps/${year}.ndjson`);
}

/** A hand-written page: `pages/about.md` → `/about/`, `pages/help/rss.md` → `/help/rss/`. */
export function standalonePagePath(file: ArchiveFile): SitePath {
  const name = file.replace(/^pages\//, '').replace(/\.(?:md|markdown)$/u, '');
  return fixed(`/${name.split('/').map(slug).join('/')}/`);
}

/** A picture or other file in its place: `/2024/12/vote.svg`. */
export function filePath(file: ArchiveFile): SitePath {
  return fixed(`/${file}`);
}

/** A made size of a picture: `/pictures/HASH-640.webp`. */
export function resizedPicturePath(hash: string, width: number): SitePath {
  return fixed(`/pictures/${hash}-${width}.webp`);
}

/** A file of the interface, named by its content: `/assets/HASH.css`. */
export function assetPath(name: string): SitePath {
  return fixed(`/assets/${name}`);
}

/** The address one level up: `/topics/trade/` → `/topics/`. */
export function parentPath(path: SitePath): SitePath {
  return fixed(path.replace(/[^/]+\/?$/, ''));
}

/**
 * Where a static host looks for an old address: `/a/b.html` is a file, `/a/b` a folder. Undefined for one with a query
 * or a fragment, and for one whose names no file may have on every system.
 */
export function oldAddressPath(address: string): SitePath | undefined {
  const path = decodedPath(address);
  if (/[?#]/.test(address) || path === undefined) return undefined;
  const names = path.slice(1).replace(/\/$/, '').split('/');
  if (names.some((name) => name === '' || /^\.\.?$/.test(name) || unportable(name))) return undefined;
  return fixed(path.endsWith('/') || names.at(-1)?.includes('.') ? path : `${path}/`);
}

/** An address without percent-encoding; undefined when that is no UTF-8. */
function decodedPath(address: string): string | undefined {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** The file that a static host serves at an address: `/a/` is `a/index.html`, `/a.xml` is `a.xml`. */
export function outputFile(path: SitePath): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The address as browsers write it: every part percent-encoded, below the path prefix `base`. */
export function hrefBelow(base: string, path: SitePath): string {
  return base + (/^[\w/.~-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/'));
}
