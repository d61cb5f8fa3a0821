import type { Head } from '#model/page.ts';
import type { ArticleData, PictureInPage } from '#model/page-data.ts';
import type { SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import { knownDate, lastChange, slashedDate } from './known-date.ts';
import type { Description } from './page-description.ts';

type Meta = Head['metas'][number];

/** The `<meta>` elements of a page: Open Graph for every page; for articles also Dublin Core and citation tags. */
export function metasOf(path: SitePath, description: Description, settings: SiteSettings): Meta[] {
  const { content, isNotice } = description;
  if (isNotice) return [];
  const article = content?.type === 'article' ? content.article : undefined;
  const card = cardOf(path, description, article, settings);
  return article ? [...card, ...dublinCore(article, settings), ...citation(article, settings)] : card;
}

const property = (name: string, content: string): Meta => ({ property: name, content });
const named = (name: string, content: string): Meta => ({ name, content });

/** Open Graph, and the X card, which falls back to Open Graph for the rest. */
function cardOf(
  path: SitePath,
  { title, text, lang }: Description,
  article: ArticleData | undefined,
  settings: SiteSettings,
): Meta[] {
  return [
    property('og:type', article ? 'article' : 'website'),
    property('og:site_name', settings.name),
    property('og:title', title === '' ? settings.name : title),
    ...(text === undefined ? [] : [property('og:description', text)]),
    property('og:url', absolute(settings, path)),
    ...locale('og:locale', lang),
    ...image(article?.image, settings),
    named('twitter:card', 'summary_large_image'),
    ...(article ? articleCard(article, settings) : []),
  ];
}

/** Open Graph locales include a country: from the language tag, or the default of an interface language. */
function locale(name: string, tag: string): Meta[] {
  const [language = '', region] = tag.split(/-(?:[A-Za-z]{4}-)?/);
  const country = region ?? { en: 'US', ko: 'KR' }[language];
  return country === undefined ? [] : [property(name, `${language}_${country.toUpperCase()}`)];
}

/** The lead picture. Networks do not show SVG, so the publication’s card replaces it. */
function image(picture: PictureInPage | undefined, settings: SiteSettings): Meta[] {
  if (!picture || picture.file.type === 'image/svg+xml') {
    return [
      property('og:image', absolute(settings, settings.assets.card)),
      property('og:image:alt', settings.name),
    ];
  }
  const { file, alt } = picture;
  return [
    property('og:image', absolute(settings, file.path)),
    property('og:image:type', file.type),
    property('og:image:width', String(file.width)),
    property('og:image:height', String(file.height)),
    ...(alt === '' ? [] : [property('og:image:alt', alt)]),
  ];
}

function articleCard(data: ArticleData, settings: SiteSettings): Meta[] {
  const { published, circa, section, topics, authors } = data;
  const modified = lastChange(data);
  return [
    property('article:published_time', knownDate(published, circa)),
    ...(modified ? [property('article:modified_time', knownDate(modified))] : []),
    ...(section ? [property('article:section', section.name)] : []),
    ...topics.map(({ name }) => property('article:tag', name)),
    ...authors.flatMap(({ path }) => (path ? [property('article:author', absolute(settings, path))] : [])),
    ...data.translations.flatMap(({ language }) => locale('og:locale:alternate', language)),
  ];
}

/** Dublin Core. `DC.type` tells Zotero that this is a newspaper article. */
function dublinCore(data: ArticleData, settings: SiteSettings): Meta[] {
  const { title, description, published, circa, language, topics, contributors, rights, source } = data;
  const modified = lastChange(data);
  return [
    named('DC.type', 'newspaperArticle'),
    named('DC.title', title),
    ...creators(data).map(({ name }) => named('DC.creator', name)),
    ...contributors.map(({ name }) => named('DC.contributor', name)),
    named('DC.publisher', settings.name),
    named('DC.description', description),
    named('DC.language', language),
    named('DC.identifier', absolute(settings, data.path)),
    ...topics.map(({ name }) => named('DC.subject', name)),
    named('DCTERMS.issued', knownDate(published, circa)),
    ...(modified ? [named('DCTERMS.modified', knownDate(modified))] : []),
    ...(rights ? [named('DC.rights', rights.text)] : []),
    ...(source === undefined ? [] : [named('DCTERMS.isVersionOf', source)]),
  ];
}

/** The citation tags of Google Scholar, which Zotero and others also read. */
function citation(data: ArticleData, settings: SiteSettings): Meta[] {
  const { title, published, circa, language, topics, print, path } = data;
  return [
    named('citation_title', title),
    ...creators(data).map(({ name, inverted = name }) => named('citation_author', inverted)),
    named('citation_publication_date', slashedDate(published, circa)),
    named('citation_journal_title', settings.name),
    ...(settings.issn === undefined ? [] : [named('citation_issn', settings.issn)]),
    ...(print?.page === undefined ? [] : [named('citation_firstpage', print.page)]),
    named('citation_language', language),
    ...topics.map(({ name }) => named('citation_keywords', name)),
    named('citation_public_url', absolute(settings, path)),
    named('citation_fulltext_html_url', absolute(settings, path)),
  ];
}

/** The authors of an article, or the agency that supplied it. */
function creators({ authors, agency }: ArticleData): ArticleData['authors'] {
  return authors.length === 0 && agency ? [agency] : authors;
}
