import { fingerprint } from '#lib/fingerprint.ts';
import type { Entry } from '#model/archive.ts';
import { allEntries } from '#model/build-archive.ts';
import type { SitePath } from '#model/paths.ts';
import { entryPage, neighboursOf } from '#pages/entries.ts';
import { entryFeedPages } from '#pages/feeds.ts';
import { siteMachinePages } from '#pages/machine-files.ts';
import { countDates, datesOf, daysOfYear, onThisDayOverview, onThisDayPage } from '#pages/on-this-day.ts';
import {
  collectListPaths,
  fingerprintsOf,
  type PageGroup,
  type PlanContext,
  type PlanSources,
  yearFingerprintsOf,
} from '#pages/page-group.ts';
import { type HtmlPage, pageKinds } from '#pages/page-kinds.ts';
import type { SiteContent } from '#pages/site-content.ts';
import { newsSitemapPage } from '#pages/sitemaps.ts';
import { yearGroup } from '#pages/year-group.ts';

export type { PageGroup, PlanSources, SitePage } from '#pages/page-group.ts';

/** Plans every page of the site, in page groups. */
export function planSite(content: SiteContent, sources: PlanSources): PageGroup[] {
  const { archive } = content;
  const fingerprintOf = fingerprintsOf(content, sources);
  const context: PlanContext = {
    ...sources,
    fingerprintOf,
    yearFingerprint: yearFingerprintsOf(content, fingerprintOf),
  };
  const groups: PageGroup[] = [siteGroup(content, context), ...onThisDayGroups(content, context)];
  for (const year of archive.years.keys()) groups.push(yearGroup(content, context, year));
  for (const entry of allEntries(archive)) if (entry.path) groups.push(entryGroup(content, context, entry));
  return groups;
}

/** The pages that depend on the whole archive. */
function siteGroup(content: SiteContent, sources: PlanContext): PageGroup {
  const { archive } = content;
  const news = JSON.stringify(newsSitemapPage(content, sources.now).data);
  const years = [...archive.years.keys()].map(sources.yearFingerprint);
  const gone = archive.gone.map((article) => `${article.path} ${sources.hashOf(article)}`);
  return {
    name: 'site',
    partition: 'site',
    inputs: fingerprint(
      [sources.common, news, JSON.stringify(sources.redirects), ...years, ...gone].join('\n'),
    ),
    *pages() {
      const lists: SitePath[] = [];
      yield* collectListPaths(lists, pagesOfSite(content, sources.redirects));
      yield* siteMachinePages(content, { now: sources.now, redirects: sources.redirects, lists });
    },
  };
}

/** The pages of every kind that are planned with the whole archive. */
function* pagesOfSite(content: SiteContent, redirects: PlanSources['redirects']): Generator<HtmlPage> {
  const { publication } = content.archive;
  for (const { when, pages } of Object.values(pageKinds))
    if (pages !== 'own groups' && pages.ofSite && when?.(publication) !== false)
      yield* pages.ofSite(content, redirects);
}

/** On-this-day pages: one group for each date, so that a new article only makes one date stale. */
function* onThisDayGroups(
  content: SiteContent,
  { common, fingerprintOf }: PlanContext,
): Generator<PageGroup> {
  const partition = 'on-this-day';
  const dates = datesOf(content.archive);
  const counts = countDates(dates);
  yield {
    name: partition,
    partition,
    inputs: fingerprint([common, ...counts.map(({ of, count }) => `${of} ${count}`)].join('\n')),
    pages: () => [onThisDayOverview(counts)],
  };
  for (const date of daysOfYear) {
    const years = dates.get(date) ?? [];
    const fingerprints = years.flatMap(({ articles }) => articles.map(fingerprintOf));
    yield {
      name: `${partition}/${date}`,
      partition,
      inputs: fingerprint([common, ...fingerprints].join('\n')),
      pages: () => [onThisDayPage(content, date, years)],
    };
  }
}

/** An entry’s own page and its feed. */
function entryGroup(content: SiteContent, sources: PlanContext, entry: Entry): PageGroup {
  const articles = entry.articles.map(sources.fingerprintOf);
  return {
    name: `${entry.kind}/${entry.key}`,
    partition: entry.kind,
    inputs: fingerprint(
      [sources.common, entry.names[''] ?? '', neighboursOf(content.archive, entry), ...articles].join('\n'),
    ),
    *pages() {
      const page = entryPage(content, entry);
      if (page) yield page;
      yield* entryFeedPages(content, entry);
    },
  };
}
