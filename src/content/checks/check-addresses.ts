import { publicationFile } from '#content/publication/publication-file.ts';
import { byCodeUnit } from '#lib/grouping.ts';
import { groupDigits } from '#lib/text.ts';
import { pagePath } from '#markdown/destination.ts';
import type { Article } from '#model/article.ts';
import { dayPath, oldAddressPath } from '#model/paths.ts';
import { error, type Problem, top, warning } from '#model/problem.ts';
import { type ArchiveParts, articleState, positionOf } from '../archive-parts.ts';
import { type Claim, isReservedAddress, sharedAddresses } from './addresses.ts';

/** Reports addresses that are used twice or reserved, and old addresses that no static file can serve. */
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
  const reserved = [...pages, ...files.filter(({ file }) => !/^\d{4}\//.test(file))].filter(({ address }) =>
    isReservedAddress(address, parts.reserved),
  );
  const oldAddresses = [...aliases, ...redirectClaims(parts)].filter(
    ({ address }) => !oldAddressPath(address),
  );
  const withQuery = oldAddresses.filter(({ address }) => address.includes('?'));
  const many = withQuery.length > reportedAloneLimit;
  const reportedAlone = many ? oldAddresses.filter(({ address }) => !address.includes('?')) : oldAddresses;
  return [
    ...sharedAddresses(claims),
    ...reserved.map(reservedAddress),
    ...reportedAlone.map(rulesOnly),
    ...(many ? rulesOnlyTogether(withQuery) : []),
  ];
}

/** Up to this many old addresses with a query are reported one by one; more are reported together. */
const reportedAloneLimit = 20;

/** The addresses of the pages and files that every site has, whatever names its articles contain. */
function* siteClaims({ articles, publication, reserved, now }: ArchiveParts): Generator<Claim> {
  const addresses = new Set<string>(reserved.addresses(publication));
  const days = new Set<string>();
  for (const article of articles.values())
    if (articleState(article, now) === 'published') days.add(article.day);
  for (const day of days) for (const length of [4, 7, 10]) addresses.add(dayPath(day.slice(0, length)));
  for (const address of addresses) yield { file: '', address, what: 'a page that every site has', ...top };
}

function reservedAddress({ file, address }: Claim): Problem {
  const first = address.split('/')[1] ?? '';
  return error(
    file,
    top,
    `the address ${address} is reserved for the site’s own pages`,
    `rename the file or folder, so that its address does not begin with /${first}`,
  );
}

/** Warns about an old address that cannot be a file: it has a query, or a name that some systems do not allow. */
function rulesOnly(claim: Claim): Problem {
  return warning(
    claim.file,
    claim,
    `${claim.what} ${claim.address} cannot be served as a file; it works only on hosts that read redirect rules`,
    'use a host that reads _redirects, .htaccess, hosts/nginx.conf or hosts/Caddyfile',
  );
}

/** One warning for all: an archive imported from WordPress has an old address with a query for each article. */
function rulesOnlyTogether(claims: readonly Claim[]): Problem[] {
  const [first] = claims.toSorted((a, b) => byCodeUnit(a.file, b.file) || a.line - b.line);
  const many = `${groupDigits(claims.length)} old addresses with a query, such as ${first?.address}, cannot be served as files`;
  const hosts =
    'Netlify (_redirects), Apache (.htaccess), nginx (hosts/nginx.conf) or Caddy (hosts/Caddyfile)';
  const hint = `use ${hosts}; GitHub Pages and Cloudflare Pages ignore queries`;
  return [warning(publicationFile, top, `${many}; they work only on hosts that read redirect rules`, hint)];
}

function aliasClaims(article: Article): Claim[] {
  return article.aliases.map((address, index) => {
    const { line, column } = positionOf(article, `aliases.${index}`);
    return { file: article.file, address, what: 'the alias', line, column };
  });
}

function redirectClaims({ publication, publicationPositions }: ArchiveParts): Claim[] {
  return [...publication.redirects.keys()].map((address) => {
    const at = publicationPositions[`redirects.${address}`] ?? top;
    return { file: publicationFile, address, what: 'the redirect', line: at.line, column: at.column };
  });
}
