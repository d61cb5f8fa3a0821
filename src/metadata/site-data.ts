import type { BreadcrumbList, NewsMediaOrganization, WebSite, WithContext } from 'schema-dts';
import { correctionsPath, frontPath, type SitePath, searchPath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import type { Description } from './page-description.ts';

/** The `@id` of the publisher. */
function publisherId(settings: SiteSettings): string {
  return `${absolute(settings, frontPath)}#publisher`;
}

/** The `@id` of the website. */
export function siteId(settings: SiteSettings): string {
  return `${absolute(settings, frontPath)}#website`;
}

/** The publisher, as included in every page’s data. */
export function publisher(settings: SiteSettings): Exclude<NewsMediaOrganization, string> {
  const { logo, iconPng } = settings.assets;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(settings),
    name: settings.name,
    url: absolute(settings, frontPath),
    logo: { '@type': 'ImageObject', url: absolute(settings, logo ?? iconPng) },
  };
}

/** The publisher with all details, for the front page. */
export function detailedPublisher(
  settings: SiteSettings,
  language: string,
): WithContext<NewsMediaOrganization> {
  const { description, founded, contact } = settings;
  return {
    '@context': 'https://schema.org',
    ...publisher(settings),
    slogan: settings.tagline,
    ...(description && { description: nameIn(description, language, settings.language) }),
    ...(founded !== undefined && { foundingDate: founded }),
    ...(contact !== undefined && (contact.includes('@') ? { email: contact } : { url: contact })),
    correctionsPolicy: absolute(settings, correctionsPath),
  };
}

/** A search action in the form that Google documents; schema.org does not define `query-input`. */
interface SearchAction {
  readonly '@type': 'SearchAction';
  readonly target: { readonly '@type': 'EntryPoint'; readonly urlTemplate: string };
  readonly 'query-input': string;
}

/** The website and its search. */
export function webSite(settings: SiteSettings, language: string): WithContext<WebSite> {
  const { description, issn } = settings;
  const search: SearchAction = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(settings, searchPath)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': siteId(settings),
    name: settings.name,
    url: absolute(settings, frontPath),
    inLanguage: settings.languages,
    ...(description && { description: nameIn(description, language, settings.language) }),
    ...(issn !== undefined && { issn }),
    publisher: { '@id': publisherId(settings) },
    potentialAction: search,
  };
}

/** The breadcrumbs of a page, including the page itself. */
export function breadcrumbList(
  path: SitePath,
  { breadcrumbs, title }: Description,
  settings: SiteSettings,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...breadcrumbs, { name: title, path }].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: absolute(settings, crumb.path),
    })),
  };
}
