import type { Category, FeedEntry, Person } from '#feeds/feed.ts';
import type { Article } from '#model/article.ts';
import { plainFieldsFor } from '#model/article-fields.ts';
import { feeds } from '#model/field.ts';
import { hrefBelow, type IndexKind, indexPath, type SitePath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import type { Moment } from '#model/time.ts';
import { rightsOf } from './article.ts';
import { pictureInPage, type SiteContent } from './site-content.ts';

/** The indexes whose entries become categories in feeds. */
const subjects: readonly IndexKind[] = [
  'sections',
  'topics',
  'people',
  'places',
  'organizations',
  'stories',
  'series',
];

const plainFields = plainFieldsFor(...feeds);

/** An article as a feed entry, with or without its full text. */
export function feedEntry(content: SiteContent, article: Article, fullText: boolean): FeedEntry {
  const { archive } = content;
  const agency = agencyName(content, article);
  const updated = lastChange(article);
  const picture = article.image && pictureInPage(article.image, content.pictureFile);
  const rights = rightsOf(content, article)?.text;
  return {
    ...plainFields(article),
    id: idOf(content, article),
    path: article.path,
    summary: article.summary ?? article.text.opening,
    ...(fullText && { text: { file: article.file, hash: article.text.hash } }),
    published: article.published,
    ...(updated !== article.published && { updated }),
    language: article.language,
    authors: people(content, article),
    contributors: article.contributors,
    ...(agency !== undefined && { agency }),
    categories: categories(content, article),
    ...(picture && { picture }),
    ...(rights !== undefined && rights !== archive.publication.rights && { rights }),
    corrections: article.corrections,
  };
}

/** The id of an article in feeds: its own, or the URL where it was first published, percent-encoded. */
export function idOf({ archive }: SiteContent, article: Article): string {
  const { url } = archive.publication;
  const id = archive.idOf(article);
  return article.id === undefined ? url + hrefBelow('', id.slice(url.length) as SitePath) : id;
}

/** When an article was last changed in substance or corrected; when it was published if it never was. */
export function lastChange({ published, updated, corrections }: Article): Moment {
  let last = updated ?? published;
  for (const { date } of corrections) if (date.utc > last.utc) last = date;
  return last;
}

/**
 * The authors. Only entries of `publication.yaml` are linked, whose pages cannot disappear, so that old feeds do not
 * change.
 */
export function people({ archive }: SiteContent, article: Article): Person[] {
  return archive.entriesOf(article).authors.map(({ names, known, path }) => {
    const name = nameIn(names, article.language, archive.publication.language);
    return { name, ...(known && path && { path }) };
  });
}

/** The agency’s name in the article’s language. */
export function agencyName({ archive }: SiteContent, article: Article): string | undefined {
  const [agency] = archive.entriesOf(article).agencies;
  return agency && nameIn(agency.names, article.language, archive.publication.language);
}

function categories({ archive }: SiteContent, article: Article): Category[] {
  const entries = archive.entriesOf(article);
  return subjects.flatMap((kind) =>
    entries[kind].map(({ names }) => ({
      name: nameIn(names, article.language, archive.publication.language),
      index: indexPath(kind),
    })),
  );
}
