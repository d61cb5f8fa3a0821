import type { MachinePage } from '#feeds/machine-facts.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type { Entry } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import { allEntries } from '#model/build-archive.ts';
import type { HtmlPage } from '#model/facts.ts';
import { mayBeIndexed } from '#model/may-be-indexed.ts';
import { indexKinds, type SitePath } from '#model/paths.ts';
import { articlePages, gonePages, reachInStory } from '#pages/article.ts';
import { archivePage, calendarPages } from '#pages/calendar.ts';
import type { Edition } from '#pages/edition.ts';
import { entryPage, entryYearPages, hasYearPages, neighboursOf } from '#pages/entries.ts';
import { entryFeedPages } from '#pages/feeds.ts';
import { feedsPage, handPages, plainPages } from '#pages/fixed.ts';
import { frontPages } from '#pages/front.ts';
import { correctionsPage, coveragePage, monthPicturesPage, picturePages } from '#pages/holdings.ts';
import { indexPages } from '#pages/indexes.ts';
import { siteMachinePages, yearMachinePages } from '#pages/machine-files.ts';
import { countDates, datesOf, daysOfYear, onThisDayOverview, onThisDayPage } from '#pages/on-this-day.ts';
import { type Redirect, redirectPages } from '#pages/redirects.ts';
import { yearsBack } from '#pages/related.ts';
import { newsSitemapPage } from '#pages/sitemaps.ts';

/** A page of any kind. */
export type SitePage = HtmlPage | MachinePage;

/**
 * Pages that go stale together. When `inputs` is what it was at the last build, so are the pages, and none of
 * them is planned again. Quires of one shelf are kept in one file of the cache.
 */
export interface Quire {
  readonly name: string;
  readonly shelf: string;
  readonly inputs: string;
  readonly pages: () => Iterable<SitePage>;
}

/** What the plan is made from besides the edition. */
export interface PlanSources {
  /** Fingerprint of an article’s file. */
  readonly hashOf: (article: Article) => string;
  /** Fingerprint of what every page may show: publication, hand-written pages, picture files. */
  readonly common: string;
  readonly redirects: readonly Redirect[];
  /** The clock, UTC: only the news sitemap looks at it. */
  readonly now: string;
}

/** Every page of the site, in a reader’s order: the front, the days, the indexes, and what machines read. */
export function planSite(edition: Edition, sources: PlanSources): Quire[] {
  const { archive } = edition;
  const lineOf = linesOf(edition, sources);
  const known: Known = { ...sources, lineOf, yearLine: yearLinesOf(edition, lineOf) };
  const quires: Quire[] = [siteQuire(edition, known), ...onThisDayQuires(edition, known)];
  for (const year of archive.years.keys()) quires.push(yearQuire(edition, known, year));
  for (const entry of allEntries(archive)) if (entry.path) quires.push(entryQuire(edition, known, entry));
  return quires;
}

/** The sources, and what a list may show of an article: another line, another list. */
interface Known extends PlanSources {
  readonly lineOf: (article: Article | undefined) => string;
  /** The same of all articles of a year and of what they are translations of. */
  readonly yearLine: (year: string) => string;
}

/** Fingerprints an article as lists show it: its file, its identity, and which of its entries have a page. Once each. */
function linesOf({ archive }: Edition, { hashOf }: PlanSources): Known['lineOf'] {
  const lines = new Map<Article, string>();
  const states = new Map<Entry, string>();
  const stateOf = (entry: Entry): string => {
    const { kind, key, path, names } = entry;
    const state = states.get(entry) ?? fingerprint(`${kind}/${key} ${path} ${names['']}`);
    states.set(entry, state);
    return state;
  };
  return (article) => {
    if (!article) return '';
    const known = lines.get(article);
    if (known !== undefined) return known;
    const entries = archive.entriesOf(article);
    const said = [article.path, hashOf(article), archive.idOf(article)];
    for (const kind of indexKinds) for (const entry of entries[kind]) said.push(stateOf(entry));
    const line = fingerprint(said.join('\n'));
    lines.set(article, line);
    return line;
  };
}

/** Fingerprints the articles of each year with their translations. Once each. */
function yearLinesOf({ archive }: Edition, lineOf: Known['lineOf']): Known['yearLine'] {
  const lines = new Map<string, string>();
  return (year) => {
    const known = lines.get(year);
    if (known !== undefined) return known;
    const said: string[] = [];
    for (const article of archive.years.get(year) ?? []) {
      said.push(lineOf(article));
      for (const file of Object.values(article.translations)) said.push(lineOf(archive.byFile.get(file)));
    }
    const line = fingerprint(said.join('\n'));
    lines.set(year, line);
    return line;
  };
}

/** The pages that look at the whole archive. */
function siteQuire(edition: Edition, sources: Known): Quire {
  const { archive } = edition;
  const news = JSON.stringify(newsSitemapPage(edition, sources.now).facts);
  const years = [...archive.years.keys()].map(sources.yearLine);
  const gone = archive.gone.map((article) => `${article.path} ${sources.hashOf(article)}`);
  return {
    name: 'site',
    shelf: 'site',
    inputs: fingerprint(
      [sources.common, news, JSON.stringify(sources.redirects), ...years, ...gone].join('\n'),
    ),
    *pages() {
      const lists: SitePath[] = [];
      yield* noting(lists, wholeLists(edition));
      yield* noting(lists, plainPages(edition));
      yield* gonePages(edition);
      yield* redirectPages(sources.redirects);
      yield* siteMachinePages(edition, { now: sources.now, redirects: sources.redirects, lists });
    },
  };
}

