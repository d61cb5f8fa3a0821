import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import type { Article } from '#model/article.ts';
import type { Page } from '#model/page.ts';
import type { CorrectionsData, CoverageData, Extent, PicturesData } from '#model/page-data.ts';
import { correctionsPath, coveragePath, monthPicturesPath, picturesPath } from '#model/paths.ts';
import { largestEntries } from './indexes.ts';
import { knownDayOf, pictureInPage, type SiteContent } from './site-content.ts';

const correctionsShown = 200;
const picturesOnFirst = 48;

/** The corrections page, newest first. */
export function correctionsPage(content: SiteContent): Page<'corrections', CorrectionsData> {
  const all = content.archive.articles.flatMap((article) =>
    article.corrections.map((correction) => ({ correction, article })),
  );
  all.sort(
    (a, b) =>
      byCodeUnit(b.correction.date.utc, a.correction.date.utc) || byCodeUnit(a.article.path, b.article.path),
  );
  const corrections = all
    .slice(0, correctionsShown)
    .map(({ correction, article }) => ({ ...correction, article: content.briefOf(article) }));
  return { path: correctionsPath, layout: 'corrections', data: { corrections, count: all.length } };
}

/** The picture index: the newest pictures, and links to the months with pictures. */
export function picturesPage(content: SiteContent): Page<'pictures', PicturesData> {
  const months = [...content.archive.months].flatMap(([of, articles]) => {
    const count = articles.reduce((sum, article) => sum + picturesOf(content, article).length, 0);
    return count > 0 ? [{ of, count }] : [];
  });
  const newest: PicturesData['pictures'][number][] = [];
  for (let at = content.archive.articles.length - 1; at >= 0 && newest.length < picturesOnFirst; at--) {
    const article = content.archive.articles[at];
    if (article) newest.push(...picturesOf(content, article));
  }
  return {
    path: picturesPath,
    layout: 'pictures',
    data: { pictures: newest.slice(0, picturesOnFirst), months },
  };
}

/** The pictures of each month of a year that has some, such as `/pictures/2024-12/`. */
export function* monthPicturesPages(
  content: SiteContent,
  year: string,
): Generator<Page<'pictures', PicturesData>> {
  for (const [month, articles] of content.archive.months) {
    if (!month.startsWith(`${year}-`)) continue;
    const pictures = articles.flatMap((article) => picturesOf(content, article));
    if (pictures.length === 0) continue;
    yield { path: monthPicturesPath(month), layout: 'pictures', data: { month, pictures, months: [] } };
  }
}

function picturesOf(content: SiteContent, article: Article): PicturesData['pictures'][number][] {
  const ofArticle = [...(article.image ? [article.image] : []), ...article.images];
  return ofArticle.flatMap((picture) => {
    const shown = pictureInPage(picture, content.pictureFile);
    const link = { name: article.title, path: article.path, lang: article.language };
    const { day, circa } = article;
    return shown ? [{ ...shown, article: link, day, ...(circa && { circa }) }] : [];
  });
}

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
