import type { MachinePage } from '#feeds/machine-data.ts';
import {
  apachePath,
  atomPath,
  caddyPath,
  correctionsPath,
  feedPath,
  frontPath,
  jsonFeedPath,
  languageFrontPath,
  llmsPath,
  manifestPath,
  netlifyHeadersPath,
  netlifyRedirectsPath,
  newsSitemapPath,
  nginxPath,
  noJekyllPath,
  openSearchPath,
  opmlPath,
  outputFile,
  robotsPath,
  type SitePath,
  sitemapPath,
} from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import { pageKinds } from './page-kinds.ts';

/** The addresses of machine-readable files, as far as they do not depend on articles. */
const machineAddresses: Readonly<Record<MachinePage['layout'], readonly SitePath[]>> = {
  rss: [feedPath(frontPath), feedPath(correctionsPath)],
  atom: [atomPath],
  'json-feed': [jsonFeedPath],
  opml: [opmlPath],
  'sitemap-index': [sitemapPath],
  sitemap: [],
  'news-sitemap': [newsSitemapPath],
  robots: [robotsPath],
  opensearch: [openSearchPath],
  llms: [llmsPath],
  'netlify-redirects': [netlifyRedirectsPath],
  'netlify-headers': [netlifyHeadersPath],
  'no-jekyll': [noJekyllPath],
  apache: [apachePath],
  nginx: [nginxPath],
  caddy: [caddyPath],
  markdown: [],
  ninjs: [],
  dump: [],
};

/** Folders of other files. `ownParts` is explained in `PageKind`. */
const fileFolders: readonly { readonly name: string; readonly ownParts?: true }[] = [
  { name: 'assets' },
  { name: 'sitemaps' },
  { name: 'feed', ownParts: true },
  { name: 'manifest', ownParts: true },
  { name: 'pagefind', ownParts: true },
];

const kinds = Object.values(pageKinds);
const fixedPages = kinds.flatMap(({ addresses }) => addresses);
const fixedFiles = Object.values(machineAddresses).flat();

/** The addresses reserved for the site’s own pages and files. */
export const reserved = {
  /** The addresses that do not depend on articles. */
  addresses(publication: Publication): SitePath[] {
    const fronts = publication.interface.slice(1).map(languageFrontPath);
    return [
      ...kinds.flatMap(({ addresses, when }) => (when?.(publication) === false ? [] : addresses)),
      ...fronts,
      ...fronts.map(feedPath),
      ...fixedFiles,
      manifestPath,
    ];
  },
  /** First path segments below which every address is reserved: `corrections`, but not `share` of `/share/kakao/`. */
  segments: new Set([
    ...fixedPages.flatMap((path) => /^\/([^/]+)\/$/.exec(path)?.[1] ?? []),
    ...fileFolders.map(({ name }) => name),
  ]),
};

const ownParts = kinds.filter((kind) => kind.ownParts).flatMap(({ addresses }) => addresses);
const inSitePart = [...fixedPages, ...fixedFiles];

/** Files in the `site` part of the manifest. */
export const siteFiles: ReadonlySet<string> = new Set(inSitePart.map(outputFile));

/** Folders whose files are all in the `site` part of the manifest. */
export const siteFolders: readonly string[] = [
  ...new Set([
    ...inSitePart.filter((path) => !ownParts.some((own) => path.startsWith(own))).flatMap(firstFolder),
    ...fileFolders.flatMap(({ name, ownParts }) => (ownParts ? [] : name)),
  ]),
];

/** The first folder of a path: `share` of `/share/kakao/`, none of `/robots.txt`. */
function firstFolder(path: SitePath): string | readonly [] {
  return /^\/([^/]+)\//.exec(path)?.[1] ?? [];
}
