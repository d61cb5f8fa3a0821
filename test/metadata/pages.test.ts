import { describe, expect, it } from 'vitest';
import { isMachinePage } from '#feeds/machine-data.ts';
import type { Head } from '#model/page.ts';
import type { SitePath } from '#model/paths.ts';
import { headOfPage, mayBeIndexed } from '#pages/html-page.ts';
import type { HtmlPage } from '#pages/page-kinds.ts';
import { planSite } from '#site.ts';
import { articleOf, contentOf, publicationOf, settingsOf } from '../feeds/newsroom.ts';

const publication = publicationOf({ issn: '1234-5679', founded: '1901', contact: 'desk@courier.example' });
const articles = Array.from({ length: 120 }, (_, index) =>
  articleOf(
    `${index < 110 ? 2024 : 2023}/${index % 2 ? '11' : '12'}/${String((index % 28) + 1).padStart(2, '0')}-piece-${index}.md`,
    {
      topics: ['martial-law'],
      ...(index === 5 && { people: ['han'] }),
    },
  ),
);
const content = contentOf(articles, publication);
const settings = settingsOf(publication);
const redirects = [{ from: '/old.html', to: '/archive/' }];
const sources = { hashOf: () => '', common: '', redirects, now: '2025-01-01T00:00:00Z' };
const pages: HtmlPage[] = planSite(content, sources).flatMap((group) =>
  [...group.pages()].filter((page) => !isMachinePage(page)),
);

function headAt(path: string): Head {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`page not found: ${path}`);
  return headOfPage(page, settings);
}

const hrefs = (head: Head, rel: string) =>
  head.links.filter((link) => link.rel === rel).map(({ href }) => href);
const data = (head: Head) => JSON.parse(JSON.stringify(head.jsonLd));

describe('the front page', () => {
  const head = headAt('/');

  it('has the publication’s name and description', () => {
    expect(head).toMatchObject({ title: '', description: 'All the news of one winter.', lang: 'en' });
  });

  it('describes the site’s search and its publisher', () => {
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

  it('links the feeds in all formats and the front pages in all languages', () => {
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
  it('is a collection with a count and breadcrumbs', () => {
    const [list, breadcrumbs] = data(headAt('/topics/martial-law/'));
    expect(list).toMatchObject({
      '@type': 'CollectionPage',
      name: 'Martial law',
      isPartOf: { '@id': 'https://courier.example/#website' },
      about: { '@type': 'Thing', name: 'Martial law' },
      mainEntity: { '@type': 'ItemList', numberOfItems: 120 },
    });
    expect(breadcrumbs.itemListElement.map(({ name }: { name: string }) => name)).toEqual([
      'Topics',
      'Martial law',
    ]);
  });

  it('has no count if that would change past pages', () => {
    expect(data(headAt('/topics/martial-law/2024/'))[0]).not.toHaveProperty('mainEntity');
  });

  it('links the previous and next day, month, page and year', () => {
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

  it('links its own feed before the main feed', () => {
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
  it('has a unique title', () => {
    const titles = pages
      .filter(({ layout }) => layout !== 'front')
      .map((page) => headOfPage(page, settings).title);
    expect(titles.filter((title) => title === '')).toEqual([]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('has a description of at most 300 characters if it may be indexed', () => {
    const withoutDescription = pages.filter(mayBeIndexed).filter((page) => {
      const { length } = headOfPage(page, settings).description ?? '';
      return length === 0 || length > 300;
    });
    expect(withoutDescription.map(({ path }) => path)).toEqual([]);
  });

  it('is not indexed if it has no content of its own', () => {
    const hidden = pages.filter((page) => headOfPage(page, settings).noindex).map(({ path }) => path);
    expect(hidden).toEqual(['/search/', '/404.html', '/old.html']);
  });

  it('is its own canonical page, except redirects, whose target is canonical', () => {
    for (const page of pages) {
      const expected = page.layout === 'redirect' ? page.data.to : page.path;
      expect(headOfPage(page, settings).canonical).toBe(expected as SitePath);
    }
  });

  it('links other pages by absolute URLs with the path prefix', () => {
    const settingsBelow = settingsOf(publicationOf({ url: 'https://example.org/archive', base: '/archive' }));
    for (const page of pages) {
      const hrefs = headOfPage(page, settingsBelow).links.map(({ href }) => href);
      expect(
        hrefs.filter(
          (href) =>
            !/^https:\/\/(example\.org\/archive\/|creativecommons)|^http:\/\/purl\.org\/dc\//.test(href),
        ),
      ).toEqual([]);
    }
  });
});
