import type { Feed, FeedArchive, FeedEntry } from '#feeds/feed.ts';
import { byCodeUnit, inBatches } from '#lib/grouping.ts';
import type { Archive, Entry } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import type { Page } from '#model/page.ts';
import {
  archivedFeedPath,
  atomPath,
  correctionsPath,
  feedPath,
  frontPath,
  jsonFeedPath,
  languageFrontPath,
  type SitePath,
} from '#model/paths.ts';
import { type InterfaceLanguage, interfaceLanguage, nameIn } from '#model/publication.ts';
import type { Moment } from '#model/time.ts';
import { articleWording } from '#model/wording/article.ts';
import { feedsWording } from '#model/wording/feeds.ts';
import { renderMonth } from '#model/wording/time.ts';
import { feedEntry } from './feed-entries.ts';
import type { SiteContent } from './site-content.ts';

const newest = 20;
/** The maximum number of articles in an archived feed document. */
const inDocument = 500;

/** The main feed in three formats. It links to the archived documents. */
export function mainFeedPages(content: SiteContent): Page<'rss' | 'atom' | 'json-feed', Feed>[] {
  const { archive } = content;
  const { publication } = archive;
  const last = [...archive.months].at(-1);
  const previous = last && archivedFeedPath(last[0], documents(last[1]));
  const about = { title: publication.name, description: descriptionOf(archive, publication.language) };
  const feed = {
    ...feedOf(
      content,
      { ...about, home: frontPath, language: publication.language },
      archive.articles.slice(-newest),
      true,
    ),
    ...(previous && { archive: { previous } }),
  };
  return [
    { path: feedPath(frontPath), layout: 'rss', data: { path: feedPath(frontPath), ...feed } },
    { path: atomPath, layout: 'atom', data: { path: atomPath, ...feed } },
    { path: jsonFeedPath, layout: 'json-feed', data: { path: jsonFeedPath, ...feed } },
  ];
}

/** A feed for each additional interface language, with the articles in that language. */
export function languageFeedPages(content: SiteContent): Page<'rss', Feed>[] {
  const { archive } = content;
  const { publication } = archive;
  return publication.interface.slice(1).map((language) => {
    const home = languageFrontPath(language);
    const title = feedsWording(language).titleOf(publication.name, feedsWording(language).ownLanguage);
    const own = newestWhere(archive, (article) => languageOf(archive, article) === language);
    const about = { title, description: descriptionOf(archive, language), home, language };
    return {
      path: feedPath(home),
      layout: 'rss',
      data: { path: feedPath(home), ...feedOf(content, about, own, true) },
    };
  });
}

/** The feed of an entry, if it has one: full text for sections, standfirsts for all others. */
export function entryFeedPages(content: SiteContent, entry: Entry): Page<'rss', Feed>[] {
  if (!entry.hasFeed || entry.path === undefined) return [];
  const { publication } = content.archive;
  const { language } = publication;
  const words = feedsWording(interfaceLanguage(language, publication.interface));
  const name = nameIn(entry.names, language, language);
  const description = entry.description
    ? nameIn(entry.description, language, language)
    : words.articlesOf(entry.kind, name);
  const about = { title: words.titleOf(publication.name, name), description, home: entry.path, language };
  const feed = feedOf(content, about, entry.articles.slice(-newest), entry.kind === 'sections');
  const path = feedPath(entry.path);
  return [{ path, layout: 'rss', data: { path, ...feed } }];
}

/** The feed of corrections, each as an entry that links to its article. */
export function correctionsFeedPage(content: SiteContent): Page<'rss', Feed> {
  const { archive } = content;
  const { publication } = archive;
  const { language } = publication;
  const words = feedsWording(interfaceLanguage(language, publication.interface));
  const all = archive.articles.flatMap((article) => correctionsOf(content, article));
  all.sort((a, b) => byCodeUnit(b.published.utc, a.published.utc) || byCodeUnit(a.id, b.id));
  const entries = all.slice(0, newest);
  const path = feedPath(correctionsPath);
  const data = {
    path,
    home: correctionsPath,
    title: words.titleOf(publication.name, words.corrections),
    description: words.correctionsOf(publication.name),
    language,
    ...(entries[0] && { updated: entries[0].published }),
    entries,
  };
  return { path, layout: 'rss', data };
}

