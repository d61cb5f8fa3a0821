import { dayOrTime } from '#feeds/dates.ts';
import type { NewsSitemapData, SitemapAddress, SitemapData, SitemapIndexData } from '#feeds/machine-data.ts';
import { byCodeUnit, inBatches } from '#lib/grouping.ts';
import type { Archive } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import type { Page } from '#model/page.ts';
import {
  filePath,
  listsSitemapPath,
  monthSitemapPath,
  newsSitemapPath,
  type SitePath,
  sitemapPath,
} from '#model/paths.ts';
import { hoursLater, type Moment } from '#model/time.ts';
import { lastChange } from './feed-entries.ts';
import { monthsOf } from './feeds.ts';
import type { SiteContent } from './site-content.ts';

/** The maximum number of URLs in a sitemap. */
const inSitemap = 50_000;
/** The age limit of the news sitemap in hours, and its maximum number of articles. */
export const newsHours = 48;
const newsArticles = 1000;

/** The sitemaps of a year: one for the articles of each month, and one for the year’s own list pages. */
export function yearSitemapPages(
  content: SiteContent,
  year: string,
  lists: readonly SitePath[],
): Page<'sitemap', SitemapData>[] {
  const months = monthsOf(content.archive, year).flatMap(([month, articles]) => {
    const addresses = articles.filter(mayBeFound).map((article) => addressOf(content, article));
    return addresses.length > 0 ? [sitemap(monthSitemapPath(month), addresses)] : [];
  });
  return [...months, sitemap(listsSitemapPath(partOf(content.archive, year)), withoutChange(lists))];
}

/** The sitemaps of the list pages that do not belong to a year; `lists-1` first. */
export function listSitemapPages(
  { archive }: SiteContent,
  lists: readonly SitePath[],
): Page<'sitemap', SitemapData>[] {
  return inBatches(withoutChange(lists), inSitemap).map((addresses, run) =>
    sitemap(listsSitemapPath(listPart(archive, run)), addresses),
  );
}

/** The sitemap index. `lists` is the number of list pages that do not belong to a year. */
export function sitemapIndexPage(
  { archive }: SiteContent,
  lists: number,
): Page<'sitemap-index', SitemapIndexData> {
  const months = [...archive.months].flatMap(([month, articles]) => {
    const found = articles.filter(mayBeFound);
    return found.length > 0 ? [{ path: monthSitemapPath(month), changed: latest(found) }] : [];
  });
  const parts = Array.from({ length: Math.ceil(lists / inSitemap) }, (_, run) => listPart(archive, run));
  const years = [...archive.years.keys()].map((year) => partOf(archive, year));
  const ofLists = [...parts, ...years]
    .sort((a, b) => a - b)
    .map((part) => ({ path: listsSitemapPath(part) }));
  return { path: sitemapPath, layout: 'sitemap-index', data: { sitemaps: [...ofLists, ...months] } };
}

/** The articles of the last two days (UTC), newest first. */
export function newsSitemapPage(
  { archive }: SiteContent,
  now: string,
): Page<'news-sitemap', NewsSitemapData> {
  const since = hoursLater(now, -newsHours);
  const articles: NewsSitemapData['articles'][number][] = [];
  for (let at = archive.articles.length - 1; at >= 0 && articles.length < newsArticles; at--) {
    const article = archive.articles[at];
    if (!article || article.published.utc < since) break;
    if (article.published.utc > now || !mayBeFound(article)) continue;
    const { path, title, language, published } = article;
    articles.push({ path, title, language, published: dayOrTime(published) });
  }
  return { path: newsSitemapPath, layout: 'news-sitemap', data: { articles } };
}

function sitemap(path: SitePath, addresses: readonly SitemapAddress[]): Page<'sitemap', SitemapData> {
  return { path, layout: 'sitemap', data: { addresses } };
}

/** Lists have no modification date: otherwise, each new article would change the dates of many lists. */
function withoutChange(lists: readonly SitePath[]): SitemapAddress[] {
  return [...new Set(lists)].sort(byCodeUnit).map((path) => ({ path }));
}

/** The number of a year’s list sitemap: 2 for the first year of the archive. */
function partOf(archive: Archive, year: string): number {
  return [...archive.years.keys()].indexOf(year) + 2;
}

/** The numbers of the other list sitemaps: 1, then those after the newest year’s. */
function listPart(archive: Archive, run: number): number {
  return run === 0 ? 1 : archive.years.size + 1 + run;
}

function addressOf(content: SiteContent, article: Article): SitemapAddress {
  const pictures = picturesOf(content, article);
  const languages = languagesOf(content.archive, article);
  return {
    path: article.path,
    changed: dayOrTime(lastChange(article)),
    ...(pictures.length > 0 && { pictures }),
    ...(languages.length > 0 && { languages }),
  };
}

/** Lead picture, gallery and pictures in the text, each once. */
function picturesOf({ pictureFile }: SiteContent, { image, images, text }: Article): SitePath[] {
  const files = new Set([...(image ? [image] : []), ...images, ...text.pictures].map(({ file }) => file));
  return [...files].filter((file) => pictureFile(file)).map(filePath);
}

function languagesOf(
  { byFile }: Archive,
  article: Article,
): { readonly language: string; readonly path: SitePath }[] {
  const others = Object.entries(article.translations).flatMap(([language, file]) => {
    const translation = byFile.get(file);
    return translation && mayBeFound(translation) ? [{ language, path: translation.path }] : [];
  });
  if (others.length === 0) return [];
  const all = [...others, { language: article.language, path: article.path }];
  return all.sort((a, b) => byCodeUnit(a.language, b.language));
}

function mayBeFound({ noindex }: Article): boolean {
  return !noindex;
}

function latest(articles: readonly Article[]): string {
  let last: Moment | undefined;
  for (const article of articles) {
    const changed = lastChange(article);
    if (!last || changed.utc > last.utc) last = changed;
  }
  return last ? dayOrTime(last) : '';
}
