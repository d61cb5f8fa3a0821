import { plainText } from '#importers/converting/plain-text.ts';
import { webUrl } from '#importers/converting/urls.ts';
import type { SavedPage } from '../saved-page.ts';
import { dateField } from './json-ld.ts';
import type { PageMetadata } from './page-metadata.ts';

const publishedNames = (
  'article:published_time article:published og:article:published_time datepublished date pubdate publish-date publish_date ' +
  'publication_date parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date dcterms.created dcterms.date ' +
  'citation_publication_date article.published cxenseparse:recs:publishtime'
).split(' ');
const updatedNames =
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified revised'.split(' ');

/** Reads Open Graph metadata, including the `article:` properties. */
export function readOpenGraph({ metas, base, savedFrom }: SavedPage): PageMetadata {
  const first = (...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? [])[0] ?? '';
  const image = webUrl(
    first('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    base ?? savedFrom,
  );
  const alt = first('og:image:alt', 'twitter:image:alt');
  return {
    from: 'Open Graph',
    title: plainText(first('og:title', 'twitter:title')),
    summary: plainText(first('og:description', 'twitter:description')),
    ...dateField(
      first('article:published_time', 'article:published', 'og:article:published_time'),
      'published',
    ),
    ...dateField(first('article:modified_time', 'og:updated_time'), 'updated'),
    authors: (metas.get('article:author') ?? []).filter((name) => !/^https?:/.test(name)),
    section: plainText(first('article:section')),
    topics: metas.get('article:tag') ?? [],
    ...(image && { image: { src: image, ...(alt && { alt }) } }),
    addresses: [first('og:url')].flatMap((url) => webUrl(url, base ?? savedFrom) ?? []),
    siteName: plainText(first('og:site_name')),
  };
}

/** Reads the other `meta` elements: standard names, Dublin Core, and names used by news tools. */
export function readMetas({ metas }: SavedPage): PageMetadata {
  const first = (...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? [])[0] ?? '';
  const keywords = (...names: readonly string[]) =>
    names
      .flatMap((name) => metas.get(name) ?? [])
      .flatMap((content) => content.split(',').map((word) => word.trim()));
  return {
    from: 'meta',
    title: plainText(first('dc.title', 'dcterms.title', 'citation_title', 'parsely-title')),
    summary: plainText(first('description', 'dc.description', 'dcterms.description')),
    ...dateField(first(...publishedNames), 'published'),
    ...dateField(first(...updatedNames), 'updated'),
    authors:
      [
        'author',
        'dc.creator',
        'dcterms.creator',
        'byl',
        'parsely-author',
        'sailthru.author',
        'citation_author',
      ]
        .map((name) => metas.get(name) ?? [])
        .find((names) => names.length > 0)
        ?.map((name) => name.replace(/^by /i, '')) ?? [],
    section: plainText(first('parsely-section', 'section')),
    topics: [...new Set(keywords('news_keywords', 'keywords', 'dc.subject', 'dcterms.subject'))],
    language: first('dc.language', 'dcterms.language'),
    rights: plainText(first('dc.rights', 'dcterms.rights', 'copyright')),
    siteName: plainText(first('application-name')),
  };
}