/** A correction is identified by its article and day, so that editing its text does not create a new entry. */
function correctionsOf(content: SiteContent, article: Article): FeedEntry[] {
  const { archive } = content;
  const kinds = articleWording(languageOf(archive, article)).corrections;
  const ofDay = new Map<string, number>();
  return article.corrections.map(({ date, text, kind }) => {
    const count = (ofDay.get(date.day) ?? 0) + 1;
    ofDay.set(date.day, count);
    const { picture, updated, rights, source, ...entry } = feedEntry(content, article, false);
    const mark = `#correction-${date.day}${count > 1 ? `-${count}` : ''}`;
    const title = `${kinds[kind]}: ${article.title}`;
    return { ...entry, id: entry.id + mark, title, summary: text, published: date, corrections: [] };
  });
}

/**
 * The archived feed documents of a year (RFC 5005), month by month, up to 500 articles each, oldest first. Only the
 * newest document grows. It also contains the articles of the main feed; feed readers merge them by id.
 */
export function archivedFeedPages(content: SiteContent, year: string): Page<'rss', Feed>[] {
  const { archive } = content;
  const { publication } = archive;
  const { language } = publication;
  const uiLanguage = interfaceLanguage(language, publication.interface);
  const chain = [...archive.months].flatMap(([month, articles]) =>
    Array.from({ length: documents(articles) }, (_, index) => archivedFeedPath(month, index + 1)),
  );
  const positions = new Map(chain.map((path, index) => [path, index]));
  return monthsOf(archive, year).flatMap(([month, articles]) =>
    inBatches(articles, inDocument).map((run, number): Page<'rss', Feed> => {
      const path = archivedFeedPath(month, number + 1);
      const title = feedsWording(uiLanguage).titleOf(publication.name, renderMonth(month, uiLanguage));
      const about = { title, description: descriptionOf(archive, language), home: frontPath, language };
      const feed = feedOf(content, about, run, true);
      return {
        path,
        layout: 'rss',
        data: { path, ...feed, archive: linksInChain(chain, positions.get(path) ?? 0) },
      };
    }),
  );
}

function linksInChain(chain: readonly SitePath[], index: number): FeedArchive {
  const previous = chain[index - 1];
  const next = chain[index + 1];
  return { ...(previous && { previous }), ...(next && { next }), current: feedPath(frontPath) };
}

/** The months of a year that have articles. */
export function monthsOf(archive: Archive, year: string): [month: string, articles: readonly Article[]][] {
  return [...archive.months].filter(([month]) => month.startsWith(`${year}-`));
}

function documents(articles: readonly Article[]): number {
  return Math.ceil(articles.length / inDocument);
}

/** A feed of articles. `articles` is oldest first, the feed newest first. */
function feedOf(
  content: SiteContent,
  about: Pick<Feed, 'title' | 'description' | 'home' | 'language'>,
  articles: readonly Article[],
  fullText: boolean,
): Omit<Feed, 'path'> {
  const entries = articles.map((article) => feedEntry(content, article, fullText)).reverse();
  const updated = newestOf(entries);
  return { ...about, ...(updated && { updated }), entries };
}

function newestOf(entries: readonly FeedEntry[]): Moment | undefined {
  let last: Moment | undefined;
  for (const { published, updated = published } of entries)
    if (!last || updated.utc > last.utc) last = updated;
  return last;
}

function newestWhere(archive: Archive, wanted: (article: Article) => boolean): Article[] {
  const found: Article[] = [];
  for (let at = archive.articles.length - 1; at >= 0 && found.length < newest; at--) {
    const article = archive.articles[at];
    if (article && wanted(article)) found.push(article);
  }
  return found.reverse();
}

function languageOf({ publication }: Archive, article: Article): InterfaceLanguage {
  return interfaceLanguage(article.language, publication.interface);
}

function descriptionOf({ publication }: Archive, language: string): string {
  return publication.description
    ? nameIn(publication.description, language, publication.language)
    : publication.tagline;
}
