import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import type { Archive, ArticleEntries, Entry } from './archive.ts';
import { type Article, orderKey } from './article.ts';
import { buildIndex, namesFor } from './entries.ts';
import { type IndexKind, indexKinds } from './paths.ts';
import type { Problem } from './problem.ts';
import type { Publication } from './publication.ts';

/** The input of `buildArchive`. Articles can be in any order. */
export interface ArchiveSources {
  readonly publication: Publication;
  /** Published articles. */
  readonly articles: readonly Article[];
  /** Withdrawn articles. */
  readonly gone: readonly Article[];
}

/** Builds the archive. The result does not depend on the order of the input. */
export function buildArchive(sources: ArchiveSources): {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
} {
  const { publication } = sources;
  const articles = inOrder(sources.articles);
  const problems: Problem[] = [];
  const names = new Map<IndexKind, Map<string, Entry>>();
  const index = (kind: IndexKind): ReadonlyMap<string, Entry> => {
    const built = buildIndex(kind, articles, publication.entries[kind]);
    problems.push(...built.problems);
    names.set(kind, built.byName);
    return built.entries;
  };
  const indexes = byKind(index);
  const entries = new Map<Article, ArticleEntries>();
  const archive: Archive = {
    publication,
    articles,
    gone: inOrder(sources.gone),
    days: groupBy(articles, (article) => article.day),
    months: groupBy(articles, (article) => article.day.slice(0, 7)),
    years: groupBy(articles, (article) => article.day.slice(0, 4)),
    indexes,
    byFile: new Map(articles.map((article) => [article.file, article])),
    entriesOf: (article) => {
      const cached = entries.get(article);
      if (cached) return cached;
      const found = byKind((kind) => entriesFor(article, kind, names.get(kind)));
      entries.set(article, found);
      return found;
    },
    idOf: (article) => article.id ?? publication.url + firstAddress(article),
  };
  return { archive, problems };
}

/** Creates a record with a value for each kind of index. */
export function byKind<Value>(of: (kind: IndexKind) => Value): Readonly<Record<IndexKind, Value>> {
  return {
    sections: of('sections'),
    topics: of('topics'),
    people: of('people'),
    places: of('places'),
    organizations: of('organizations'),
    stories: of('stories'),
    series: of('series'),
    authors: of('authors'),
    agencies: of('agencies'),
  };
}

/** All entries of all indexes. */
export function* allEntries(archive: Archive): Generator<Entry> {
  for (const kind of indexKinds) yield* archive.indexes[kind].values();
}

function entriesFor(
  article: Article,
  kind: IndexKind,
  byName: ReadonlyMap<string, Entry> | undefined,
): readonly Entry[] {
  const found: Entry[] = [];
  for (const name of namesFor(article, kind)) {
    const entry = byName?.get(name);
    if (entry && !found.includes(entry)) found.push(entry);
  }
  return found.length === 0 ? none : found;
}

const none: readonly Entry[] = [];

function inOrder(articles: readonly Article[]): Article[] {
  const keyed = articles.map((article) => ({ article, key: orderKey(article) }));
  keyed.sort((a, b) => byCodeUnit(a.key, b.key));
  return keyed.map(({ article }) => article);
}

/** The address at which an article was first published: its first alias that has the form of an article address, or else its path. */
function firstAddress({ aliases, path }: Article): string {
  return aliases.find((alias) => /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(alias)) ?? path;
}