/** Lists and hand-written pages that look at the whole archive. */
function* wholeLists(edition: Edition): Generator<HtmlPage> {
  yield* frontPages(edition);
  yield archivePage(edition);
  for (const kind of indexKinds) yield* indexPages(edition.archive, kind);
  yield correctionsPage(edition);
  yield* picturePages(edition);
  yield coveragePage(edition);
  yield feedsPage(edition);
  yield* handPages(edition);
}

/** Passes pages on and notes where those stand that search engines may know. */
function* noting(paths: SitePath[], pages: Iterable<HtmlPage>): Generator<HtmlPage> {
  for (const page of pages) {
    if (mayBeIndexed(page)) paths.push(page.path);
    yield page;
  }
}

/** “On this day”: each date by itself, so that a new article makes one of them stale. */
function* onThisDayQuires(edition: Edition, { common, lineOf }: Known): Generator<Quire> {
  const shelf = 'on-this-day';
  const dates = datesOf(edition.archive);
  const counts = countDates(dates);
  yield {
    name: shelf,
    shelf,
    inputs: fingerprint([common, ...counts.map(({ of, count }) => `${of} ${count}`)].join('\n')),
    pages: () => [onThisDayOverview(counts)],
  };
  for (const date of daysOfYear) {
    const years = dates.get(date) ?? [];
    const lines = years.flatMap(({ articles }) => articles.map(lineOf));
    yield {
      name: `${shelf}/${date}`,
      shelf,
      inputs: fingerprint([common, ...lines].join('\n')),
      pages: () => [onThisDayPage(edition, date, years)],
    };
  }
}

/** The pages of a year: its articles, days, months, its part of each index, its feeds and sitemaps. */
function yearQuire(edition: Edition, sources: Known, year: string): Quire {
  const { archive } = edition;
  const articles = archive.years.get(year) ?? [];
  const entries = entriesOfYear(edition, articles);
  return {
    name: year,
    shelf: year,
    inputs: fingerprint(yearInputs(edition, sources, year, entries).join('\n')),
    *pages() {
      const lists: SitePath[] = [];
      yield* articlePages(edition, year);
      yield* noting(lists, yearLists(edition, year, entries));
      yield* yearMachinePages(edition, year, lists);
    },
  };
}

/** Lists of a year’s articles. */
function* yearLists(edition: Edition, year: string, entries: ReadonlySet<Entry>): Generator<HtmlPage> {
  yield* calendarPages(edition, year);
  for (const entry of entries) yield* entryYearPages(edition, entry, year);
  for (const month of monthsOf(edition.archive.years.get(year) ?? [])) {
    const page = monthPicturesPage(edition, month);
    if (page) yield page;
  }
}

function entriesOfYear({ archive }: Edition, articles: readonly Article[]): Set<Entry> {
  const entries = new Set<Entry>();
  for (const article of articles) {
    const named = archive.entriesOf(article);
    for (const kind of indexKinds) for (const entry of named[kind]) entries.add(entry);
  }
  return entries;
}

function monthsOf(articles: readonly Article[]): Set<string> {
  return new Set(articles.map((article) => article.day.slice(0, 7)));
}

/** All that a year’s pages are planned from, inside the year and out of it. */
function yearInputs(edition: Edition, sources: Known, year: string, entries: ReadonlySet<Entry>): string[] {
  const { archive } = edition;
  const line = sources.lineOf;
  const years = [...archive.years.keys()];
  const place = years.indexOf(year);
  const inputs = [sources.common, year, String(place)];
  for (let past = Number(year) - yearsBack; past <= Number(year); past++)
    inputs.push(sources.yearLine(String(past).padStart(4, '0')));
  const before = archive.years.get(years[place - 1] ?? '')?.at(-1);
  const after = archive.years.get(years[place + 1] ?? '')?.[0];
  inputs.push(
    `around ${before?.day} ${archive.months.get(before?.day.slice(0, 7) ?? '')?.length} ${after?.day}`,
  );
  for (const entry of entries) {
    const own = [...entry.years.keys()];
    const at = own.indexOf(year);
    inputs.push(
      `${entry.kind}/${entry.key} ${entry.names['']} ${entry.path} ${entry.hasFeed} ${hasYearPages(entry)} ${own[at - 1]} ${own[at + 1]}`,
    );
    if (entry.kind !== 'stories') continue;
    const first = entry.articles.findIndex((article) => article.day.startsWith(year));
    const last = entry.articles.findLastIndex((article) => article.day.startsWith(year));
    inputs.push(...entry.articles.slice(Math.max(0, first - reachInStory), first).map(line));
    inputs.push(...entry.articles.slice(last + 1, last + 1 + reachInStory).map(line));
  }
  return inputs;
}

/** An entry’s own page and its feed. */
function entryQuire(edition: Edition, sources: Known, entry: Entry): Quire {
  const articles = entry.articles.map(sources.lineOf);
  return {
    name: `${entry.kind}/${entry.key}`,
    shelf: entry.kind,
    inputs: fingerprint(
      [sources.common, entry.names[''] ?? '', neighboursOf(edition.archive, entry), ...articles].join('\n'),
    ),
    *pages() {
      const page = entryPage(edition, entry);
      if (page) yield page;
      yield* entryFeedPages(edition, entry);
    },
  };
}
