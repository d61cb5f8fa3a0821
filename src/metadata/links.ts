import type { EntryYearFacts, HtmlPage } from '#model/facts.ts';
import type { Head } from '#model/page.ts';
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
import type { Imprint } from '#model/site-settings.ts';
import { absolute } from './address.ts';

type Links = Head['links'];

/** The links in the head of a page, beside its canonical address, styles and icons. */
export function linksOf(page: HtmlPage, title: string, imprint: Imprint): Links {
  return [
    ...feeds(page, title, imprint),
    ...languages(page, imprint),
    ...forms(page, imprint),
    ...steps(page, imprint),
  ];
}

/** The feed of the page itself, where it has one, then that of the whole publication. */
function feeds(page: HtmlPage, title: string, imprint: Imprint): Links {
  const feed = (path: SitePath, name: string, type = 'application/rss+xml') => ({
    rel: 'alternate',
    type,
    title: name,
    href: absolute(imprint, path),
  });
  const main = feed(feedPath(frontPath), imprint.name);
  const own = () => feed(feedPath(page.path), `${imprint.name}: ${title}`);
  if (page.layout === 'redirect' || page.layout === 'not-found' || page.layout === 'kakao') return [];
  if (page.layout === 'corrections' || (page.layout === 'entry' && page.facts.hasFeed)) return [own(), main];
  if (page.layout !== 'front') return [main];
  if (page.path !== frontPath)
    return [feed(feedPath(page.path), `${imprint.name} (${page.facts.language})`), main];
  const atom = feed(atomPath, imprint.name, 'application/atom+xml');
  return [main, atom, feed(jsonFeedPath, imprint.name, 'application/feed+json')];
}

/** The same page in all its languages, its own among them, and the one for readers of any other language. */
function languages(page: HtmlPage, imprint: Imprint): Links {
  const inAll = translationsOf(page, imprint);
  if (inAll.length < 2) return [];
  const main = inAll.find(({ language }) => language === imprint.language) ?? inAll[0];
  return [...inAll, ...(main ? [{ language: 'x-default', path: main.path }] : [])].map(
    ({ language, path }) => ({
      rel: 'alternate',
      hreflang: language,
      href: absolute(imprint, path),
    }),
  );
}

function translationsOf(
  page: HtmlPage,
  imprint: Imprint,
): readonly { readonly language: string; readonly path: SitePath }[] {
  if (page.layout === 'article') {
    const { language, path, translations } = page.facts;
    return [{ language, path }, ...translations];
  }
  if (page.layout !== 'front') return [];
  return imprint.languages.map((language, place) =>
    place === 0
      ? { language: imprint.language, path: frontPath }
      : { language, path: languageFrontPath(language) },
  );
}

/** The other forms of an article, and its licence. */
function forms(page: HtmlPage, imprint: Imprint): Links {
  if (page.layout !== 'article') return [];
  const { path, rights } = page.facts;
  const links: Links[number][] = [
    { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
    { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
  ];
  if (imprint.alternates.includes('markdown')) {
    links.push({ rel: 'alternate', type: 'text/markdown', href: absolute(imprint, markdownPath(path)) });
  }
  if (imprint.alternates.includes('ninjs')) {
    links.push({
      rel: 'alternate',
      type: 'application/json',
      title: 'ninjs',
      href: absolute(imprint, ninjsPath(path)),
    });
  }
  if (rights?.url !== undefined) links.push({ rel: 'license', href: rights.url });
  return links;
}

/** The pages before and after this one in time. */
function steps(page: HtmlPage, imprint: Imprint): Links {
  const { previous, next } = neighbours(page);
  return [
    ...(previous ? [{ rel: 'prev', href: absolute(imprint, previous) }] : []),
    ...(next ? [{ rel: 'next', href: absolute(imprint, next) }] : []),
  ];
}

interface Neighbours {
  readonly previous?: SitePath | undefined;
  readonly next?: SitePath | undefined;
}

function neighbours(page: HtmlPage): Neighbours {
  if (page.layout === 'article') return { previous: page.facts.previous?.path, next: page.facts.next?.path };
  if (page.layout === 'entry-year') return pagesAround(page.facts);
  if (page.layout !== 'day' && page.layout !== 'month' && page.layout !== 'year') return {};
  const { previous, next } = page.facts;
  return {
    previous: previous === undefined ? undefined : dayPath(previous),
    next: next === undefined ? undefined : dayPath(next),
  };
}

function pagesAround({ kind, key, year, page, pages, previousYear, nextYear }: EntryYearFacts): Neighbours {
  const at = (ofYear: string | undefined, number: number) =>
    ofYear === undefined ? undefined : entryYearPath(kind, key, ofYear, number);
  return {
    previous: page > 1 ? at(year, page - 1) : at(previousYear, 1),
    next: page < pages ? at(year, page + 1) : at(nextYear, 1),
  };
}
