import type { CollectionPage, Thing, WithContext } from 'schema-dts';
import type { EntryData } from '#model/page-data.ts';
import type { IndexKind, SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import type { DescribedContent, Description } from './page-description.ts';
import { siteId } from './site-data.ts';

type DescribedList = Extract<DescribedContent, { readonly type: 'list' }>;

/** The schema.org description of a list. */
export function listData(
  path: SitePath,
  { title, text, lang }: Description,
  { count, about }: DescribedList,
  settings: SiteSettings,
): WithContext<CollectionPage> {
  const address = absolute(settings, path);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name: title === '' ? settings.name : title,
    ...(text !== undefined && { description: text }),
    inLanguage: lang,
    isPartOf: { '@id': siteId(settings) },
    ...(about && { about: subject(about, address) }),
    ...(count !== undefined && { mainEntity: { '@type': 'ItemList', numberOfItems: count } }),
  };
}

type SubjectType = 'Thing' | 'Person' | 'Place' | 'Organization' | 'CreativeWorkSeries';

/** The schema.org type of the entries of each index. An author may be a desk, so authors have no specific type. */
const subjectTypes: Readonly<Record<IndexKind, SubjectType>> = {
  sections: 'Thing',
  topics: 'Thing',
  people: 'Person',
  places: 'Place',
  organizations: 'Organization',
  stories: 'Thing',
  series: 'CreativeWorkSeries',
  authors: 'Thing',
  agencies: 'Organization',
};

function subject({ kind, name, otherNames, description, url }: EntryData, address: string): Thing {
  return {
    '@type': subjectTypes[kind],
    name,
    url: address,
    ...(otherNames.length > 0 && { alternateName: otherNames.map((other) => other.name) }),
    ...(description !== undefined && { description }),
    ...(url !== undefined && { sameAs: url }),
  };
}
