import type { Article, TextDigest } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position, type Problem, top, warning } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import { placeIn } from './archive-parts.ts';
import type { HandPageText } from './hand-page-file.ts';
import { publicationFile } from './publication-file.ts';

/** What may lead to an address of the site. */
export interface SiteLinks {
  readonly publication: Publication;
  readonly publicationMarks: Readonly<Record<string, Position>>;
  readonly articles: readonly Article[];
  readonly handPages: readonly HandPageText[];
}

/** Whether something stands at an address of the site: any page, file or redirect. */
type Stands = (address: string) => boolean;

/** Links of texts, navigation and redirects to addresses of the site at which nothing stands. Asks only when there is one. */
export function checkSiteLinks(links: SiteLinks, stands: Stands): Problem[] {
  const texts = [
    ...links.articles.map(({ file, text }) => ({ file, digest: text })),
    ...links.handPages.map(({ file, digest }) => ({ file, digest })),
  ];
  return [...texts.flatMap((text) => ofText(text, stands)), ...ofPublication(links, stands)];
}

function ofText({ file, digest }: { file: ArchiveFile; digest: TextDigest }, stands: Stands): Problem[] {
  return digest.links
    .filter((link) => link.file.startsWith('/') && !stands(link.file))
    .map((link) => error(file, link, `the site has nothing at ${link.file}`, mendFor(link.file, stands)));
}

/** Warnings, since a section of the masthead may wait for its first article. */
function ofPublication({ publication, publicationMarks }: SiteLinks, stands: Stands): Problem[] {
  const { navigation = [], redirects } = publication;
  const named: [string, string][] = [
    ...navigation.map(({ path }, place): [string, string] => [`navigation.${place}.path`, path]),
    ...[...redirects].map(([from, to]): [string, string] => [`redirects.${from}`, to]),
  ];
  return named.flatMap(([mark, to]) => {
    const address = to.replace(/[?#].*$/s, '');
    if (!address.startsWith('/') || stands(address)) return [];
    const at = publicationMarks[mark] ?? top;
    return [warning(publicationFile, at, `the site has nothing at ${address}`, mendFor(address, stands))];
  });
}

function mendFor(address: string, stands: Stands): string {
  const whole = `${address}/`;
  return stands(whole) ? `write ${whole}` : 'write the address of a page that stands, or the path of a file';
}

/** Redirects and aliases that no reader would ever be led by, since a page stands at their address. */
export function checkHidden(links: SiteLinks, standing: ReadonlySet<string>): Problem[] {
  const isHidden = (from: string) => standing.has(from) || standing.has(`${from}/`);
  const mend = 'take the line out, or give the page another name';
  const message = (from: string) => `a page of the site stands at ${from}`;
  const redirects = [...links.publication.redirects.keys()].filter(isHidden);
  return [
    ...redirects.map((from) =>
      error(publicationFile, links.publicationMarks[`redirects.${from}`] ?? top, message(from), mend),
    ),
    ...links.articles.flatMap((article) =>
      article.aliases.flatMap((from, place) =>
        isHidden(from)
          ? [error(article.file, placeIn(article, `aliases.${place}`), message(from), mend)]
          : [],
      ),
    ),
  ];
}
