import { describe, expect, it } from 'vitest';
import { headOf } from '#metadata/head.ts';
import { mayBeIndexed } from '#model/may-be-indexed.ts';
import type { Head } from '#model/page.ts';
import type { HtmlPage } from '#model/page-data.ts';
import type { SitePath } from '#model/paths.ts';
import { archivePage, calendarPages } from '#pages/calendar.ts';
import { entryPage, entryYearPages } from '#pages/entries.ts';
import { feedsPage, plainPages } from '#pages/fixed.ts';
import { frontPages } from '#pages/front.ts';
import { correctionsPage, coveragePage, picturePages } from '#pages/holdings.ts';
import { indexPages } from '#pages/indexes.ts';
import { countDates, datesOf, onThisDayOverview, onThisDayPage } from '#pages/on-this-day.ts';
import { redirectPages } from '#pages/redirects.ts';
import { articleOf, contentOf, publicationOf, settingsOf } from '../feeds/newsroom.ts';

const publication = publicationOf({ issn: '1234-5679', founded: '1901', contact: 'desk@courier.example' });
const articles = Array.from({ length: 120 }, (_, place) =>
  articleOf(
    `${place < 110 ? 2024 : 2023}/${place % 2 ? '11' : '12'}/${String((place % 28) + 1).padStart(2, '0')}-piece-${place}.md`,
    {
      topics: ['martial-law'],
      ...(place === 5 && { people: ['han'] }),
    },
  ),
);
const content = contentOf(articles, publication);
const { archive } = content;
const settings = settingsOf(publication);
const topic = archive.indexes.topics.get('martial-law');
if (!topic) throw new Error('no topic');
const entry = entryPage(content, topic);
const pages: HtmlPage[] = [
  ...frontPages(content),
  archivePage(content),
  ...calendarPages(content, '2024'),
  ...indexPages(archive, 'topics'),
  ...(entry ? [entry] : []),
  ...entryYearPages(content, topic, '2024'),
  onThisDayOverview(countDates(datesOf(content.archive))),
  ...[...datesOf(content.archive)].map(([date, years]) => onThisDayPage(content, date, years)),
  correctionsPage(content),
  ...picturePages(content),
  coveragePage(content),
  feedsPage(content),
  ...plainPages(content),
  ...redirectPages([{ from: '/old.html', to: '/archive/' }]),
];

function headAt(path: string): Head {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`no page at ${path}`);
  return headOf(page, settings);
}

const hrefs = (head: Head, rel: string) =>
  head.links.filter((link) => link.rel === rel).map(({ href }) => href);
const data = (head: Head) => JSON.parse(JSON.stringify(head.jsonLd));

describe('the front page', () => {
  const head = headAt('/');

  it('bears the publication’s name and says what it is', () => {
    expect(head).toMatchObject({ title: '', description: 'All the news of one winter.', lang: 'en' });
  });

  it('says how to search, and who publishes', () => {
    const [site, publisher] = data(head);
    expect(site).toMatchObject({
      '@type': 'WebSite',
      '@id': 'https://courier.example/#website',
      issn: '1234-5679',
      publisher: { '@id': 'https://courier.example/#publisher' },
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: 'https://courier.example/search/?q={search_term_string}',
        },
        'query-input': 'required name=search_term_string',
      },
    });
    expect(publisher).toMatchObject({
      '@type': 'NewsMediaOrganization',
      '@id': 'https://courier.example/#publisher',
      foundingDate: '1901',
      email: 'desk@courier.example',
      correctionsPolicy: 'https://courier.example/corrections/',
    });
  });

  it('leads to the feeds in every format and to the front page in every language', () => {
    expect(hrefs(head, 'alternate')).toEqual([
      'https://courier.example/feed.xml',
      'https://courier.example/atom.xml',
      'https://courier.example/feed.json',
      'https://courier.example/',
      'https://courier.example/ko/',
      'https://courier.example/',
    ]);
    expect(hrefs(headAt('/ko/'), 'alternate')[0]).toBe('https://courier.example/ko/feed.xml');
    expect(headAt('/ko/')).toMatchObject({ lang: 'ko', description: '한 겨울의 모든 소식.' });
  });
});

describe('a list', () => {
  it('is a collection with its number, and says the way to it', () => {
    const [list, way] = data(headAt('/topics/martial-law/'));
    expect(list).toMatchObject({
      '@type': 'CollectionPage',
      name: 'Martial law',
      isPartOf: { '@id': 'https://courier.example/#website' },
      about: { '@type': 'Thing', name: 'Martial law' },
      mainEntity: { '@type': 'ItemList', numberOfItems: 120 },
    });
    expect(way.itemListElement.map(({ name }: { name: string }) => name)).toEqual(['Topics', 'Martial law']);
  });

  it('names no number where a past page would change by it', () => {
    expect(data(headAt('/topics/martial-law/2024/'))[0]).not.toHaveProperty('mainEntity');
  });

  it('leads to the days, months, pages and years beside it', () => {
    expect(hrefs(headAt('/2024/12/'), 'prev')).toEqual(['https://courier.example/2024/11/']);
    expect(hrefs(headAt('/2024/'), 'prev')).toEqual(['https://courier.example/2023/']);
    const second = headAt('/topics/martial-law/2024/2/');
    expect([hrefs(second, 'prev'), hrefs(second, 'next')]).toEqual([
      ['https://courier.example/topics/martial-law/2024/'],
      ['https://courier.example/topics/martial-law/2024/3/'],
    ]);
    expect(hrefs(headAt('/topics/martial-law/2024/'), 'prev')).toEqual([
      'https://courier.example/topics/martial-law/2023/',
    ]);
  });

  it('leads to its own feed before the main one', () => {
    expect(hrefs(headAt('/topics/martial-law/'), 'alternate')).toEqual([
      'https://courier.example/topics/martial-law/feed.xml',
      'https://courier.example/feed.xml',
    ]);
    expect(hrefs(headAt('/corrections/'), 'alternate')[0]).toBe(
      'https://courier.example/corrections/feed.xml',
    );
  });
});

describe('every page', () => {
  it('has a title of its own', () => {
    const titles = pages
      .filter(({ layout }) => layout !== 'front')
      .map((page) => headOf(page, settings).title);
    expect(titles.filter((title) => title === '')).toEqual([]);
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
  });

  it('has a description of at most 300 characters where search engines may know it', () => {
    const lacking = pages.filter(mayBeIndexed).filter((page) => {
      const { length } = headOf(page, settings).description ?? '';
      return length === 0 || length > 300;
    });
    expect(lacking.map(({ path }) => path)).toEqual([]);
  });

  it('is kept from search engines when it holds nothing to find', () => {
    const hidden = pages.filter((page) => headOf(page, settings).noindex).map(({ path }) => path);
    expect(hidden).toEqual(['/search/', '/404.html', '/old.html']);
  });

  it('is canonical itself, but for an old address, which is a name of the page it leads to', () => {
    for (const page of pages) {
      const expected = page.layout === 'redirect' ? page.data.to : page.path;
      expect(headOf(page, settings).canonical).toBe(expected as SitePath);
    }
  });

  it('names other pages by absolute addresses below the path prefix', () => {
    const below = settingsOf(publicationOf({ url: 'https://example.org/archive', base: '/archive' }));
    for (const page of pages) {
      const named = headOf(page, below).links.map(({ href }) => href);
      expect(
        named.filter((href) => !/^https:\/\/(example\.org\/archive\/|creativecommons)/.test(href)),
      ).toEqual([]);
    }
  });
});
