import { portabilityProblem } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import type { IsoDay } from './time.ts';

/** A path relative to the archive folder, with `/`: `2024/12/21-slug.md`. */
export type ArchiveFile = string & { readonly __brand: 'ArchiveFile' };

/** An address below the site’s root, not percent-encoded: `/2024/12/21/slug/`. */
export type SitePath = string & { readonly __brand: 'SitePath' };

/** The kinds of index, which are also the first segments of their addresses. */
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

/** Parses the path of an article file: the day (not yet validated) and the name in its address. */
export function parseArticleFile(file: string): { day: string; name: string } | undefined {
  const parts = articleFile.exec(file);
  if (!parts) return undefined;
  const [, year, month, date, name = ''] = parts;
  return { day: `${year}-${month}-${date}`, name: slug(name) };
}

const sitePath = (path: string): SitePath => path as SitePath;

export const frontPath = sitePath('/');
export const archivePath = sitePath('/archive/');
export const searchPath = sitePath('/search/');
export const searchHelpPath = sitePath('/search/help/');
export const searchVolumesPath = sitePath('/search/volumes.json');
export const searchNamesPath = sitePath('/search/names.json');
export const searchEnginePath = sitePath('/search/engine/pagefind.js');
export const searchProgramPath = sitePath('/search/engine/program.pagefind');
export const feedsPath = sitePath('/feeds/');
export const opmlPath = sitePath('/feeds.opml');
export const correctionsPath = sitePath('/corrections/');
export const picturesPath = sitePath('/pictures/');
export const coveragePath = sitePath('/coverage/');
export const onThisDayPath = sitePath('/on-this-day/');
export const notFoundPath = sitePath('/404.html');
export const robotsPath = sitePath('/robots.txt');
export const openSearchPath = sitePath('/opensearch.xml');
export const llmsPath = sitePath('/llms.txt');
export const sitemapPath = sitePath('/sitemap.xml');
export const newsSitemapPath = sitePath('/news-sitemap.xml');
/** Redirects and headers in the format of each host: Netlify and Cloudflare, Apache, nginx, Caddy. */
export const netlifyRedirectsPath = sitePath('/_redirects');
export const netlifyHeadersPath = sitePath('/_headers');
export const apachePath = sitePath('/.htaccess');
export const nginxPath = sitePath('/hosts/nginx.conf');
export const caddyPath = sitePath('/hosts/Caddyfile');
/** Turns off Jekyll on GitHub Pages, which would convert `index.md` files to pages. */
export const noJekyllPath = sitePath('/.nojekyll');
export const manifestPath = sitePath('/manifest/index.json');

/** The only page whose content security policy allows Kakao’s hosts. */
export const kakaoSharePath = sitePath('/share/kakao/');

/** The front page in another interface language: `/ko/`. */
export function languageFrontPath(language: string): SitePath {
  return folderPath(language);
}

/** A page directly below the root: `corrections` → `/corrections/`. */
export function folderPath(name: string): SitePath {
  return sitePath(`/${name}/`);
}

/** `2024-12-21` and `slug` → `/2024/12/21/slug/`. */
export function articlePath(day: IsoDay, name: string): SitePath {
  return sitePath(`${dayPath(day)}${name}/`);
}

/** `2024-12-21` → `/2024/12/21/`; `2024-12` → `/2024/12/`; `2024` → `/2024/`. */
export function dayPath(dayMonthOrYear: string): SitePath {
  return sitePath(`/${dayMonthOrYear.replaceAll('-', '/')}/`);
}

/** `12-21` → `/on-this-day/12-21/`. */
export function onThisDayPathOf(monthAndDay: string): SitePath {
  return sitePath(`${onThisDayPath}${monthAndDay}/`);
}

export function indexPath(kind: IndexKind): SitePath {
  return folderPath(kind);
}

export function indexLetterPath(kind: IndexKind, letter: string): SitePath {
  return sitePath(`/${kind}/letters/${letter}/`);
}

export function entryPath(kind: IndexKind, key: string): SitePath {
  return sitePath(`/${kind}/${key}/`);
}

