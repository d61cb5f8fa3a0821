import type { LlmsData, MachinePage, OpmlData, RedirectsData } from '#feeds/machine-data.ts';
import type { Archive } from '#model/archive.ts';
import { allEntries } from '#model/build-archive.ts';
import type { Page } from '#model/page.ts';
import {
  apachePath,
  archivePath,
  atomPath,
  caddyPath,
  correctionsPath,
  coveragePath,
  dumpPath,
  feedPath,
  feedsPath,
  frontPath,
  indexKinds,
  indexPath,
  jsonFeedPath,
  llmsPath,
  netlifyHeadersPath,
  netlifyRedirectsPath,
  newsSitemapPath,
  nginxPath,
  noJekyllPath,
  onThisDayPath,
  onThisDayPathOf,
  openSearchPath,
  opmlPath,
  parentPath,
  robotsPath,
  type SitePath,
  searchPath,
  sitemapPath,
} from '#model/paths.ts';
import { interfaceLanguage, nameIn } from '#model/publication.ts';
import { browseWording } from '#model/wording/browse.ts';
import { feedsWording } from '#model/wording/feeds.ts';
import { frameWording } from '#model/wording/frame.ts';
import { specialPagesWording } from '#model/wording/special-pages.ts';
import { archivedFeedPages, correctionsFeedPage, languageFeedPages, mainFeedPages } from './feeds.ts';
import { feedsPage } from './feeds-page.ts';
import { daysOfYear } from './on-this-day.ts';
import { isPast, recordPages } from './records.ts';
import type { Redirect } from './redirects.ts';
import { entryLinks, type SiteContent } from './site-content.ts';
import { listSitemapPages, newsSitemapPage, sitemapIndexPage, yearSitemapPages } from './sitemaps.ts';

/**
 * The machine-readable files of a year: archived feed documents, sitemaps, and the alternate formats of its articles.
 * `lists` are the indexable pages of the year other than articles: year, months, days, years of entries.
 */
export function* yearMachinePages(
  content: SiteContent,
  year: string,
  lists: readonly SitePath[],
): Generator<MachinePage> {
  yield* archivedFeedPages(content, year);
  yield* yearSitemapPages(content, year, lists);
  yield* recordPages(content, year);
}

/** What the pages of the whole site depend on besides the content. */
export interface SiteWhole {
  /** The current time, ISO 8601 in UTC. */
  readonly now: string;
  /** The indexable pages of the same page group: front pages, indexes, standalone pages. */
  readonly lists: readonly SitePath[];
  readonly redirects: readonly Redirect[];
}

/** The machine-readable files of the whole site. The feeds of entries come from `entryFeedPages`. */
export function siteMachinePages(
  content: SiteContent,
  { now, redirects, ...given }: SiteWhole,
): MachinePage[] {
  const { publication } = content.archive;
  const lists = [...new Set([...given.lists, ...timelessLists(content.archive)])];
  const old: RedirectsData = { redirects };
  return [
    ...mainFeedPages(content),
    ...languageFeedPages(content),
    correctionsFeedPage(content),
    opmlPage(content),
    sitemapIndexPage(content, lists.length),
    ...listSitemapPages(content, lists),
    newsSitemapPage(content, now),
    {
      path: robotsPath,
      layout: 'robots',
      data: { rules: publication.robots, sitemaps: [sitemapPath, newsSitemapPath] },
    },
    { path: openSearchPath, layout: 'opensearch', data: {} },
    llmsPage(content),
    { path: netlifyRedirectsPath, layout: 'netlify-redirects', data: old },
    { path: netlifyHeadersPath, layout: 'netlify-headers', data: {} },
    { path: noJekyllPath, layout: 'no-jekyll', data: {} },
    { path: apachePath, layout: 'apache', data: old },
    { path: nginxPath, layout: 'nginx', data: old },
    { path: caddyPath, layout: 'caddy', data: old },
  ];
}

/** Indexable pages that belong neither to one year nor to the site group: entries and on-this-day pages. */
function* timelessLists(archive: Archive): Generator<SitePath> {
  for (const { path } of allEntries(archive)) if (path) yield path;
  yield onThisDayPath;
  for (const day of daysOfYear) yield onThisDayPathOf(day);
}

/** OPML of the feeds listed on `/feeds/`, for import into a feed reader. */
function opmlPage(content: SiteContent): Page<'opml', OpmlData> {
  const { publication } = content.archive;
  const language = interfaceLanguage(publication.language, publication.interface);
  const words = feedsWording(language);
  const { kinds } = browseWording(language);
  const main = [
    { title: publication.name, path: feedPath(frontPath), home: frontPath, language: publication.language },
    ...languageFeedPages(content).map(({ data }) => ({
      title: data.title,
      path: data.path,
      home: data.home,
      language: data.language,
    })),
    {
      title: words.titleOf(publication.name, words.corrections),
      path: feedPath(correctionsPath),
      home: correctionsPath,
      language: publication.language,
    },
  ];
  const groups = feedsPage(content).data.groups.map(({ kind, feeds }) => ({
    title: kinds[kind],
    feeds: feeds.map(({ name, path }) => ({
      title: words.titleOf(publication.name, name),
      path,
      home: parentPath(path),
      language: publication.language,
    })),
  }));
  const data = { title: publication.name, groups: [{ title: words.mainFeeds, feeds: main }, ...groups] };
  return { path: opmlPath, layout: 'opml', data };
}

function llmsPage(content: SiteContent): Page<'llms', LlmsData> {
  const { archive } = content;
  const { publication } = archive;
  const language = interfaceLanguage(publication.language, publication.interface);
  const words = feedsWording(language);
  const frame = frameWording(language);
  const special = specialPagesWording(language);
  const { kinds, onThisDay } = browseWording(language);
  const indexes = indexKinds.filter((kind) => archive.indexes[kind].size > 0);
  const browse = [
    { name: frame.archive, path: archivePath },
    ...indexes.map((kind) => ({ name: kinds[kind], path: indexPath(kind) })),
    { name: onThisDay, path: onThisDayPath },
    { name: special.corrections, path: correctionsPath },
    { name: special.coverage, path: coveragePath },
    { name: frame.search, path: searchPath },
    ...content.standalonePages.map(({ title, path }) => ({ name: title, path })),
  ];
  const feeds = [
    { name: 'RSS', path: feedPath(frontPath) },
    { name: 'Atom', path: atomPath },
    { name: 'JSON Feed', path: jsonFeedPath },
    { name: 'OPML', path: opmlPath },
    { name: frame.feeds, path: feedsPath },
    { name: words.sitemap, path: sitemapPath },
  ];
  const sections = entryLinks([...archive.indexes.sections.values()], publication.language);
  const dumps = publication.alternates.includes('dumps')
    ? [...archive.years.keys()].filter((year) => isPast(archive, year))
    : [];
  const groups = [
    { title: words.browse, links: browse },
    { title: kinds.sections, links: sections },
    { title: words.feeds, links: feeds },
    { title: words.dumps, links: dumps.map((year) => ({ name: year, path: dumpPath(year) })) },
  ];
  const description =
    publication.description && nameIn(publication.description, publication.language, publication.language);
  return {
    path: llmsPath,
    layout: 'llms',
    data: {
      ...(description !== undefined && { description }),
      groups: groups.filter(({ links }) => links.length > 0),
    },
  };
}
