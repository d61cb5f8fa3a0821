import { fingerprint } from '#lib/fingerprint.ts';
import type { Article } from '#model/article.ts';
import { buildArchive } from '#model/build-archive.ts';
import type { Publication } from '#model/publication.ts';
import { buildRedirects, listPageAddresses } from '#pages/redirects.ts';
import { buildSiteContent, type SiteContent } from '#pages/site-content.ts';
import { type PageGroup, planSite, type SitePage } from '#site.ts';
import { paper } from '../model/any-archive.ts';

export const now = '2024-02-03T00:00:00Z';

/** The site content for articles, without picture files. */
export function contentOf(articles: readonly Article[], publication: Publication = paper): SiteContent {
  const { archive } = buildArchive({ publication, articles, gone: [] });
  return buildSiteContent(archive, () => undefined, []);
}

/** The page groups of a site with these articles. An article’s fingerprint covers all its fields. */
export function groupsOf(articles: readonly Article[], ledger: readonly string[] = []): PageGroup[] {
  const content = contentOf(articles);
  const pageAddresses = listPageAddresses(content);
  const redirects = buildRedirects(content, (path) => pageAddresses.has(path), ledger);
  return planSite(content, {
    hashOf: (article) => fingerprint(JSON.stringify(article)),
    common: '',
    redirects,
    now,
  });
}

/** All pages of a site with these articles. */
export function pagesOf(articles: readonly Article[]): SitePage[] {
  return groupsOf(articles).flatMap((group) => [...group.pages()]);
}
