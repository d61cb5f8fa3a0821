import { fingerprint } from '#lib/fingerprint.ts';
import type { Entry } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import type { HtmlPage } from '#model/page-data.ts';
import { indexKinds, type SitePath } from '#model/paths.ts';
import { articlePages, reachInStory } from './article.ts';
import { calendarPages } from './calendar.ts';
import { entryYearPages, hasYearPages } from './entries.ts';
import { monthPicturesPage } from './holdings.ts';
import { yearMachinePages } from './machine-files.ts';
import { noting, type PageGroup, type PlanContext } from './page-group.ts';
import { yearsBack } from './related.ts';
import type { SiteContent } from './site-content.ts';

/** The page group of a year: its articles, days, months, its part of each index, its feeds and sitemaps. */
export function yearGroup(content: SiteContent, sources: PlanContext, year: string): PageGroup {
  const { archive } = content;
  const articles = archive.years.get(year) ?? [];
  const entries = entriesOfYear(content, articles);
  return {
    name: year,
    partition: year,
    inputs: fingerprint(yearInputs(content, sources, year, entries).join('\n')),
    *pages() {
      const lists: SitePath[] = [];
      yield* articlePages(content, year);
      yield* noting(lists, yearLists(content, year, entries));
      yield* yearMachinePages(content, year, lists);
    },
  };
}

/** The list pages of a year. */
function* yearLists(content: SiteContent, year: string, entries: ReadonlySet<Entry>): Generator<HtmlPage> {
  yield* calendarPages(content, year);
  for (const entry of entries) yield* entryYearPages(content, entry, year);
  for (const month of monthsOf(content.archive.years.get(year) ?? [])) {
    const page = monthPicturesPage(content, month);
    if (page) yield page;
  }
}

function entriesOfYear({ archive }: SiteContent, articles: readonly Article[]): Set<Entry> {
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

/** Everything that the plan of a year’s pages depends on, within the year and outside it. */
function yearInputs(
  content: SiteContent,
  sources: PlanContext,
  year: string,
  entries: ReadonlySet<Entry>,
): string[] {
  const { archive } = content;
  const line = sources.fingerprintOf;
  const years = [...archive.years.keys()];
  const place = years.indexOf(year);
  const inputs = [sources.common, year, String(place)];
  for (let past = Number(year) - yearsBack; past <= Number(year); past++)
    inputs.push(sources.yearFingerprint(String(past).padStart(4, '0')));
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
