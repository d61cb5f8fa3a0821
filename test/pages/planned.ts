import { fingerprint } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import { buildArchive } from '#model/build-archive.ts';
import type { Publication } from '#model/publication.ts';
import { buildEdition, type Edition } from '#pages/edition.ts';
import { buildRedirects, standingAddresses } from '#pages/redirects.ts';
import { planSite, type Quire, type SitePage } from '#site.ts';
import { paper } from '../model/any-archive.ts';

export const now = '2024-02-03T00:00:00Z';

/** The edition of some articles, without picture files. */
export function editionOf(articles: readonly Article[], publication: Publication = paper): Edition {
  const { archive } = buildArchive({ publication, articles, gone: [] });
  return buildEdition(archive, () => undefined, []);
}

/** The quires of a site of some articles; an article’s file is hashed whole. */
export function quiresOf(articles: readonly Article[], ledger: readonly string[] = []): Quire[] {
  const edition = editionOf(articles);
  const standing = standingAddresses(edition);
  const redirects = buildRedirects(edition, (path) => standing.has(path), ledger);
  return planSite(edition, {
    hashOf: (article) => fingerprint(JSON.stringify(article)),
    common: '',
    redirects,
    now,
  });
}

/** Every page of a site of some articles. */
export function pagesOf(articles: readonly Article[]): SitePage[] {
  return quiresOf(articles).flatMap((quire) => [...quire.pages()]);
}
