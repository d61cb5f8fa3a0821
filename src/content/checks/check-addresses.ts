import { publicationFile } from '#content/publication/publication-file.ts';
import { byCodeUnit } from '#lib/grouping.ts';
import { groupDigits } from '#lib/text.ts';
import { pagePath } from '#markdown/destination.ts';
import type { Article } from '#model/article.ts';
import {
  archivePath,
  atomPath,
  correctionsPath,
  coveragePath,
  dayPath,
  feedPath,
  feedsPath,
  frontPath,
  indexKinds,
  indexPath,
  jsonFeedPath,
  languageFrontPath,
  llmsPath,
  manifestPath,
  newsSitemapPath,
  notFoundPath,
  oldAddressPath,
  onThisDayPath,
  openSearchPath,
  opmlPath,
  picturesPath,
  robotsPath,
  type SitePath,
  searchHelpPath,
  searchPath,
  sitemapPath,
} from '#model/paths.ts';
import { error, type Problem, top, warning } from '#model/problem.ts';
import { type ArchiveParts, placeIn, stateOf } from '../archive-parts.ts';
import { type Claim, isOwnAddress, sharedAddresses } from './addresses.ts';

/** Pages and files that every site has. */
export const fixedPaths: readonly SitePath[] = [
  frontPath,
  archivePath,
  searchPath,
  searchHelpPath,
  feedsPath,
  opmlPath,
  correctionsPath,
  feedPath(correctionsPath),
  picturesPath,
  coveragePath,
  onThisDayPath,
  notFoundPath,
  robotsPath,
  openSearchPath,
  llmsPath,
  sitemapPath,
  newsSitemapPath,
  manifestPath,
  feedPath(frontPath),
  atomPath,
  jsonFeedPath,
  ...indexKinds.map(indexPath),
];

/** Every address that two sources want, and every one that the site keeps for itself. */
export function checkAddresses(parts: ArchiveParts): Problem[] {
  const articles = [...parts.articles.values()];
  const pages = [...parts.pages.values()].map(({ file, path }) => ({
    file,
    address: path,
    what: 'the page',
    ...top,
  }));
  const files = [...parts.files].map((file) => ({ file, address: `/${file}`, what: 'the file', ...top }));
  const aliases = articles.flatMap(aliasClaims);
  const claims: Claim[] = [
    ...siteClaims(parts),
    ...articles.map(({ file, path }) => ({ file, address: path, what: 'the article', ...top })),
    ...[...parts.withheld.keys()]
      .filter((file) => !parts.articles.has(file))
      .map((file) => ({ file, address: pagePath(file), what: 'the article', ...top })),
    ...pages,
    ...files,
    ...aliases,
    ...redirectClaims(parts),
  ];
  const kept = [...pages, ...files.filter(({ file }) => !/^\d{4}\//.test(file))].filter(({ address }) =>
    isOwnAddress(address),
  );
  const old = [...aliases, ...redirectClaims(parts)].filter(({ address }) => !oldAddressPath(address));
  const asked = old.filter(({ address }) => address.includes('?'));
  const many = asked.length > namedAlone;
  const named = many ? old.filter(({ address }) => !address.includes('?')) : old;
  return [
    ...sharedAddresses(claims),
    ...kept.map(keptAddress),
    ...named.map(listedOnly),
    ...(many ? listedTogether(asked) : []),
  ];
}

/** So many old addresses with a query are named one by one; more are counted. */
const namedAlone = 20;

/** The pages and files that the site makes itself, as far as they do not depend on names. */
function* siteClaims({ articles, publication, now }: ArchiveParts): Generator<Claim> {
  const addresses = new Set<string>(fixedPaths);
  for (const language of publication.interface.slice(1)) addresses.add(languageFrontPath(language));
  const days = new Set<string>();
  for (const article of articles.values()) if (stateOf(article, now) === 'published') days.add(article.day);
  for (const day of days) for (const length of [4, 7, 10]) addresses.add(dayPath(day.slice(0, length)));
  for (const address of addresses) yield { file: '', address, what: 'a page of the site', ...top };
}

function keptAddress({ file, address }: Claim): Problem {
  const first = address.split('/')[1] ?? '';
  return error(
    file,
    top,
    `the address ${address} is kept for the site’s own pages`,
    `give it a first part other than ${first}`,
  );
}

/** An old address that no file can have: with a query, or of a name that not every system takes. */
function listedOnly(claim: Claim): Problem {
  return warning(
    claim.file,
    claim,
    `${claim.what} ${claim.address} can be no file: it leads on only by the lists for hosts`,
    'put the site on a host that reads _redirects, .htaccess, hosts/nginx.conf or hosts/Caddyfile',
  );
}

/** An archive that came from WordPress has an address with a query for each of its articles: one line for all. */
function listedTogether(claims: readonly Claim[]): Problem[] {
  const [first] = claims.toSorted((a, b) => byCodeUnit(a.file, b.file) || a.line - b.line);
  const many = `${groupDigits(claims.length)} old addresses with a query, such as ${first?.address}, can be no files`;
  const hosts =
    'Netlify (_redirects), Apache (.htaccess), nginx (hosts/nginx.conf) or Caddy (hosts/Caddyfile)';
  const hint = `serve the site by ${hosts}; GitHub Pages and Cloudflare Pages do not look at queries`;
  return [warning(publicationFile, top, `${many}: they lead on only by the lists for hosts`, hint)];
}

function aliasClaims(article: Article): Claim[] {
  return article.aliases.map((address, place) => {
    const { line, column } = placeIn(article, `aliases.${place}`);
    return { file: article.file, address, what: 'the alias', line, column };
  });
}

function redirectClaims({ publication, publicationMarks }: ArchiveParts): Claim[] {
  return [...publication.redirects.keys()].map((address) => {
    const at = publicationMarks[`redirects.${address}`] ?? top;
    return { file: publicationFile, address, what: 'the redirect', line: at.line, column: at.column };
  });
}
