import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachinePage } from '#feeds/machine-data.ts';
import { renderMachine } from '#feeds/render-machine.ts';
import type { Article } from '#model/article.ts';
import type { SitePath } from '#model/paths.ts';
import { siteMachinePages, yearMachinePages } from '#pages/machine-files.ts';
import { newsSitemapPage } from '#pages/sitemaps.ts';
import { anyLine, difficultHeadlines, validCharacters } from './hostile.ts';
import { articleOf, contentOf, contextOf, file, moment } from './newsroom.ts';
import { all, attributeOf, childOf, type Element, readXml } from './read-xml.ts';

const sm = (name: string) => `{http://www.sitemaps.org/schemas/sitemap/0.9}${name}`;
const news = (name: string) => `{http://www.google.com/schemas/sitemap-news/0.9}${name}`;
const image = (name: string) => `{http://www.google.com/schemas/sitemap-image/1.1}${name}`;
const xhtml = (name: string) => `{http://www.w3.org/1999/xhtml}${name}`;
const path = (text: string) => text as SitePath;

interface Given {
  readonly articles: readonly Article[];
  readonly now?: string;
  readonly lists?: readonly SitePath[];
  readonly yearLists?: readonly SitePath[];
}

function sitemaps({
  articles,
  now = '2024-12-31T00:00:00Z',
  lists = [],
  yearLists = [],
}: Given): Map<string, Element> {
  const content = contentOf(articles);
  const pages: MachinePage[] = siteMachinePages(content, { now, lists, redirects: [] });
  for (const year of content.archive.years.keys()) pages.push(...yearMachinePages(content, year, yearLists));
  const wanted = pages.filter(({ path: at }) => at.includes('sitemap'));
  return new Map(wanted.map((page) => [page.path, readXml(renderMachine(page, contextOf()))]));
}

const addresses = (map: Element | undefined) =>
  map ? all(map, sm('url')).map((url) => childOf(url, sm('loc')).text) : [];
const entryOf = (map: Element | undefined, address: string): Element => {
  const url = map && all(map, sm('url')).find((element) => childOf(element, sm('loc')).text === address);
  if (!url) throw new Error(`URL not found: ${address}`);
  return url;
};

describe('the sitemap of a month', () => {
  const articles = [
    articleOf('2024/11/30-before.md'),
    articleOf('2024/12/01-plain.md'),
    articleOf('2024/12/03-updated.md', {
      published: moment('2024-12-03 10:00'),
      updated: moment('2024-12-04 11:00'),
    }),
    articleOf('2024/12/05-corrected.md', {
      corrections: [{ date: moment('2024-12-09'), text: 'x', kind: 'correction' }],
      image: { file: file('2024/12/a & b.jpg'), alt: '' },
      images: [
        { file: file('2024/12/c.jpg'), alt: '' },
        { file: file('2024/12/a & b.jpg'), alt: '' },
      ],
    }),
    articleOf('2024/12/06-hidden.md', { noindex: true }),
    articleOf('2024/12/07-both.md', { translations: { ko: file('2024/12/07-둘다.md') } }),
    articleOf('2024/12/07-둘다.md', { language: 'ko', translations: { en: file('2024/12/07-both.md') } }),
  ];
  const december = sitemaps({ articles }).get('/sitemaps/2024-12.xml');
  const lastmod = (name: string) =>
    childOf(entryOf(december, `https://courier.example/2024/12/${name}/`), sm('lastmod')).text;

  it('lists the month’s indexable articles by canonical URL', () => {
    expect(addresses(december)).toEqual([
      'https://courier.example/2024/12/01/plain/',
      'https://courier.example/2024/12/03/updated/',
      'https://courier.example/2024/12/05/corrected/',
      'https://courier.example/2024/12/07/both/',
      'https://courier.example/2024/12/07/%EB%91%98%EB%8B%A4/',
    ]);
  });

  it('has correct modification dates: a day, an update, a correction', () => {
    expect(lastmod('01/plain')).toBe('2024-12-01');
    expect(lastmod('03/updated')).toBe('2024-12-04T11:00:00+09:00');
    expect(lastmod('05/corrected')).toBe('2024-12-09');
  });

  it('lists each picture once', () => {
    const pictures = all(entryOf(december, 'https://courier.example/2024/12/05/corrected/'), image('image'));
    expect(pictures.map((picture) => childOf(picture, image('loc')).text)).toEqual([
      'https://courier.example/2024/12/a%20%26%20b.jpg',
      'https://courier.example/2024/12/c.jpg',
    ]);
  });

  it('lists all language versions of an article', () => {
    const languagesAt = (address: string) =>
      all(entryOf(december, address), xhtml('link')).map((link) => [
        attributeOf(link, 'hreflang'),
        attributeOf(link, 'href'),
      ]);
    const both = languagesAt('https://courier.example/2024/12/07/both/');
    expect(both).toEqual([
      ['en', 'https://courier.example/2024/12/07/both/'],
      ['ko', 'https://courier.example/2024/12/07/%EB%91%98%EB%8B%A4/'],
    ]);
    expect(languagesAt('https://courier.example/2024/12/07/%EB%91%98%EB%8B%A4/')).toEqual(both);
  });
});

