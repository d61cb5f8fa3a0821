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
import type { ArticleFacts, PictureInPage } from '#model/facts.ts';
import type { MaybeLink } from '#model/page.ts';
import type { Imprint } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import { knownDate, lastChange } from './known-date.ts';
import { publisher, siteId } from './site-data.ts';

const vocabulary = 'https://schema.org';

/** An article as schema.org knows it, with everything that is known of it. */
export function articleData(
  facts: ArticleFacts,
  imprint: Imprint,
): WithContext<NewsArticle> | WithContext<LiveBlogPosting> {
  const { type, published, circa } = facts;
  const parts = { ...written(facts, imprint), ...named(facts, imprint), ...origin(facts, imprint) };
  if (type !== 'live') return { '@context': vocabulary, '@type': types[type], ...parts, ...inPaper(facts) };
  const changed = lastChange(facts);
  return {
    '@context': vocabulary,
    '@type': 'LiveBlogPosting',
    ...parts,
    coverageStartTime: knownDate(published, circa),
    ...(changed && { coverageEndTime: knownDate(changed) }),
  };
}

/** The type of schema.org that a genre is nearest to. */
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

/** What was written, when, and what was put right. */
function written(facts: ArticleFacts, imprint: Imprint) {
  const { published, circa, section, corrections, topics } = facts;
  const address = absolute(imprint, facts.path);
  const changed = lastChange(facts);
  const pictures = [...(facts.image ? [facts.image] : []), ...facts.images];
  return {
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    identifier: facts.id,
    headline: facts.title,
    description: facts.description,
    datePublished: knownDate(published, circa),
    ...(changed && { dateModified: knownDate(changed) }),
    inLanguage: facts.language,
    wordCount: facts.words,
    timeRequired: `PT${facts.minutes}M`,
    ...(section && { articleSection: section.name }),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(pictures.length > 0 && { image: pictures.map((picture) => image(picture, imprint)) }),
    ...(corrections.length > 0 && { correction: corrections.map(correction) }),
    ...(corrections.some(({ kind }) => kind === 'retraction') && { creativeWorkStatus: 'Retracted' }),
    isAccessibleForFree: true,
  };
}

/** Whom and what it is about, and whom and what it names. */
function named({ topics, story, people, places, organizations }: ArticleFacts, imprint: Imprint) {
  const about = [...topics, ...(story ? [story.story] : [])].map((link) => thing(link, imprint));
  const mentions: Thing[] = [
    ...people.map((link): Person => ({ '@type': 'Person', ...naming(link, imprint) })),
    ...organizations.map((link): Organization => ({ '@type': 'Organization', ...naming(link, imprint) })),
  ];
  const located = places.map((link): Place => ({ '@type': 'Place', ...naming(link, imprint) }));
  return {
    ...(about.length > 0 && { about }),
    ...(mentions.length > 0 && { mentions }),
    ...(located.length > 0 && { contentLocation: located }),
  };
}

/** Who made it, whose it is, and where it belongs. */
function origin(facts: ArticleFacts, imprint: Imprint) {
  const { authors, agency, contributors, dateline, rights, source, series } = facts;
  const makers = authors.map((author) =>
    author.organization ? organization(author, imprint) : person(author, imprint),
  );
  const supplier = agency && organization(agency, imprint);
  const parts: CreativeWork[] = series ? [{ '@type': 'CreativeWorkSeries', ...naming(series, imprint) }] : [];
  return {
    author: makers.length > 0 ? makers : (supplier ?? publisher(imprint)),
    publisher: publisher(imprint),
    ...(supplier && { provider: supplier, sourceOrganization: supplier }),
    ...(contributors.length > 0 && { contributor: contributors.map(contributor) }),
    ...(dateline !== undefined && { locationCreated: { '@type': 'Place' as const, name: dateline } }),
    ...(rights && { copyrightNotice: rights.text }),
    ...(rights?.url !== undefined && { license: rights.url }),
    ...(source !== undefined && { isBasedOn: source }),
    isPartOf: [{ '@id': siteId(imprint) }, ...parts],
  };
}

/** What only a paper has: a dateline and a place in print. */
function inPaper({ dateline, print }: ArticleFacts) {
  return {
    ...(dateline !== undefined && { dateline }),
    ...(print?.edition !== undefined && { printEdition: print.edition }),
    ...(print?.section !== undefined && { printSection: print.section }),
    ...(print?.page !== undefined && { printPage: print.page }),
    ...(print?.headline !== undefined && { alternativeHeadline: print.headline }),
  };
}

function naming({ name, path }: MaybeLink, imprint: Imprint) {
  return { name, ...(path && { url: absolute(imprint, path) }) };
}

function thing(link: MaybeLink, imprint: Imprint): Thing {
  return { '@type': 'Thing', ...naming(link, imprint) };
}

function person({ url, ...link }: MaybeLink & { readonly url?: string }, imprint: Imprint): Person {
  return { '@type': 'Person', ...naming(link, imprint), ...(url && { sameAs: url }) };
}

function organization(
  { url, ...link }: MaybeLink & { readonly url?: string },
  imprint: Imprint,
): Organization {
  return { '@type': 'Organization', ...naming(link, imprint), ...(url && { sameAs: url }) };
}

function contributor({ name, role }: ArticleFacts['contributors'][number]) {
  return { '@type': 'Role' as const, roleName: role, contributor: { '@type': 'Person' as const, name } };
}

function correction({ date, text }: ArticleFacts['corrections'][number]) {
  return { '@type': 'CorrectionComment' as const, text, datePublished: knownDate(date) };
}

function image({ file, alt, caption, credit }: PictureInPage, imprint: Imprint): ImageObject {
  const said = caption ?? alt;
  return {
    '@type': 'ImageObject',
    url: absolute(imprint, file.path),
    contentUrl: absolute(imprint, file.path),
    encodingFormat: file.type,
    ...(file.width > 0 && { width: `${file.width}`, height: `${file.height}` }),
    ...(said !== '' && { caption: said }),
    ...(credit !== undefined && { creditText: credit }),
  };
}