/** A page of an entry’s year, with 50 articles: `/topics/KEY/2012/`, then `/topics/KEY/2012/2/`. */
export function entryYearPath(kind: IndexKind, key: string, year: string, page: number): SitePath {
  return sitePath(`/${kind}/${key}/${year}/${page > 1 ? `${page}/` : ''}`);
}

/** The RSS feed of a page: `/`, `/ko/`, an entry, `/corrections/`. */
export function feedPath(page: SitePath): SitePath {
  return sitePath(`${page}feed.xml`);
}

export const atomPath = sitePath('/atom.xml');
export const jsonFeedPath = sitePath('/feed.json');

/** The image index of a month: `/pictures/2024-12/`. */
export function monthPicturesPath(month: string): SitePath {
  return sitePath(`${picturesPath}${month}/`);
}

/** An archived feed document (RFC 5005): `/feed/2024/12.xml`, then `/feed/2024/12-2.xml`. */
export function archivedFeedPath(month: string, document: number): SitePath {
  return sitePath(`/feed/${month.replace('-', '/')}${document > 1 ? `-${document}` : ''}.xml`);
}

/** The sitemap of a month (`2024-12`). */
export function monthSitemapPath(month: string): SitePath {
  return sitePath(`/sitemaps/${month}.xml`);
}

export function listsSitemapPath(part: number): SitePath {
  return sitePath(`/sitemaps/lists-${part}.xml`);
}

/** A file of a search volume, under the name that Pagefind gives it. */
export function searchVolumePath(volume: string, file: string): SitePath {
  return sitePath(`/search/volumes/${volume}/${file}`);
}

/** The Markdown version of an article, next to its page. */
export function markdownPath(article: SitePath): SitePath {
  return sitePath(`${article}index.md`);
}

/** The IPTC ninjs version of an article, next to its page. */
export function ninjsPath(article: SitePath): SitePath {
  return sitePath(`${article}index.json`);
}

/** All articles of a year as NDJSON. */
export function dumpPath(year: string): SitePath {
  return sitePath(`/dumps/${year}.ndjson`);
}

/** A standalone page: `pages/about.md` → `/about/`, `pages/help/rss.md` → `/help/rss/`. */
export function standalonePagePath(file: ArchiveFile): SitePath {
  const name = file.replace(/^pages\//, '').replace(/\.(?:md|markdown)$/u, '');
  return sitePath(`/${name.split('/').map(slug).join('/')}/`);
}

/** An image or other file, under its path in the archive: `/2024/12/vote.svg`. */
export function filePath(file: ArchiveFile): SitePath {
  return sitePath(`/${file}`);
}

/** A resized version of an image: `/pictures/HASH-640.webp`. */
export function resizedPicturePath(hash: string, width: number): SitePath {
  return sitePath(`/pictures/${hash}-${width}.webp`);
}

/** A file of the interface, named by its content hash: `/assets/HASH.css`. */
export function assetPath(name: string): SitePath {
  return sitePath(`/assets/${name}`);
}

/** The address one level up: `/topics/trade/` → `/topics/`. */
export function parentPath(path: SitePath): SitePath {
  return sitePath(path.replace(/[^/]+\/?$/, ''));
}

/**
 * The page or file that a static host serves for an old address: `/a/b.html` is a file, `/a/b` a folder. Undefined for
 * an address with a query or fragment, or with a name that is not portable.
 */
export function oldAddressPath(address: string): SitePath | undefined {
  const path = decodedPath(address);
  if (/[?#]/.test(address) || path === undefined) return undefined;
  const names = path.slice(1).replace(/\/$/, '').split('/');
  if (names.some((name) => name === '' || /^\.\.?$/.test(name) || portabilityProblem(name))) return undefined;
  return sitePath(path.endsWith('/') || names.at(-1)?.includes('.') ? path : `${path}/`);
}

/** Percent-decodes an address. Undefined if the result is not UTF-8. */
function decodedPath(address: string): string | undefined {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** The file that a static host serves for an address: `/a/` → `a/index.html`, `/a.xml` → `a.xml`. */
export function outputFile(path: SitePath): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The percent-encoded address for a link, below the path prefix `base`. */
export function hrefBelow(base: string, path: SitePath): string {
  return base + (/^[\w/.~-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/'));
}
