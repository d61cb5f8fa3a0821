import { directionOf } from '#layouts/layout-context.ts';
import type { Head } from '#model/page.ts';
import type { SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { articleData } from './article-data.ts';
import { linksOf } from './links.ts';
import { listData } from './list-data.ts';
import { metasOf } from './metas.ts';
import type { Description } from './page-description.ts';
import { breadcrumbList, detailedPublisher, webSite } from './site-data.ts';

/** A page as far as its head shows it. */
interface DescribedPage {
  readonly path: SitePath;
  readonly description: Description;
  /** Whether search engines may index it. */
  readonly indexed: boolean;
}

/** The metadata in the head of a page. */
export function headOf({ path, description, indexed }: DescribedPage, settings: SiteSettings): Head {
  const { title, text, lang, canonical = path } = description;
  return {
    title,
    ...(text !== undefined && text !== '' && { description: text }),
    lang,
    dir: directionOf(lang),
    canonical,
    ...(!indexed && { noindex: true }),
    metas: metasOf(path, description, settings),
    links: linksOf(path, description, settings),
    jsonLd: jsonLdOf(path, description, settings),
  };
}

/** The schema.org data of a page, with its breadcrumbs. */
function jsonLdOf(path: SitePath, description: Description, settings: SiteSettings): Head['jsonLd'] {
  const { content, lang } = description;
  switch (content?.type) {
    case 'article':
      return [articleData(content.article, settings), breadcrumbList(path, description, settings)];
    case 'site':
      return [webSite(settings, lang), detailedPublisher(settings, lang)];
    case 'list':
      return [listData(path, description, content, settings), breadcrumbList(path, description, settings)];
    case undefined:
      return [];
  }
}
