import { parseDay } from '#model/day.ts';
import { articlePath } from '#model/paths.ts';
import { byFacet, type FacetKind, type VolumeList } from '#model/search.ts';
import { indexVolume } from '#search/index-volume.ts';
import { endIndexing } from '#search/pagefind-index.ts';
import { readPagefindRuntime } from '#search/pagefind-runtime.ts';
import { buildVolumeList } from '#search/plan-search.ts';
import type { SearchRecord } from '#search/record.ts';
import { type NodeSearch, openSearch } from '../../bench/search/search-in-node.ts';

/** The searchable part of an article. */
export interface SmallArticle {
  readonly day: string;
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly language?: string;
  readonly topic?: readonly string[];
  readonly person?: readonly string[];
  readonly agency?: string;
}

/** The names of each person; the first is the display name. */
type People = Readonly<Record<string, readonly string[]>>;

/** A search over a few articles, with one volume for each year. */
export interface SmallSearch {
  readonly files: Map<string, Uint8Array>;
  readonly list: VolumeList;
  readonly search: NodeSearch;
}

/** Indexes articles (oldest first) and opens a search over them. */
export async function openSmallSearch(
  articles: readonly SmallArticle[],
  people: People = {},
): Promise<SmallSearch> {
  const files = new Map<string, Uint8Array>();
  const infos = [];
  for (const year of [...new Set(articles.map(({ day }) => day.slice(0, 4)))]) {
    const within = articles.filter(({ day }) => day.startsWith(year));
    const records = within.map((article) => recordOf(article, people));
    const pages = new Map(records.map((record, at) => [record.path, pageOf(within[at])]));
    const [first, last] = [records[0], records.at(-1)];
    if (!first || !last) continue;
    const volume = { name: year, from: first.day, to: last.day, articles: records };
    const { info, files: written } = await indexVolume(volume, {
      language: 'en',
      pageOf: ({ path }) => pages.get(path) ?? '',
    });
    infos.push(info);
    for (const { path, content } of written) files.set(path, content);
  }
  const engine = await readPagefindRuntime('en');
  await endIndexing();
  for (const { path, content } of engine.files) files.set(path, content);
  const list = buildVolumeList(infos, engine, 'en');
  const put = (path: string, value: unknown) =>
    files.set(path, new TextEncoder().encode(JSON.stringify(value)));
  put('/search/volumes.json', list);
  put(
    '/search/names.json',
    Object.values(people).filter((names) => names.length > 1),
  );
  return { files, list, search: await openSearch(async (path) => files.get(path)) };
}

function pageOf(article: SmallArticle | undefined): string {
  if (!article) return '';
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<html><body><article data-pagefind-body><h1>${safe(article.title)}</h1><p>${safe(article.text)}</p></article></body></html>`;
}

function recordOf(article: SmallArticle, people: People): SearchRecord {
  const day = parseDay(article.day);
  if (!day) throw new Error(`${article.day} is not a day`);
  const { person = [], topic = [], language = 'en', agency } = article;
  const value = (key: string, names: readonly string[] = [key]) => ({
    key,
    names: { '': names[0] ?? key },
    aliases: names.slice(1),
  });
  const values: Partial<Record<FacetKind, SearchRecord['facets'][FacetKind]>> = {
    topic: topic.map((key) => value(key)),
    person: person.map((key) => value(key, people[key])),
    lang: [value(language)],
  };
  return {
    path: articlePath(day, article.name),
    day,
    language,
    textHash: '',
    title: article.title,
    data: { day, language, ...(agency !== undefined && { agency }) },
    facets: byFacet((kind) => values[kind] ?? []),
    names: person.flatMap((key) => people[key] ?? [key]),
  };
}
