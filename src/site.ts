import { fingerprint } from '#lib/fingerprint.ts';
import type { Entry } from '#model/archive.ts';
import { allEntries } from '#model/build-archive.ts';
import type { HtmlPage } from '#model/facts.ts';
import { indexKinds, type SitePath } from '#model/paths.ts';
import { gonePages } from '#pages/article.ts';
import { archivePage } from '#pages/calendar.ts';
import type { Edition } from '#pages/edition.ts';
import { entryPage, neighboursOf } from '#pages/entries.ts';
import { entryFeedPages } from '#pages/feeds.ts';
import { feedsPage, handPages, plainPages } from '#pages/fixed.ts';
import { frontPages } from '#pages/front.ts';
import { correctionsPage, coveragePage, picturePages } from '#pages/holdings.ts';
import { indexPages } from '#pages/indexes.ts';
import { siteMachinePages } from '#pages/machine-files.ts';
import { countDates, datesOf, daysOfYear, onThisDayOverview, onThisDayPage } from '#pages/on-this-day.ts';
import { type Known, linesOf, noting, type PlanSources, type Quire, yearLinesOf } from '#pages/page-group.ts';
import { redirectPages } from '#pages/redirects.ts';
import { newsSitemapPage } from '#pages/sitemaps.ts';
import { yearQuire } from '#pages/year-group.ts';

export type { PlanSources, Quire, SitePage } from '#pages/page-group.ts';

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
