import { plainWords } from '#importers/converting/plain-text.ts';
import { addressIn } from '#importers/converting/urls.ts';
import type { SavedPage } from '../saved-page.ts';
import { dateIn } from './json-ld.ts';
import type { PageFacts } from './page-metadata.ts';

const publishedNames = (
  'article:published_time article:published og:article:published_time datepublished date pubdate publish-date publish_date ' +
  'publication_date parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date dcterms.created dcterms.date ' +
  'citation_publication_date article.published cxenseparse:recs:publishtime'
).split(' ');
const updatedNames =
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified revised'.split(' ');

/** Reads Open Graph with its `article:` names. */
export function readOpenGraph({ metas, base, savedFrom }: SavedPage): PageFacts {
  const first = (...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? [])[0] ?? '';
  const image = addressIn(
    first('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    base ?? savedFrom,
  );
  const alt = first('og:image:alt', 'twitter:image:alt');
  return {
    from: 'Open Graph',
    title: plainWords(first('og:title', 'twitter:title')),
    summary: plainWords(first('og:description', 'twitter:description')),
    ...dateIn(first('article:published_time', 'article:published', 'og:article:published_time'), 'published'),
    ...dateIn(first('article:modified_time', 'og:updated_time'), 'updated'),
    authors: (metas.get('article:author') ?? []).filter((name) => !/^https?:/.test(name)),
    section: plainWords(first('article:section')),
    topics: metas.get('article:tag') ?? [],
    ...(image && { image: { src: image, ...(alt && { alt }) } }),
    addresses: [first('og:url')].flatMap((url) => addressIn(url, base ?? savedFrom) ?? []),
    siteName: plainWords(first('og:site_name')),
  };
}

/** Reads the other `meta` elements: those of HTML, of Dublin Core and of what newsrooms’ tools look for. */
export function readMetas({ metas }: SavedPage): PageFacts {
  const first = (...names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? [])[0] ?? '';
  const words = (...names: readonly string[]) =>
    names
      .flatMap((name) => metas.get(name) ?? [])
      .flatMap((said) => said.split(',').map((word) => word.trim()));
  return {
    from: 'meta',
    title: plainWords(first('dc.title', 'dcterms.title', 'citation_title', 'parsely-title')),
    summary: plainWords(first('description', 'dc.description', 'dcterms.description')),
    ...dateIn(first(...publishedNames), 'published'),
    ...dateIn(first(...updatedNames), 'updated'),
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
    section: plainWords(first('parsely-section', 'section')),
    topics: [...new Set(words('news_keywords', 'keywords', 'dc.subject', 'dcterms.subject'))],
    language: first('dc.language', 'dcterms.language'),
    rights: plainWords(first('dc.rights', 'dcterms.rights', 'copyright')),
    siteName: plainWords(first('application-name')),
  };
}
