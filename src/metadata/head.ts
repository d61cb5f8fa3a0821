import { directionOf } from '#layouts/layout-context.ts';
import { mayBeIndexed } from '#model/may-be-indexed.ts';
import type { Head } from '#model/page.ts';
import type { HtmlPage } from '#model/page-data.ts';
import type { SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { articleData } from './article-data.ts';
import { describe } from './description.ts';
import { linksOf } from './links.ts';
import { listData } from './list-data.ts';
import { metasOf } from './metas.ts';
import type { Description } from './page-description.ts';
import { breadcrumbList, detailedPublisher, webSite } from './site-data.ts';

/** The metadata in the head of a page. */
export function headOf(page: HtmlPage, settings: SiteSettings): Head {
  const description = describe(page, settings);
  const { title, text, lang } = description;
  return {
    title,
    ...(text !== undefined && text !== '' && { description: text }),
    lang,
    dir: directionOf(lang),
    canonical: canonicalOf(page),
    ...(!mayBeIndexed(page) && { noindex: true }),
    metas: metasOf(page, description, settings),
    links: linksOf(page, title, settings),
    jsonLd: jsonLdOf(page, description, settings),
  };
}

/** The canonical path of a redirect is its target. */
function canonicalOf(page: HtmlPage): SitePath {
  return page.layout === 'redirect' && page.data.to.startsWith('/') ? (page.data.to as SitePath) : page.path;
}

/** The schema.org data of a page, with its breadcrumbs. */
function jsonLdOf(page: HtmlPage, description: Description, settings: SiteSettings): Head['jsonLd'] {
  switch (page.layout) {
    case 'article':
      return [articleData(page.data, settings), breadcrumbList(page.path, description, settings)];
    case 'front':
      return [webSite(settings, description.lang), detailedPublisher(settings, description.lang)];
    case 'day':
    case 'month':
    case 'year':
    case 'archive':
    case 'index':
    case 'entry':
    case 'entry-year':
    case 'on-this-day':
    case 'corrections':
    case 'pictures':
      return [listData(page, description, settings), breadcrumbList(page.path, description, settings)];
    case 'coverage':
    case 'standalone-page':
    case 'feeds':
    case 'search':
    case 'search-help':
    case 'not-found':
    case 'kakao':
    case 'redirect':
    case 'gone':
      return [];
  }
}
