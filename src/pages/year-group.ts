import { fingerprint } from '#lib/fingerprint.ts';
import type { Entry } from '#model/archive.ts';
import type { SitePath } from '#model/paths.ts';
import { reachInStory } from './article.ts';
import { entriesOfYear, hasYearPages } from './entries.ts';
import { yearMachinePages } from './machine-files.ts';
import { collectListPaths, type PageGroup, type PlanContext } from './page-group.ts';
import { type HtmlPage, pageKinds } from './page-kinds.ts';
import { yearsBack } from './related.ts';
import type { SiteContent } from './site-content.ts';

/** The page group of a year: its articles, days, months, its part of each index, its feeds and sitemaps. */
export function yearGroup(content: SiteContent, sources: PlanContext, year: string): PageGroup {
  const entries = entriesOfYear(content, year);
  return {
    name: year,
    partition: year,
    inputs: fingerprint(yearInputs(content, sources, year, entries).join('\n')),
    *pages() {
      const lists: SitePath[] = [];
      yield* collectListPaths(lists, pagesOfYear(content, year));
      yield* yearMachinePages(content, year, lists);
    },
  };
}

/** The pages of every kind that are planned by year. */
function* pagesOfYear(content: SiteContent, year: string): Generator<HtmlPage> {
  for (const { pages } of Object.values(pageKinds))
    if (pages !== 'own groups' && pages.ofYear) yield* pages.ofYear(content, year);
}

/** Everything that the plan of a year’s pages depends on, within the year and outside it. */
function yearInputs(
  content: SiteContent,
  sources: PlanContext,
  year: string,
  entries: ReadonlySet<Entry>,
): string[] {
  const { archive } = content;
  const { fingerprintOf } = sources;
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
    inputs.push(...entry.articles.slice(Math.max(0, first - reachInStory), first).map(fingerprintOf));
    inputs.push(...entry.articles.slice(last + 1, last + 1 + reachInStory).map(fingerprintOf));
  }
  return inputs;
}
