import type { ArticleFacts, HtmlPage } from '#model/facts.ts';
import type { Head } from '#model/page.ts';
import type { Imprint } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import { knownDate, lastChange, slashedDate } from './known-date.ts';
import type { Description } from './page-description.ts';

type Meta = Head['metas'][number];

/** The metas of a page: cards for everything, and what libraries and reference managers read of an article. */
export function metasOf(page: HtmlPage, description: Description, imprint: Imprint): Meta[] {
  if (page.layout === 'redirect' || page.layout === 'not-found' || page.layout === 'kakao') return [];
  const card = cardOf(page, description, imprint);
  if (page.layout !== 'article') return card;
  return [...card, ...dublinCore(page.facts, imprint), ...citation(page.facts, imprint)];
}

const property = (name: string, content: string): Meta => ({ property: name, content });
const named = (name: string, content: string): Meta => ({ name, content });

/** Open Graph, and the card of X, which takes the rest from it. */
function cardOf(page: HtmlPage, { title, text, lang }: Description, imprint: Imprint): Meta[] {
  return [
    property('og:type', page.layout === 'article' ? 'article' : 'website'),
    property('og:site_name', imprint.name),
    property('og:title', title === '' ? imprint.name : title),
    ...(text === undefined ? [] : [property('og:description', text)]),
    property('og:url', absolute(imprint, page.path)),
    ...locale('og:locale', lang),
    ...image(page, imprint),
    named('twitter:card', 'summary_large_image'),
    ...(page.layout === 'article' ? articleCard(page.facts, imprint) : []),
  ];
}

/** A language as Open Graph writes it, which asks for a country: the tag’s own, or that of an interface language. */
function locale(name: string, tag: string): Meta[] {
  const [language = '', region] = tag.split(/-(?:[A-Za-z]{4}-)?/);
  const country = region ?? { en: 'US', ko: 'KR' }[language];
  return country === undefined ? [] : [property(name, `${language}_${country.toUpperCase()}`)];
}

/** The lead picture; networks show no SVG, so that its place is taken by the publication’s card. */
function image(page: HtmlPage, imprint: Imprint): Meta[] {
  const picture = page.layout === 'article' ? page.facts.image : undefined;
  if (!picture || picture.file.type === 'image/svg+xml') {
    return [
      property('og:image', absolute(imprint, imprint.assets.card)),
      property('og:image:alt', imprint.name),
    ];
  }
  const { file, alt } = picture;
  return [
    property('og:image', absolute(imprint, file.path)),
    property('og:image:type', file.type),
    property('og:image:width', String(file.width)),
    property('og:image:height', String(file.height)),
    ...(alt === '' ? [] : [property('og:image:alt', alt)]),
  ];
}

function articleCard(facts: ArticleFacts, imprint: Imprint): Meta[] {
  const { published, circa, section, topics, authors } = facts;
  const changed = lastChange(facts);
  return [
    property('article:published_time', knownDate(published, circa)),
    ...(changed ? [property('article:modified_time', knownDate(changed))] : []),
    ...(section ? [property('article:section', section.name)] : []),
    ...topics.map(({ name }) => property('article:tag', name)),
    ...authors.flatMap(({ path }) => (path ? [property('article:author', absolute(imprint, path))] : [])),
    ...facts.translations.flatMap(({ language }) => locale('og:locale:alternate', language)),
  ];
}

/** Dublin Core; its type tells Zotero that this is an article of a newspaper. */
function dublinCore(facts: ArticleFacts, imprint: Imprint): Meta[] {
  const { title, description, published, circa, language, topics, contributors, rights, source } = facts;
  const changed = lastChange(facts);
  return [
    named('DC.type', 'newspaperArticle'),
    named('DC.title', title),
    ...makers(facts).map(({ name }) => named('DC.creator', name)),
    ...contributors.map(({ name }) => named('DC.contributor', name)),
    named('DC.publisher', imprint.name),
    named('DC.description', description),
    named('DC.language', language),
    named('DC.identifier', absolute(imprint, facts.path)),
    ...topics.map(({ name }) => named('DC.subject', name)),
    named('DCTERMS.issued', knownDate(published, circa)),
    ...(changed ? [named('DCTERMS.modified', knownDate(changed))] : []),
    ...(rights ? [named('DC.rights', rights.text)] : []),
    ...(source === undefined ? [] : [named('DCTERMS.isVersionOf', source)]),
  ];
}

/** The tags of Google Scholar, which Zotero and others read too. */
function citation(facts: ArticleFacts, imprint: Imprint): Meta[] {
  const { title, published, circa, language, topics, print, path } = facts;
  return [
    named('citation_title', title),
    ...makers(facts).map(({ name, inverted = name }) => named('citation_author', inverted)),
    named('citation_publication_date', slashedDate(published, circa)),
    named('citation_journal_title', imprint.name),
    ...(imprint.issn === undefined ? [] : [named('citation_issn', imprint.issn)]),
    ...(print?.page === undefined ? [] : [named('citation_firstpage', print.page)]),
    named('citation_language', language),
    ...topics.map(({ name }) => named('citation_keywords', name)),
    named('citation_public_url', absolute(imprint, path)),
    named('citation_fulltext_html_url', absolute(imprint, path)),
  ];
}

/** Who made an article: its authors, else the agency that supplied it. */
function makers({ authors, agency }: ArticleFacts): ArticleFacts['authors'] {
  return authors.length === 0 && agency ? [agency] : authors;
}
