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

/** The addresses of files for machines that do not depend on articles, by kind. They are reserved as those of pages are. */
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

/** Folders of other files. They are reserved; `ownParts` as in the table of page kinds. */
const fileFolders: readonly { readonly name: string; readonly ownParts?: true }[] = [
  { name: 'assets' },
  { name: 'sitemaps' },
  { name: 'feed', ownParts: true },
  { name: 'manifest', ownParts: true },
  { name: 'pagefind', ownParts: true },
];

const kinds = Object.values(pageKinds);
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
    ...kinds.flatMap(({ addresses }) => addresses.flatMap((path) => /^\/([^/]+)\/$/.exec(path)?.[1] ?? [])),
    ...fileFolders.map(({ name }) => name),
  ]),
};

const ownParts = kinds.filter((kind) => kind.ownParts).flatMap(({ addresses }) => addresses);
const withSite = [...kinds.flatMap(({ addresses }) => addresses), ...fixedFiles];

/** Files that the manifest lists with the site as a whole. */
export const siteFiles: ReadonlySet<string> = new Set(withSite.map(outputFile));

/** Folders that it lists so with all that is in them: their first parts. */
export const siteFolders: readonly string[] = [
  ...new Set([
    ...withSite.filter((path) => !ownParts.some((own) => path.startsWith(own))).flatMap(firstFolder),
    ...fileFolders.flatMap(({ name, ownParts }) => (ownParts ? [] : name)),
  ]),
];

/** `share` of `/share/kakao/`; nothing of `/robots.txt`. */
function firstFolder(path: SitePath): string | readonly [] {
  return /^\/([^/]+)\//.exec(path)?.[1] ?? [];
}
