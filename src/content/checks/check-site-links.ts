import { publicationFile } from '#content/publication/publication-file.ts';
import type { StandalonePageText } from '#content/standalone-pages/parse-standalone-page.ts';
import type { Article, TextDigest } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position, type Problem, top, warning } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { positionOf } from '../archive-parts.ts';

/** Everything that can link to an address of the site. */
export interface SiteLinks {
  readonly publication: Publication;
  readonly publicationPositions: Readonly<Record<string, Position>>;
  readonly articles: readonly Article[];
  readonly standalonePages: readonly StandalonePageText[];
}

/** Looks up addresses of the built site. */
export interface SiteAddresses {
  /** True if the address is a page, a file or a redirect. */
  readonly has: (address: string) => boolean;
  /** The page address with the most similar spelling. */
  readonly suggest: (address: string) => string | undefined;
}

/** Reports links in texts, navigation and redirects to site addresses that do not exist. */
export function checkSiteLinks(links: SiteLinks, site: SiteAddresses): Problem[] {
  const texts = [
    ...links.articles.map(({ file, text }) => ({ file, digest: text })),
    ...links.standalonePages.map(({ file, digest }) => ({ file, digest })),
  ];
  return [...texts.flatMap((text) => checkTextLinks(text, site)), ...checkPublicationLinks(links, site)];
}

function checkTextLinks(
  { file, digest }: { file: ArchiveFile; digest: TextDigest },
  site: SiteAddresses,
): Problem[] {
  return digest.links
    .filter((link) => link.file.startsWith('/') && !site.has(link.file))
    .map((link) =>
      error(file, link, `the site has no page or file at ${link.file}`, hintFor(link.file, site)),
    );
}

/** Warnings only, since a section in the navigation may still be without articles. */
function checkPublicationLinks(
  { publication, publicationPositions }: SiteLinks,
  site: SiteAddresses,
): Problem[] {
  const { navigation = [], redirects } = publication;
  const targets: [string, string][] = [
    ...navigation.map(({ path }, index): [string, string] => [`navigation.${index}.path`, path]),
    ...[...redirects].map(([from, to]): [string, string] => [`redirects.${from}`, to]),
  ];
  return targets.flatMap(([key, to]) => {
    const address = to.replace(/[?#].*$/s, '');
    if (!address.startsWith('/') || site.has(address)) return [];
    const at = publicationPositions[key] ?? top;
    return [
      warning(publicationFile, at, `the site has no page or file at ${address}`, hintFor(address, site)),
    ];
  });
}

function hintFor(address: string, site: SiteAddresses): string {
  if (site.has(`${address}/`)) return `write ${address}/`;
  const suggestion = site.suggest(address);
  return suggestion
    ? `did you mean ${suggestion}?`
    : 'write the address of an existing page, or the path of a file';
}

/** Reports redirects and aliases that have no effect because a page has the same address. */
export function checkShadowedRedirects(links: SiteLinks, pageAddresses: ReadonlySet<string>): Problem[] {
  const isShadowed = (from: string) => pageAddresses.has(from) || pageAddresses.has(`${from}/`);
  const hint = 'remove the line, or rename the page';
  const message = (from: string) => `the site has a page at ${from}`;
  const redirects = [...links.publication.redirects.keys()].filter(isShadowed);
  return [
    ...redirects.map((from) =>
      error(publicationFile, links.publicationPositions[`redirects.${from}`] ?? top, message(from), hint),
    ),
    ...links.articles.flatMap((article) =>
      article.aliases.flatMap((from, index) =>
        isShadowed(from)
          ? [error(article.file, positionOf(article, `aliases.${index}`), message(from), hint)]
          : [],
      ),
    ),
  ];
}
