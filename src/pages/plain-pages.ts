import type { Page } from '#model/page.ts';
import type { PlainData, SearchData } from '#model/page-data.ts';
import { type SitePath, searchPath } from '#model/paths.ts';
import type { SiteContent } from './site-content.ts';

/** `/search/`. */
export function searchPage({ archive }: SiteContent): Page<'search', SearchData> {
  return { path: searchPath, layout: 'search', data: { language: archive.publication.language } };
}

/** Plans a page whose layout needs only the publication’s language. */
export function plainPage<Layout extends string>(
  path: SitePath,
  layout: Layout,
): (content: SiteContent) => Page<Layout, PlainData>[] {
  return ({ archive }) => [{ path, layout, data: { language: archive.publication.language, path } }];
}
