import { directionOf } from '#layouts/edition.ts';
import type { HtmlPage } from '#model/facts.ts';
import { mayBeIndexed } from '#model/may-be-indexed.ts';
import type { Head } from '#model/page.ts';
import type { SitePath } from '#model/paths.ts';
import type { Imprint } from '#model/site-settings.ts';
import { articleData } from './article-data.ts';
import { describe } from './description.ts';
import { linksOf } from './links.ts';
import { listData } from './list-data.ts';
import { metasOf } from './metas.ts';
import type { Description } from './page-description.ts';
import { breadcrumbs, webSite, wholePublisher } from './site-data.ts';

/** What machines and browsers read in the head of a page. */
export function headOf(page: HtmlPage, imprint: Imprint): Head {
  const description = describe(page, imprint);
  const { title, text, lang } = description;
  return {
    title,
    ...(text !== undefined && text !== '' && { description: text }),
    lang,
    dir: directionOf(lang),
    canonical: canonicalOf(page),
    ...(!mayBeIndexed(page) && { noindex: true }),
    metas: metasOf(page, description, imprint),
    links: linksOf(page, title, imprint),
    jsonLd: dataOf(page, description, imprint),
  };
}

/** An old address is a name of the page that it leads to. */
function canonicalOf(page: HtmlPage): SitePath {
  return page.layout === 'redirect' && page.facts.to.startsWith('/')
    ? (page.facts.to as SitePath)
    : page.path;
}

/** The page as schema.org knows it, and the way to it. */
function dataOf(page: HtmlPage, description: Description, imprint: Imprint): Head['jsonLd'] {
  switch (page.layout) {
    case 'article':
      return [articleData(page.facts, imprint), breadcrumbs(page.path, description, imprint)];
    case 'front':
      return [webSite(imprint, description.lang), wholePublisher(imprint, description.lang)];
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
      return [listData(page, description, imprint), breadcrumbs(page.path, description, imprint)];
    case 'coverage':
    case 'hand-page':
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