describe('the index of sitemaps', () => {
  it('lists all sitemaps', () => {
    const articles = [
      articleOf('2023/05/01-a.md'),
      articleOf('2024/12/01-b.md'),
      articleOf('2024/11/01-c.md', { noindex: true }),
    ];
    const all_ = sitemaps({ articles, lists: [path('/')], yearLists: [path('/2023/')] });
    const index = all_.get('/sitemap.xml');
    const named = index
      ? all(index, sm('sitemap')).map((map) => new URL(childOf(map, sm('loc')).text).pathname)
      : [];
    const made = [...all_.keys()].filter((at) => at.startsWith('/sitemaps/'));
    expect(named.toSorted()).toEqual(made.toSorted());
    expect(named).toContain('/sitemaps/lists-3.xml');
    expect(named).not.toContain('/sitemaps/2024-11.xml');
  });

  it('splits lists that exceed the limit', () => {
    const lists = Array.from({ length: 50_001 }, (_, index) => path(`/topics/topic-${index}/`));
    const all_ = sitemaps({ articles: [articleOf('2024/12/01-b.md')], lists });
    expect(addresses(all_.get('/sitemaps/lists-1.xml'))).toHaveLength(50_000);
    expect(addresses(all_.get('/sitemaps/lists-3.xml')).length).toBeGreaterThan(0);
    expect(all_.get('/sitemap.xml')?.children).toHaveLength(4);
  });
});

describe('the sitemaps of lists', () => {
  it('contain entries, on-this-day pages, and the lists of each year', () => {
    const articles = [articleOf('2024/12/01-b.md', { topics: ['martial-law', 'Unique'] })];
    const all_ = sitemaps({
      articles,
      lists: [path('/'), path('/archive/')],
      yearLists: [path('/2024/12/01/'), path('/2024/')],
    });
    const timeless = addresses(all_.get('/sitemaps/lists-1.xml'));
    expect(timeless).toContain('https://courier.example/topics/martial-law/');
    expect(timeless).toContain('https://courier.example/on-this-day/02-29/');
    expect(timeless).toContain('https://courier.example/archive/');
    expect(timeless).not.toContain('https://courier.example/topics/unique/');
    expect(addresses(all_.get('/sitemaps/lists-2.xml'))).toEqual([
      'https://courier.example/2024/',
      'https://courier.example/2024/12/01/',
    ]);
  });
});

describe('the news sitemap', () => {
  const articles = [
    articleOf('2024/12/19-old.md', { published: moment('2024-12-19 08:59') }),
    articleOf('2024/12/19-edge.md', { published: moment('2024-12-19 09:00') }),
    articleOf('2024/12/20-zh.md', {
      title: 'A < B & C',
      published: moment('2024-12-20 10:00'),
      language: 'zh-Hant',
    }),
    articleOf('2024/12/20-ko.md', { published: moment('2024-12-20 11:00'), language: 'ko-KR' }),
    articleOf('2024/12/20-hidden.md', { published: moment('2024-12-20 12:00'), noindex: true }),
  ];

  it('lists the articles of the last two days, newest first', () => {
    const map = sitemaps({ articles, now: '2024-12-21T00:00:00Z' }).get('/news-sitemap.xml');
    const read = map ? all(map, sm('url')).map((url) => childOf(url, news('news'))) : [];
    expect(read.map((item) => childOf(item, news('title')).text)).toEqual([
      'Headline of ko',
      'A < B & C',
      'Headline of edge',
    ]);
    expect(read.map((item) => childOf(childOf(item, news('publication')), news('language')).text)).toEqual([
      'ko',
      'zh-tw',
      'en',
    ]);
    expect(read[0] && childOf(read[0], news('publication_date')).text).toBe('2024-12-20T11:00:00+09:00');
  });

  const titleIn = (title: string): string => {
    const article = articleOf('2024/12/20-hard.md', { title, published: moment('2024-12-20 10:00') });
    const map = sitemaps({ articles: [article], now: '2024-12-21T00:00:00Z' }).get('/news-sitemap.xml');
    const [url] = map ? all(map, sm('url')) : [];
    return url ? childOf(childOf(url, news('news')), news('title')).text : '';
  };

  it.each(difficultHeadlines)('keeps a difficult headline as it is: %s', (title) => {
    expect(titleIn(title)).toBe(title);
  });

  it('only loses characters that XML forbids', () => {
    fc.assert(
      fc.property(anyLine, (title) => {
        expect(titleIn(title)).toBe(validCharacters(title));
      }),
      { numRuns: 200 },
    );
  });

  it('is empty if there are no new articles', () => {
    expect(sitemaps({ articles, now: '2025-06-01T00:00:00Z' }).get('/news-sitemap.xml')?.children).toEqual(
      [],
    );
  });

  it('lists a thousand articles at most', () => {
    const many = Array.from({ length: 1100 }, (_, index) => articleOf(`2024/12/20-piece-${index}.md`));
    expect(newsSitemapPage(contentOf(many), '2024-12-21T00:00:00Z').data.articles).toHaveLength(1000);
  });
});
