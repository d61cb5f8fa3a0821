import type {
  CreativeWork,
  ImageObject,
  LiveBlogPosting,
  NewsArticle,
  Organization,
  Person,
  Place,
  Thing,
  WithContext,
} from 'schema-dts';
import type { Genre } from '#model/article-schema.ts';
import type { MaybeLink } from '#model/page.ts';
import type { ArticleData, PictureInPage } from '#model/page-data.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import { knownDate, lastChange } from './known-date.ts';
import { publisher, siteId } from './site-data.ts';

const schemaOrg = 'https://schema.org';

/** The schema.org description of an article. */
export function articleData(
  data: ArticleData,
  settings: SiteSettings,
): WithContext<NewsArticle> | WithContext<LiveBlogPosting> {
  const { type, published, circa } = data;
  const parts = {
    ...contentProperties(data, settings),
    ...subjectProperties(data, settings),
    ...creditProperties(data, settings),
  };
  if (type !== 'live')
    return { '@context': schemaOrg, '@type': types[type], ...parts, ...printProperties(data) };
  const modified = lastChange(data);
  return {
    '@context': schemaOrg,
    '@type': 'LiveBlogPosting',
    ...parts,
    coverageStartTime: knownDate(published, circa),
    ...(modified && { coverageEndTime: knownDate(modified) }),
  };
}

/** The schema.org type closest to each genre. */
const types: Readonly<Record<Exclude<Genre, 'live'>, NewsArticle['@type']>> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  timeline: 'BackgroundNewsArticle',
  obituary: 'NewsArticle',
  editorial: 'OpinionNewsArticle',
  letter: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  interview: 'NewsArticle',
};

/** Headline, dates, pictures, corrections and other properties of the text. */
function contentProperties(data: ArticleData, settings: SiteSettings) {
  const { published, circa, section, corrections, topics } = data;
  const address = absolute(settings, data.path);
  const modified = lastChange(data);
  const pictures = [...(data.image ? [data.image] : []), ...data.images];
  return {
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    identifier: data.id,
    headline: data.title,
    description: data.description,
    datePublished: knownDate(published, circa),
    ...(modified && { dateModified: knownDate(modified) }),
    inLanguage: data.language,
    wordCount: data.words,
    timeRequired: `PT${data.minutes}M`,
    ...(section && { articleSection: section.name }),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(pictures.length > 0 && { image: pictures.map((picture) => image(picture, settings)) }),
    ...(corrections.length > 0 && { correction: corrections.map(correction) }),
    ...(corrections.some(({ kind }) => kind === 'retraction') && { creativeWorkStatus: 'Retracted' }),
    isAccessibleForFree: true,
  };
}

/** What the article is about, and whom and what it mentions. */
function subjectProperties(
  { topics, story, people, places, organizations }: ArticleData,
  settings: SiteSettings,
) {
  const about = [...topics, ...(story ? [story.story] : [])].map((link) => thing(link, settings));
  const mentions: Thing[] = [
    ...people.map((link): Person => ({ '@type': 'Person', ...nameAndUrl(link, settings) })),
    ...organizations.map(
      (link): Organization => ({ '@type': 'Organization', ...nameAndUrl(link, settings) }),
    ),
  ];
  const located = places.map((link): Place => ({ '@type': 'Place', ...nameAndUrl(link, settings) }));
  return {
    ...(about.length > 0 && { about }),
    ...(mentions.length > 0 && { mentions }),
    ...(located.length > 0 && { contentLocation: located }),
  };
}

/** Authors, publisher, agency, rights and source. */
function creditProperties(data: ArticleData, settings: SiteSettings) {
  const { authors, agency, contributors, dateline, rights, source, series } = data;
  const creators = authors.map((author) =>
    author.organization ? organization(author, settings) : person(author, settings),
  );
  const supplier = agency && organization(agency, settings);
  const parts: CreativeWork[] = series
    ? [{ '@type': 'CreativeWorkSeries', ...nameAndUrl(series, settings) }]
    : [];
  return {
    author: creators.length > 0 ? creators : (supplier ?? publisher(settings)),
    publisher: publisher(settings),
    ...(supplier && { provider: supplier, sourceOrganization: supplier }),
    ...(contributors.length > 0 && { contributor: contributors.map(contributor) }),
    ...(dateline !== undefined && { locationCreated: { '@type': 'Place' as const, name: dateline } }),
    ...(rights && { copyrightNotice: rights.text }),
    ...(rights?.url !== undefined && { license: rights.url }),
    ...(source !== undefined && { isBasedOn: source }),
    isPartOf: [{ '@id': siteId(settings) }, ...parts],
  };
}

/** Properties of NewsArticle only: dateline and print edition. */
function printProperties({ dateline, print }: ArticleData) {
  return {
    ...(dateline !== undefined && { dateline }),
    ...(print?.edition !== undefined && { printEdition: print.edition }),
    ...(print?.section !== undefined && { printSection: print.section }),
    ...(print?.page !== undefined && { printPage: print.page }),
    ...(print?.headline !== undefined && { alternativeHeadline: print.headline }),
  };
}

function nameAndUrl({ name, path }: MaybeLink, settings: SiteSettings) {
  return { name, ...(path && { url: absolute(settings, path) }) };
}

function thing(link: MaybeLink, settings: SiteSettings): Thing {
  return { '@type': 'Thing', ...nameAndUrl(link, settings) };
}

function person({ url, ...link }: MaybeLink & { readonly url?: string }, settings: SiteSettings): Person {
  return { '@type': 'Person', ...nameAndUrl(link, settings), ...(url && { sameAs: url }) };
}

function organization(
  { url, ...link }: MaybeLink & { readonly url?: string },
  settings: SiteSettings,
): Organization {
  return { '@type': 'Organization', ...nameAndUrl(link, settings), ...(url && { sameAs: url }) };
}

function contributor({ name, role }: ArticleData['contributors'][number]) {
  return { '@type': 'Role' as const, roleName: role, contributor: { '@type': 'Person' as const, name } };
}

function correction({ date, text }: ArticleData['corrections'][number]) {
  return { '@type': 'CorrectionComment' as const, text, datePublished: knownDate(date) };
}

function image({ file, alt, caption, credit }: PictureInPage, settings: SiteSettings): ImageObject {
  const description = caption ?? alt;
  return {
    '@type': 'ImageObject',
    url: absolute(settings, file.path),
    contentUrl: absolute(settings, file.path),
    encodingFormat: file.type,
    ...(file.width > 0 && { width: `${file.width}`, height: `${file.height}` }),
    ...(description !== '' && { caption: description }),
    ...(credit !== undefined && { creditText: credit }),
  };
}
