import type { Article, TextDigest } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position, type Problem, top } from '#model/problem.ts';
import type { Publication } from '#model/publication.ts';
import type { HandPageText } from './hand-page-file.ts';
import { publicationFile } from './publication-file.ts';

/** What may lead to an address of the site. */
export interface SiteLinks {
  readonly publication: Publication;
  readonly publicationMarks: Readonly<Record<string, Position>>;
  readonly articles: readonly Article[];
  readonly handPages: readonly HandPageText[];
}

/** Links of texts, navigation and redirects to addresses of the site at which nothing stands. Asks only when there is one. */
export function checkSiteLinks(links: SiteLinks, stands: (address: string) => boolean): Problem[] {
  const texts = [
    ...links.articles.map(({ file, text }) => ({ file, digest: text })),
    ...links.handPages.map(({ file, digest }) => ({ file, digest })),
  ];
  return [...texts.flatMap((text) => ofText(text, stands)), ...ofPublication(links, stands)];
}

function ofText(
  { file, digest }: { file: ArchiveFile; digest: TextDigest },
  stands: (address: string) => boolean,
): Problem[] {
  return digest.links
    .filter((link) => link.file.startsWith('/') && !stands(link.file))
    .map((link) => nothingAt(file, link, link.file, stands));
}

function ofPublication(
  { publication, publicationMarks }: SiteLinks,
  stands: (address: string) => boolean,
): Problem[] {
  const named: [string, string][] = [
    ...(publication.navigation ?? []).map(({ path }, place): [string, string] => [
      `navigation.${place}.path`,
      path,
    ]),
    ...[...publication.redirects].map(([from, to]): [string, string] => [`redirects.${from}`, to]),
  ];
  return named
    .filter(([, address]) => address.startsWith('/') && !stands(withoutQuery(address)))
    .map(([mark, address]) =>
      nothingAt(publicationFile, publicationMarks[mark] ?? top, withoutQuery(address), stands),
    );
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

function nothingAt(
  file: string,
  at: Position,
  address: string,
  stands: (address: string) => boolean,
): Problem {
  const whole = `${address}/`;
  const mend = stands(whole)
    ? `write ${whole}`
    : 'write the address of a page that stands, or the path of a file';
  return error(file, at, `the site has nothing at ${address}`, mend);
}
