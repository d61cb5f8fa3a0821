import { SitemapItemStream } from 'sitemap';
import { addressOf } from './addresses.ts';
import type { MachineContext } from './machine-context.ts';
import type { NewsSitemapData, SitemapAddress, SitemapData, SitemapIndexData } from './machine-data.ts';
import { element, linesXml, stripInvalid, textElement, trustedXml, xmlDocument } from './xml.ts';

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Renders the sitemap index (sitemaps.org 0.9). */
export function renderSitemapIndex({ sitemaps }: SitemapIndexData, { settings }: MachineContext): string {
  const lines = sitemaps.map(({ path, changed }) =>
    element('sitemap', {}, textElement('loc', addressOf(settings, path)), textElement('lastmod', changed)),
  );
  return xmlDocument(element('sitemapindex', { xmlns: sitemapNamespace }, linesXml(lines)));
}

/** Renders a sitemap with modification dates, pictures and language versions. */
export function renderSitemap({ addresses }: SitemapData, context: MachineContext): string {
  const modules = {
    'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  return urlset(
    modules,
    addresses.map((address) => itemOf(address, context)),
  );
}

/** Renders a Google News sitemap. */
export function renderNewsSitemap({ articles }: NewsSitemapData, { settings }: MachineContext): string {
  const items = articles.map(({ path, title, language, published }) => ({
    ...emptyItem,
    url: addressOf(settings, path),
    news: {
      publication: { name: stripInvalid(settings.name), language: newsLanguage(language) },
      publication_date: published,
      title: stripInvalid(title),
    },
  }));
  return urlset({ 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }, items);
}

type Item = Parameters<SitemapItemStream['write']>[0];
const emptyItem = { video: [], img: [], links: [] };

function itemOf(
  { path, changed, pictures = [], languages = [] }: SitemapAddress,
  { settings }: MachineContext,
): Item {
  return {
    ...emptyItem,
    url: addressOf(settings, path),
    ...(changed !== undefined && { lastmod: changed }),
    img: pictures.map((picture) => ({ url: addressOf(settings, picture) })),
    links: languages.map(({ language, path: other }) => ({
      lang: language,
      url: addressOf(settings, other),
    })),
  };
}

/** Uses the library’s stream synchronously: each item can be read back right after it is written. */
function urlset(modules: Readonly<Record<string, string>>, items: readonly Item[]): string {
  const stream = new SitemapItemStream();
  const urls = items.map((item) => {
    stream.write(item);
    let url = '';
    for (let piece = stream.read(); piece !== null; piece = stream.read()) url += piece;
    return trustedXml(url);
  });
  return xmlDocument(element('urlset', { xmlns: sitemapNamespace, ...modules }, linesXml(urls)));
}

/** Google News uses ISO 639 codes without a region, except for Chinese. */
function newsLanguage(tag: string): string {
  const lower = tag.toLowerCase();
  if (/^zh\b/.test(lower)) return /hant|tw|hk|mo/.test(lower) ? 'zh-tw' : 'zh-cn';
  return lower.split('-')[0] ?? lower;
}
