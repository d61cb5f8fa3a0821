import type { Head } from '#model/page.ts';
import {
  atomPath,
  feedPath,
  frontPath,
  jsonFeedPath,
  markdownPath,
  ninjsPath,
  type SitePath,
} from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { absolute } from './address.ts';
import type { Description } from './page-description.ts';

type Links = Head['links'];

/** The `<link>` elements of a page, except canonical URL, style sheets and icons. */
export function linksOf(path: SitePath, description: Description, settings: SiteSettings): Links {
  return [
    ...feeds(path, description, settings),
    ...languages(description, settings),
    ...alternateFormats(description, settings),
    ...steps(description, settings),
  ];
}

/** The page’s own feed, if it has one, then the main feed. */
function feeds(
  path: SitePath,
  { title, lang, feed: pageFeed, isNotice }: Description,
  settings: SiteSettings,
): Links {
  if (isNotice) return [];
  const feed = (at: SitePath, name: string, type = 'application/rss+xml') => ({
    rel: 'alternate',
    type,
    title: name,
    href: absolute(settings, at),
  });
  const main = feed(feedPath(frontPath), settings.name);
  if (path === frontPath) {
    const atom = feed(atomPath, settings.name, 'application/atom+xml');
    return [main, atom, feed(jsonFeedPath, settings.name, 'application/feed+json')];
  }
  const name = title === '' ? `${settings.name} (${lang})` : `${settings.name}: ${title}`;
  return pageFeed === undefined ? [main] : [feed(pageFeed, name), main];
}

/** All language versions of the page, including itself, and `x-default`. */
function languages({ translations = [] }: Description, settings: SiteSettings): Links {
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

/** Other formats of an article, and its license. */
function alternateFormats({ content }: Description, settings: SiteSettings): Links {
  if (content?.type !== 'article') return [];
  const { path, rights } = content.article;
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
function steps({ previous, next }: Description, settings: SiteSettings): Links {
  return [
    ...(previous ? [{ rel: 'prev', href: absolute(settings, previous) }] : []),
    ...(next ? [{ rel: 'next', href: absolute(settings, next) }] : []),
  ];
}
