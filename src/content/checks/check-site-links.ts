import { publicationFile } from '#content/publication/publication-file.ts';
import type { StandalonePageText } from '#content/standalone-pages/standalone-page-file.ts';
import type { Article, TextDigest } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position, type Problem, top, warning } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { placeIn } from '../archive-parts.ts';

/** What may lead to an address of the site. */
export interface SiteLinks {
  readonly publication: Publication;
  readonly publicationMarks: Readonly<Record<string, Position>>;
  readonly articles: readonly Article[];
  readonly standalonePages: readonly StandalonePageText[];
}

/** The addresses of a site. */
export interface SiteAddresses {
  /** True when something stands there: a page, a file, a redirect. */
  readonly has: (address: string) => boolean;
  /** The address of a page that is spelt much the same. */
  readonly near: (address: string) => string | undefined;
}

/** Links of texts, navigation and redirects to addresses of the site at which nothing stands. Asks only when there is one. */
export function checkSiteLinks(links: SiteLinks, site: SiteAddresses): Problem[] {
  const texts = [
    ...links.articles.map(({ file, text }) => ({ file, digest: text })),
    ...links.standalonePages.map(({ file, digest }) => ({ file, digest })),
  ];
  return [...texts.flatMap((text) => ofText(text, site)), ...ofPublication(links, site)];
}

function ofText({ file, digest }: { file: ArchiveFile; digest: TextDigest }, site: SiteAddresses): Problem[] {
  return digest.links
    .filter((link) => link.file.startsWith('/') && !site.has(link.file))
    .map((link) => error(file, link, `the site has nothing at ${link.file}`, hintFor(link.file, site)));
}

/** Warnings, since a section of the masthead may wait for its first article. */
function ofPublication({ publication, publicationMarks }: SiteLinks, site: SiteAddresses): Problem[] {
  const { navigation = [], redirects } = publication;
  const named: [string, string][] = [
    ...navigation.map(({ path }, place): [string, string] => [`navigation.${place}.path`, path]),
    ...[...redirects].map(([from, to]): [string, string] => [`redirects.${from}`, to]),
  ];
  return named.flatMap(([mark, to]) => {
    const address = to.replace(/[?#].*$/s, '');
    if (!address.startsWith('/') || site.has(address)) return [];
    const at = publicationMarks[mark] ?? top;
    return [warning(publicationFile, at, `the site has nothing at ${address}`, hintFor(address, site))];
  });
}

function hintFor(address: string, site: SiteAddresses): string {
  if (site.has(`${address}/`)) return `write ${address}/`;
  const meant = site.near(address);
  return meant ? `did you mean ${meant}?` : 'write the address of a page that stands, or the path of a file';
}

/** Redirects and aliases that no reader would ever be led by, since a page stands at their address. */
export function checkHidden(links: SiteLinks, standing: ReadonlySet<string>): Problem[] {
  const isHidden = (from: string) => standing.has(from) || standing.has(`${from}/`);
  const hint = 'take the line out, or give the page another name';
  const message = (from: string) => `a page of the site stands at ${from}`;
  const redirects = [...links.publication.redirects.keys()].filter(isHidden);
  return [
    ...redirects.map((from) =>
      error(publicationFile, links.publicationMarks[`redirects.${from}`] ?? top, message(from), hint),
    ),
    ...links.articles.flatMap((article) =>
      article.aliases.flatMap((from, place) =>
        isHidden(from)
          ? [error(article.file, placeIn(article, `aliases.${place}`), message(from), hint)]
          : [],
      ),
    ),
  ];
}
