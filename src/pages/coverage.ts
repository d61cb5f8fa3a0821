import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import type { Article } from '#model/article.ts';
import type { Page } from '#model/page.ts';
import type { CoverageData, Extent } from '#model/page-data.ts';
import { coveragePath } from '#model/paths.ts';
import { largestEntries } from './indexes.ts';
import { knownDayOf, type SiteContent } from './site-content.ts';

/** The coverage page, for librarians. */
export function coveragePage({ archive }: SiteContent): Page<'coverage', CoverageData> {
  const { articles, months, years } = archive;
  const [first] = articles;
  const last = articles.at(-1);
  const missing = (of: string, lacks: (article: Article) => boolean): Extent => ({
    of,
    count: articles.filter(lacks).length,
  });
  const data: CoverageData = {
    count: articles.length,
    ...(first && { first: knownDayOf(first) }),
    ...(last && { last: knownDayOf(last) }),
    years: [...years].map(([of, ofYear]) => ({ of, count: ofYear.length })),
    agencies: largestEntries(archive, 'agencies', 100),
    languages: extents(articles, (article) => article.language),
    genres: extents(articles, (article) => article.type),
    missing: [
      missing('summary', (article) => article.summary === undefined),
      missing('section', (article) => article.section === undefined),
      missing('topics', (article) => article.topics.length === 0),
      missing('byline', (article) => article.authors.length === 0 && article.agency === undefined),
      missing('picture', (article) => article.image === undefined),
    ],
    emptyMonths:
      first && last ? monthsBetween(first.day, last.day).filter((month) => !months.has(month)) : [],
  };
  return { path: coveragePath, layout: 'coverage', data };
}

function extents(articles: readonly Article[], keyOf: (article: Article) => string): Extent[] {
  return [...groupBy(articles, keyOf)]
    .map(([of, group]) => ({ of, count: group.length }))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.of, b.of));
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let at = first.slice(0, 7); at <= last.slice(0, 7); ) {
    months.push(at);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
    at = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}
