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

const vocabulary = 'https://schema.org';

/** The schema.org description of an article. */
export function articleData(
  data: ArticleData,
  settings: SiteSettings,
): WithContext<NewsArticle> | WithContext<LiveBlogPosting> {
  const { type, published, circa } = data;
  const parts = { ...written(data, settings), ...named(data, settings), ...origin(data, settings) };
  if (type !== 'live') return { '@context': vocabulary, '@type': types[type], ...parts, ...inPaper(data) };
  const changed = lastChange(data);
  return {
    '@context': vocabulary,
    '@type': 'LiveBlogPosting',
    ...parts,
    coverageStartTime: knownDate(published, circa),
    ...(changed && { coverageEndTime: knownDate(changed) }),
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
function written(data: ArticleData, settings: SiteSettings) {
  const { published, circa, section, corrections, topics } = data;
  const address = absolute(settings, data.path);
  const changed = lastChange(data);
  const pictures = [...(data.image ? [data.image] : []), ...data.images];
  return {
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    identifier: data.id,
    headline: data.title,
    description: data.description,
    datePublished: knownDate(published, circa),
    ...(changed && { dateModified: knownDate(changed) }),
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
function named({ topics, story, people, places, organizations }: ArticleData, settings: SiteSettings) {
  const about = [...topics, ...(story ? [story.story] : [])].map((link) => thing(link, settings));
  const mentions: Thing[] = [
    ...people.map((link): Person => ({ '@type': 'Person', ...naming(link, settings) })),
    ...organizations.map((link): Organization => ({ '@type': 'Organization', ...naming(link, settings) })),
  ];
  const located = places.map((link): Place => ({ '@type': 'Place', ...naming(link, settings) }));
  return {
    ...(about.length > 0 && { about }),
    ...(mentions.length > 0 && { mentions }),
    ...(located.length > 0 && { contentLocation: located }),
  };
}

/** Authors, publisher, agency, rights and source. */
function origin(data: ArticleData, settings: SiteSettings) {
  const { authors, agency, contributors, dateline, rights, source, series } = data;
  const makers = authors.map((author) =>
    author.organization ? organization(author, settings) : person(author, settings),
  );
  const supplier = agency && organization(agency, settings);
  const parts: CreativeWork[] = series
    ? [{ '@type': 'CreativeWorkSeries', ...naming(series, settings) }]
    : [];
  return {
    author: makers.length > 0 ? makers : (supplier ?? publisher(settings)),
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
function inPaper({ dateline, print }: ArticleData) {
  return {
    ...(dateline !== undefined && { dateline }),
    ...(print?.edition !== undefined && { printEdition: print.edition }),
    ...(print?.section !== undefined && { printSection: print.section }),
    ...(print?.page !== undefined && { printPage: print.page }),
    ...(print?.headline !== undefined && { alternativeHeadline: print.headline }),
  };
}

function naming({ name, path }: MaybeLink, settings: SiteSettings) {
  return { name, ...(path && { url: absolute(settings, path) }) };
}

function thing(link: MaybeLink, settings: SiteSettings): Thing {
  return { '@type': 'Thing', ...naming(link, settings) };
}

function person({ url, ...link }: MaybeLink & { readonly url?: string }, settings: SiteSettings): Person {
  return { '@type': 'Person', ...naming(link, settings), ...(url && { sameAs: url }) };
}

function organization(
  { url, ...link }: MaybeLink & { readonly url?: string },
  settings: SiteSettings,
): Organization {
  return { '@type': 'Organization', ...naming(link, settings), ...(url && { sameAs: url }) };
}

function contributor({ name, role }: ArticleData['contributors'][number]) {
  return { '@type': 'Role' as const, roleName: role, contributor: { '@type': 'Person' as const, name } };
}

function correction({ date, text }: ArticleData['corrections'][number]) {
  return { '@type': 'CorrectionComment' as const, text, datePublished: knownDate(date) };
}

function image({ file, alt, caption, credit }: PictureInPage, settings: SiteSettings): ImageObject {
  const said = caption ?? alt;
  return {
    '@type': 'ImageObject',
    url: absolute(settings, file.path),
    contentUrl: absolute(settings, file.path),
    encodingFormat: file.type,
    ...(file.width > 0 && { width: `${file.width}`, height: `${file.height}` }),
    ...(said !== '' && { caption: said }),
    ...(credit !== undefined && { creditText: credit }),
  };
}
