import type { Archive, ArticleEntries, Entry } from '#model/archive.ts';
import { type Article, isRetracted } from '#model/article.ts';
import type { SitePath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import type { FacetKind, FacetValue, ResultData } from '#model/search.ts';
import type { IsoDay } from '#model/time.ts';

/** What search needs of an article besides its written page. */
export interface SearchRecord {
  readonly path: SitePath;
  readonly day: IsoDay;
  readonly language: string;
  /** Fingerprint of the text. */
  readonly textHash: string;
  readonly title: string;
  readonly data: ResultData;
  readonly facets: Readonly<Record<FacetKind, readonly Omit<FacetValue, 'rows'>[]>>;
  /** All names of the people, places, organizations, authors and agencies of the article. */
  readonly names: readonly string[];
}

/** The records of all searchable articles, oldest first. Articles with `noindex` are left out. */
export function buildRecords(archive: Archive): SearchRecord[] {
  return archive.articles
    .filter((article) => !article.noindex)
    .map((article) => buildRecord(article, archive));
}

function buildRecord(article: Article, archive: Archive): SearchRecord {
  const entries = archive.entriesOf(article);
  const facetEntries: Readonly<Record<FacetKind, readonly Omit<FacetValue, 'rows'>[]>> = {
    section: entries.sections.map(toValue),
    topic: entries.topics.map(toValue),
    person: entries.people.map(toValue),
    place: entries.places.map(toValue),
    agency: entries.agencies.map(toValue),
    author: entries.authors.map(toValue),
    type: [{ key: article.type, names: {} }],
    lang: [{ key: article.language, names: {} }],
  };
  const namedEntries = [
    entries.people,
    entries.places,
    entries.organizations,
    entries.authors,
    entries.agencies,
  ].flat();
  return {
    path: article.path,
    day: article.day,
    language: article.language,
    textHash: article.text.hash,
    title: article.title,
    data: resultData(
      article,
      (entry) => nameIn(entry.names, article.language, archive.publication.language),
      entries,
    ),
    facets: facetEntries,
    names: [...new Set(namedEntries.flatMap((entry) => [...Object.values(entry.names), ...entry.aliases]))],
  };
}

function resultData(article: Article, nameOf: (entry: Entry) => string, entries: ArticleEntries): ResultData {
  const [section] = entries.sections;
  const [agency] = entries.agencies;
  return {
    day: article.day,
    language: article.language,
    ...(article.circa && { circa: article.circa }),
    ...(section && { section: nameOf(section) }),
    ...(agency && { agency: nameOf(agency) }),
    ...(article.type !== 'news' && { type: article.type }),
    ...(article.corrections.length > 0 && { corrected: isRetracted(article) ? 'retraction' : 'correction' }),
  };
}

function toValue(entry: Entry): Omit<FacetValue, 'rows'> {
  return {
    key: entry.key,
    names: entry.names,
    ...(entry.aliases.length > 0 && { aliases: entry.aliases }),
  };
}
