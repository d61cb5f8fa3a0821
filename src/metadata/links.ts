import type { Head } from '#model/page.ts';
import type { EntryYearData, HtmlPage } from '#model/page-data.ts';
import {
  atomPath,
  dayPath,
  entryYearPath,
  feedPath,
  frontPath,
  jsonFeedPath,
  languageFrontPath,
  markdownPath,
  ninjsPath,
  type SitePath,
} from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { absolute } from './address.ts';

type Links = Head['links'];

/** The `<link>` elements of a page, except canonical URL, style sheets and icons. */
export function linksOf(page: HtmlPage, title: string, settings: SiteSettings): Links {
  return [
    ...feeds(page, title, settings),
    ...languages(page, settings),
    ...alternateFormats(page, settings),
    ...steps(page, settings),
  ];
}

/** The page’s own feed, if it has one, then the main feed. */
function feeds(page: HtmlPage, title: string, settings: SiteSettings): Links {
  const feed = (path: SitePath, name: string, type = 'application/rss+xml') => ({
    rel: 'alternate',
    type,
    title: name,
    href: absolute(settings, path),
  });
  const main = feed(feedPath(frontPath), settings.name);
  const pageFeed = () => feed(feedPath(page.path), `${settings.name}: ${title}`);
  if (page.layout === 'redirect' || page.layout === 'not-found' || page.layout === 'kakao') return [];
  if (page.layout === 'corrections' || (page.layout === 'entry' && page.data.hasFeed))
    return [pageFeed(), main];
  if (page.layout !== 'front') return [main];
  if (page.path !== frontPath)
    return [feed(feedPath(page.path), `${settings.name} (${page.data.language})`), main];
  const atom = feed(atomPath, settings.name, 'application/atom+xml');
  return [main, atom, feed(jsonFeedPath, settings.name, 'application/feed+json')];
}

/** All language versions of the page, including itself, and `x-default`. */
function languages(page: HtmlPage, settings: SiteSettings): Links {
  const translations = translationsOf(page, settings);
  if (translations.length < 2) return [];
  const main = translations.find(({ language }) => language === settings.language) ?? translations[0];
  return [...translations, ...(main ? [{ language: 'x-default', path: main.path }] : [])].map(
    ({ language, path }) => ({
      rel: 'alternate',
      hreflang: language,
      href: absolute(settings, path),
    }),
  );
}

function translationsOf(
  page: HtmlPage,
  settings: SiteSettings,
): readonly { readonly language: string; readonly path: SitePath }[] {
  if (page.layout === 'article') {
    const { language, path, translations } = page.data;
    return [{ language, path }, ...translations];
  }
  if (page.layout !== 'front') return [];
  return settings.languages.map((language, index) =>
    index === 0
      ? { language: settings.language, path: frontPath }
      : { language, path: languageFrontPath(language) },
  );
}

/** Other formats of an article, and its license. */
function alternateFormats(page: HtmlPage, settings: SiteSettings): Links {
  if (page.layout !== 'article') return [];
  const { path, rights } = page.data;
  const links: Links[number][] = [
    { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
    { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
  ];
  if (settings.alternates.includes('markdown')) {
    links.push({ rel: 'alternate', type: 'text/markdown', href: absolute(settings, markdownPath(path)) });
  }
  if (settings.alternates.includes('ninjs')) {
    links.push({
      rel: 'alternate',
      type: 'application/json',
      title: 'ninjs',
      href: absolute(settings, ninjsPath(path)),
    });
  }
  if (rights?.url !== undefined) links.push({ rel: 'license', href: rights.url });
  return links;
}

/** The previous and next page in chronological order. */
function steps(page: HtmlPage, settings: SiteSettings): Links {
  const { previous, next } = neighbours(page);
  return [
    ...(previous ? [{ rel: 'prev', href: absolute(settings, previous) }] : []),
    ...(next ? [{ rel: 'next', href: absolute(settings, next) }] : []),
  ];
}

interface Neighbours {
  readonly previous?: SitePath | undefined;
  readonly next?: SitePath | undefined;
}

function neighbours(page: HtmlPage): Neighbours {
  if (page.layout === 'article') return { previous: page.data.previous?.path, next: page.data.next?.path };
  if (page.layout === 'entry-year') return pagesAround(page.data);
  if (page.layout !== 'day' && page.layout !== 'month' && page.layout !== 'year') return {};
  const { previous, next } = page.data;
  return {
    previous: previous === undefined ? undefined : dayPath(previous),
    next: next === undefined ? undefined : dayPath(next),
  };
}

function pagesAround({ kind, key, year, page, pages, previousYear, nextYear }: EntryYearData): Neighbours {
  const at = (ofYear: string | undefined, number: number) =>
    ofYear === undefined ? undefined : entryYearPath(kind, key, ofYear, number);
  return {
    previous: page > 1 ? at(year, page - 1) : at(previousYear, 1),
    next: page < pages ? at(year, page + 1) : at(nextYear, 1),
  };
}
