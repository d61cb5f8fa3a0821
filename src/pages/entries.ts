import { byCodeUnit, groupBy, inBatches } from '#lib/grouping.ts';
import { foldText } from '#lib/text.ts';
import type { Archive, Entry } from '#model/archive.ts';
import type { Link, Page } from '#model/page.ts';
import type { EntryData, EntryYearData, Extent } from '#model/page-data.ts';
import { entryYearPath, indexKinds } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import { entryLinks, type SiteContent } from './site-content.ts';

/** The number of articles on an entry’s own page, and on each page of one of its years. */
export const articlesOnPage = 50;
const wholeTimeline = 200;
const relatedShown = 8;
const articlesCompared = 200;

/** The page of an entry, `/topics/KEY/`. Undefined for free text with only one article. */
export function entryPage(content: SiteContent, entry: Entry): Page<'entry', EntryData> | undefined {
  const { archive } = content;
  const { language } = archive.publication;
  const first = entry.articles[0];
  const last = entry.articles.at(-1);
  if (!entry.path || !first || !last) return undefined;
  const translate = (names: Entry['names']) => nameIn(names, language, language);
  const data: EntryData = {
    kind: entry.kind,
    key: entry.key,
    name: translate(entry.names),
    otherNames: otherNames(entry, language),
    ...(entry.description && { description: translate(entry.description) }),
    ...(entry.role && { role: translate(entry.role) }),
    ...(entry.url && { url: entry.url }),
    count: entry.articles.length,
    from: first.day,
    ...(first.circa && { fromCirca: first.circa }),
    to: last.day,
    ...(last.circa && { toCirca: last.circa }),
    years: [...entry.years].map(([of, articles]) => ({ of, count: articles.length })),
    months: entry.years.size < fewYears ? monthsOf(entry) : [],
    teasers: entry.articles.slice(-articlesOnPage).reverse().map(content.teaserOf),
    hasFeed: entry.hasFeed,
    ...family(archive, entry),
    related: relatedEntries(archive, entry),
    timeline:
      entry.kind === 'stories' && entry.articles.length <= wholeTimeline
        ? entry.articles.map(content.teaserOf)
        : [],
    dates: entry.dates.map(({ day, text }) => ({ day, text: translate(text) })),
  };
  return { path: entry.path, layout: 'entry', data };
}

/** Entries with fewer years than this also have counts by month. */
const fewYears = 3;

/** Article counts by month; articles known only by year are left out. */
function monthsOf({ articles }: Entry): Extent[] {
  const dated = articles.filter(({ circa }) => circa !== 'year');
  return [...groupBy(dated, ({ day }) => day.slice(0, 7))].map(([of, { length }]) => ({ of, count: length }));
}

/** True if an entry has more articles than its own page shows, and therefore has pages for its years. */
export function hasYearPages(entry: Entry): boolean {
  return entry.path !== undefined && entry.articles.length > articlesOnPage;
}

/** The entries named in articles of a year. */
export function entriesOfYear({ archive }: SiteContent, year: string): Set<Entry> {
  const entries = new Set<Entry>();
  for (const article of archive.years.get(year) ?? []) {
    const named = archive.entriesOf(article);
    for (const kind of indexKinds) for (const entry of named[kind]) entries.add(entry);
  }
  return entries;
}

/** The pages of a year of all its entries. */
export function* entryYearPages(
  content: SiteContent,
  year: string,
): Generator<Page<'entry-year', EntryYearData>> {
  for (const entry of entriesOfYear(content, year)) yield* pagesOfEntryYear(content, entry, year);
}

/** The pages of one year of an entry, counted from the year’s oldest article. */
function pagesOfEntryYear(
  content: SiteContent,
  entry: Entry,
  year: string,
): Page<'entry-year', EntryYearData>[] {
  const articles = entry.years.get(year);
  if (!articles || !hasYearPages(entry)) return [];
  const { language } = content.archive.publication;
  const years = [...entry.years.keys()];
  const place = years.indexOf(year);
  const previousYear = years[place - 1];
  const nextYear = years[place + 1];
  const batches = inBatches(articles, articlesOnPage);
  return batches.map((batch, at) => ({
    path: entryYearPath(entry.kind, entry.key, year, at + 1),
    layout: 'entry-year',
    data: {
      kind: entry.kind,
      key: entry.key,
      name: nameIn(entry.names, language, language),
      year,
      page: at + 1,
      pages: batches.length,
      teasers: batch.map(content.teaserOf),
      ...(previousYear !== undefined && { previousYear }),
      ...(nextYear !== undefined && { nextYear }),
    },
  }));
}

/** Hangul is only used for Korean, so an alias in it can be marked as Korean for screen readers. */
const hangul = /\p{Script=Hangul}/u;

function otherNames(entry: Entry, language: string): EntryData['otherNames'] {
  const seen = new Set([foldText(nameIn(entry.names, language, language))]);
  const given = [
    ...Object.entries(entry.names).map(([lang, name]) => ({ name, lang })),
    ...entry.aliases.map((name) => ({ name, ...(hangul.test(name) && { lang: 'ko' }) })),
  ];
  return given.filter(({ name }) => !seen.has(foldText(name)) && seen.add(foldText(name)));
}

/** What an entry’s page shows of other entries, as a string: part of the inputs of its page group. */
export function neighboursOf(archive: Archive, entry: Entry): string {
  return JSON.stringify([family(archive, entry), relatedEntries(archive, entry)]);
}

/** The broader entries, broadest first, and the narrower ones. */
function family(archive: Archive, entry: Entry): { readonly parents: Link[]; readonly children: Link[] } {
  const index = archive.indexes[entry.kind];
  const { language } = archive.publication;
  const parents: Entry[] = [];
  for (let at = entry.parent; at !== undefined && parents.length < 10; ) {
    const parent = index.get(at);
    if (parent) parents.unshift(parent);
    at = archive.publication.entries[entry.kind].get(at)?.parent;
  }
  const children = [...(childrenOf(archive, entry.kind).get(entry.key) ?? [])];
  return { parents: entryLinks(parents, language), children: entryLinks(children, language) };
}

const childrenCache = new WeakMap<ReadonlyMap<string, Entry>, Map<string, Entry[]>>();

function childrenOf(archive: Archive, kind: Entry['kind']): Map<string, Entry[]> {
  const index = archive.indexes[kind];
  const known = childrenCache.get(index);
  if (known) return known;
  const children = new Map<string, Entry[]>();
  for (const entry of index.values()) {
    if (entry.parent === undefined) continue;
    children.set(entry.parent, [...(children.get(entry.parent) ?? []), entry]);
  }
  childrenCache.set(index, children);
  return children;
}

/** Entries of the same index that most often appear in the same articles, judging by the latest articles. */
function relatedEntries(archive: Archive, entry: Entry): Link[] {
  const together = new Map<Entry, number>();
  for (const article of entry.articles.slice(-articlesCompared)) {
    for (const other of archive.entriesOf(article)[entry.kind].slice(0, 30)) {
      if (other !== entry) together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  const most = [...together]
    .filter(([other]) => other.path)
    .sort(([a, m], [b, n]) => n - m || byCodeUnit(a.key, b.key));
  return entryLinks(
    most.slice(0, relatedShown).map(([other]) => other),
    archive.publication.language,
  );
}
