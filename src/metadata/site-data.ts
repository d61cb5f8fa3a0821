import type { BreadcrumbList, NewsMediaOrganization, WebSite, WithContext } from 'schema-dts';
import { correctionsPath, frontPath, type SitePath, searchPath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import type { Imprint } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import type { Description } from './page-description.ts';

/** By what other data on a page refer to the publication. */
function publisherId(imprint: Imprint): string {
  return `${absolute(imprint, frontPath)}#publisher`;
}

/** By what the data of every page refer to the site. */
export function siteId(imprint: Imprint): string {
  return `${absolute(imprint, frontPath)}#website`;
}

/** The publication as every page names it. */
export function publisher(imprint: Imprint): Exclude<NewsMediaOrganization, string> {
  const { logo, iconPng } = imprint.assets;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(imprint),
    name: imprint.name,
    url: absolute(imprint, frontPath),
    logo: { '@type': 'ImageObject', url: absolute(imprint, logo ?? iconPng) },
  };
}

/** The publication with all that is known of it. */
export function wholePublisher(imprint: Imprint, language: string): WithContext<NewsMediaOrganization> {
  const { description, founded, contact } = imprint;
  return {
    '@context': 'https://schema.org',
    ...publisher(imprint),
    slogan: imprint.tagline,
    ...(description && { description: nameIn(description, language, imprint.language) }),
    ...(founded !== undefined && { foundingDate: founded }),
    ...(contact !== undefined && (contact.includes('@') ? { email: contact } : { url: contact })),
    correctionsPolicy: absolute(imprint, correctionsPath),
  };
}

/** The action of searching, in the form that Google documents; schema.org leaves its input free. */
interface SearchAction {
  readonly '@type': 'SearchAction';
  readonly target: { readonly '@type': 'EntryPoint'; readonly urlTemplate: string };
  readonly 'query-input': string;
}

/** The site, and how to search it. */
export function webSite(imprint: Imprint, language: string): WithContext<WebSite> {
  const { description, issn } = imprint;
  const search: SearchAction = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(imprint, searchPath)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': siteId(imprint),
    name: imprint.name,
    url: absolute(imprint, frontPath),
    inLanguage: imprint.languages,
    ...(description && { description: nameIn(description, language, imprint.language) }),
    ...(issn !== undefined && { issn }),
    publisher: { '@id': publisherId(imprint) },
    potentialAction: search,
  };
}

/** The way to a page from the archive down to itself. */
export function breadcrumbs(
  path: SitePath,
  { way, title }: Description,
  imprint: Imprint,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...way, { name: title, path }].map((step, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name: step.name,
      item: absolute(imprint, step.path),
    })),
  };
}
