import type { CollectionPage, Thing, WithContext } from 'schema-dts';
import type { EntryFacts, HtmlPage } from '#model/facts.ts';
import type { IndexKind } from '#model/paths.ts';
import type { Imprint } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import type { Description } from './page-description.ts';
import { siteId } from './site-data.ts';

/** A list as schema.org knows it. */
export function listData(
  page: HtmlPage,
  { title, text, lang }: Description,
  imprint: Imprint,
): WithContext<CollectionPage> {
  const address = absolute(imprint, page.path);
  const count = countOf(page);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name: title === '' ? imprint.name : title,
    ...(text !== undefined && { description: text }),
    inLanguage: lang,
    isPartOf: { '@id': siteId(imprint) },
    ...(page.layout === 'entry' && { about: subject(page.facts, address) }),
    ...(count !== undefined && { mainEntity: { '@type': 'ItemList', numberOfItems: count } }),
  };
}

/** How many articles or entries a list holds, where its own page says so. */
function countOf(page: HtmlPage): number | undefined {
  return 'count' in page.facts ? page.facts.count : undefined;
}

type SubjectType = 'Thing' | 'Person' | 'Place' | 'Organization' | 'CreativeWorkSeries';

/** What the entries of an index are. A byline may name a desk, so that an author is a thing of no kind. */
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

function subject({ kind, name, otherNames, description, url }: EntryFacts, address: string): Thing {
  return {
    '@type': subjectTypes[kind],
    name,
    url: address,
    ...(otherNames.length > 0 && { alternateName: otherNames.map((other) => other.name) }),
    ...(description !== undefined && { description }),
    ...(url !== undefined && { sameAs: url }),
  };
}
