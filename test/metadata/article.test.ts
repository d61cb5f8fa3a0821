import { describe, expect, it } from 'vitest';
import type { Article } from '#model/article.ts';
import { genres } from '#model/article-schema.ts';
import type { Head } from '#model/page.ts';
import type { Publication } from '#model/publication.ts';
import { articlePages } from '#pages/article.ts';
import { headOfPage } from '#pages/html-page.ts';
import { difficultHeadlines } from '../feeds/hostile.ts';
import { articleOf, contentOf, file, moment, publicationOf, settingsOf } from '../feeds/newsroom.ts';

/** The head of the first of the articles. */
function headOfFirst(articles: readonly Article[], given: Partial<Publication> = {}): Head {
  const publication = publicationOf(given);
  const [article] = articles;
  const pages = [...articlePages(contentOf(articles, publication), article?.day.slice(0, 4) ?? '')];
  const page = pages.find(({ path }) => path === article?.path);
  if (!page) throw new Error('page not found');
  return headOfPage(page, settingsOf(publication));
}

const contents = (head: Head, key: string) =>
  head.metas.filter(({ name, property }) => (name ?? property) === key).map(({ content }) => content);
const content = (head: Head, key: string) => contents(head, key)[0];
const links = (head: Head, rel: string) => head.links.filter((link) => link.rel === rel);
const data = (head: Head) => JSON.parse(JSON.stringify(head.jsonLd));

const full = articleOf('2024/12/21-calls.md', {
  title: 'Ministers agree & talk',
  published: moment('2024-12-21 18:30'),
  updated: moment('2024-12-22 09:00'),
  summary: 'A second call',
  section: 'politics',
  topics: ['martial-law', 'Trade'],
  people: ['han'],
  places: ['Seoul'],
  organizations: ['National Assembly'],
  story: 'The alliance calls',
  series: 'By the numbers',
  authors: ['politics-desk', 'Kim'],
  contributors: [{ name: 'Lee', role: 'photographs' }],
  agency: 'hangang-wire',
  dateline: 'SEOUL',
  image: { file: file('2024/12/call.jpg'), alt: 'Two men', caption: 'The call', credit: 'HW/Demo' },
  corrections: [{ date: moment('2024-12-23'), text: 'It was the second call.', kind: 'correction' }],
  print: { edition: 'City', section: 'A', page: 'A1', headline: 'They talk' },
  rights: 'cc',
  source: 'https://elsewhere.example/',
  translations: { ko: file('2024/12/21-통화.md') },
});
const korean = articleOf('2024/12/21-통화.md', {
  language: 'ko',
  title: '두 번째 통화',
  translations: { en: full.file },
});
const before = articleOf('2024/12/21-before.md');
const head = headOfFirst([full, korean, before], { issn: '1234-5679', alternates: ['markdown', 'ninjs'] });
const address = 'https://courier.example/2024/12/21/calls/';

describe('the head of an article', () => {
  it('has title, description, language and canonical URL', () => {
    expect(head).toMatchObject({
      title: 'Ministers agree & talk',
      description: 'A second call',
      lang: 'en',
      dir: 'ltr',
      canonical: '/2024/12/21/calls/',
    });
    expect(head.noindex).toBeUndefined();
  });

  it('is right-to-left in Arabic', () => {
    expect(headOfFirst([articleOf('2024/12/21-ar.md', { language: 'ar' })])).toMatchObject({
      lang: 'ar',
      dir: 'rtl',
    });
  });

  it('respects noindex', () => {
    expect(headOfFirst([articleOf('2024/12/21-hidden.md', { noindex: true })]).noindex).toBe(true);
  });

  it('links all language versions and x-default', () => {
    expect(
      links(head, 'alternate').flatMap(({ hreflang, href }) => (hreflang ? [[hreflang, href]] : [])),
    ).toEqual([
      ['en', address],
      ['ko', 'https://courier.example/2024/12/21/%ED%86%B5%ED%99%94/'],
      ['x-default', address],
    ]);
  });

  it('links enabled alternate formats, the feed, the license, and previous and next', () => {
    const formats = links(head, 'alternate').flatMap(({ type, href }) => (type ? [[type, href]] : []));
    expect(formats).toEqual([
      ['application/rss+xml', 'https://courier.example/feed.xml'],
      ['text/markdown', `${address}index.md`],
      ['application/json', `${address}index.json`],
    ]);
    expect(links(head, 'license')[0]?.href).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(links(head, 'prev')[0]?.href).toBe('https://courier.example/2024/12/21/before/');
    expect(links(headOfFirst([before, full]), 'next')[0]?.href).toBe(address);
    expect(links(headOfFirst([full]), 'alternate').some(({ type }) => type === 'text/markdown')).toBe(false);
  });
});

describe('the link preview of an article', () => {
  it('contains what networks show', () => {
    expect(content(head, 'og:type')).toBe('article');
    expect(content(head, 'og:title')).toBe('Ministers agree & talk');
    expect(content(head, 'og:description')).toBe('A second call');
    expect(content(head, 'og:url')).toBe(address);
    expect(content(head, 'og:site_name')).toBe('The Courier');
    expect([content(head, 'og:locale'), content(head, 'og:locale:alternate')]).toEqual(['en_US', 'ko_KR']);
    expect(content(head, 'og:image')).toBe('https://courier.example/2024/12/call.jpg');
    expect(content(head, 'og:image:alt')).toBe('Two men');
    expect(content(head, 'article:published_time')).toBe('2024-12-21T18:30:00+09:00');
    expect(content(head, 'article:modified_time')).toBe('2024-12-23');
    expect(content(head, 'article:section')).toBe('Politics');
    expect(contents(head, 'article:tag')).toEqual(['Martial law', 'Trade']);
    expect(contents(head, 'article:author')).toEqual(['https://courier.example/authors/politics-desk/']);
    expect(content(head, 'twitter:card')).toBe('summary_large_image');
  });

  it.each([
    ['pt-BR', ['pt_BR']],
    ['zh-Hant-TW', ['zh_TW']],
    ['ar', []],
  ])('has no made-up country for the language %s', (language, locales) => {
    expect(contents(headOfFirst([articleOf('2024/12/21-other.md', { language })]), 'og:locale')).toEqual(
      locales,
    );
  });

  it('uses the publication’s card if there is no suitable picture', () => {
    const card = 'https://courier.example/assets/card.png';
    expect(content(headOfFirst([before]), 'og:image')).toBe(card);
    const chart = articleOf('2024/12/21-chart.md', {
      image: { file: file('2024/12/chart.svg'), alt: 'A chart' },
    });
    expect(content(headOfFirst([chart]), 'og:image')).toBe(card);
  });
});

describe('the bibliographic metadata of an article', () => {
  it('is recognized as a newspaper article by Zotero', () => {
    expect(content(head, 'DC.type')).toBe('newspaperArticle');
    expect(content(head, 'DC.title')).toBe('Ministers agree & talk');
    expect(contents(head, 'DC.creator')).toEqual(['Courier politics desk', 'Kim']);
    expect(content(head, 'DC.publisher')).toBe('The Courier');
    expect(content(head, 'DC.language')).toBe('en');
    expect(content(head, 'DC.identifier')).toBe(address);
    expect(content(head, 'DC.rights')).toBe('CC BY 4.0');
    expect(contents(head, 'DC.subject')).toEqual(['Martial law', 'Trade']);
    expect(content(head, 'DCTERMS.issued')).toBe('2024-12-21T18:30:00+09:00');
    expect(links(head, 'schema.DC')[0]?.href).toBe('http://purl.org/dc/elements/1.1/');
  });

  it('has the tags that Google Scholar requires', () => {
    expect(content(head, 'citation_title')).toBe('Ministers agree & talk');
    expect(contents(head, 'citation_author')).toEqual(['Courier politics desk', 'Kim']);
    expect(content(head, 'citation_publication_date')).toBe('2024/12/21');
    expect(content(head, 'citation_journal_title')).toBe('The Courier');
    expect(content(head, 'citation_issn')).toBe('1234-5679');
    expect(content(head, 'citation_firstpage')).toBe('A1');
    expect(content(head, 'citation_language')).toBe('en');
    expect(content(head, 'citation_public_url')).toBe(address);
  });

  it('has dates only as precise as they are known', () => {
    const month = headOfFirst([articleOf('1961/05/01-old.md', { circa: 'month' })]);
    expect([content(month, 'citation_publication_date'), content(month, 'DCTERMS.issued')]).toEqual([
      '1961/05',
      '1961-05',
    ]);
    const year = headOfFirst([articleOf('1961/01/01-old.md', { circa: 'year' })]);
    expect([content(year, 'citation_publication_date'), content(year, 'article:published_time')]).toEqual([
      '1961',
      '1961',
    ]);
  });

  it('inverts a name if the publication has a sort key for it', () => {
    const cited = (given: Partial<Article>) =>
      contents(
        headOfFirst([articleOf('2024/12/21-signed.md', { authors: ['hong'], ...given })]),
        'citation_author',
      );
    expect(cited({})).toEqual(['Hong, Gil-dong']);
    expect(cited({ language: 'ko' })).toEqual(['홍길동']);
  });

  it('names the agency as author of copy without a byline, and nobody if there is none', () => {
    expect(
      contents(headOfFirst([articleOf('2024/12/21-wire.md', { agency: 'hangang-wire' })]), 'citation_author'),
    ).toEqual(['Hangang Wire']);
    expect(contents(headOfFirst([before]), 'citation_author')).toEqual([]);
  });
});

describe('the JSON-LD of an article', () => {
  const [article, breadcrumbs] = data(head);

  it('contains everything that is known', () => {
    expect(article).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': address,
      url: address,
      mainEntityOfPage: address,
      identifier: address,
      headline: 'Ministers agree & talk',
      alternativeHeadline: 'They talk',
      description: 'A second call',
      datePublished: '2024-12-21T18:30:00+09:00',
      dateModified: '2024-12-23',
      inLanguage: 'en',
      wordCount: 120,
      timeRequired: 'PT1M',
      articleSection: 'Politics',
      keywords: ['Martial law', 'Trade'],
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://courier.example/2024/12/call.jpg',
          contentUrl: 'https://courier.example/2024/12/call.jpg',
          encodingFormat: 'image/jpeg',
          width: '640',
          height: '480',
          caption: 'The call',
          creditText: 'HW/Demo',
        },
      ],
      correction: [
        { '@type': 'CorrectionComment', text: 'It was the second call.', datePublished: '2024-12-23' },
      ],
      isAccessibleForFree: true,
      about: [
        { '@type': 'Thing', name: 'Martial law', url: 'https://courier.example/topics/martial-law/' },
        { '@type': 'Thing', name: 'Trade' },
        { '@type': 'Thing', name: 'The alliance calls' },
      ],
      mentions: [
        { '@type': 'Person', name: 'Han Duck-soo', url: 'https://courier.example/people/han/' },
        { '@type': 'Organization', name: 'National Assembly' },
      ],
      contentLocation: [{ '@type': 'Place', name: 'Seoul' }],
      author: [
        {
          '@type': 'Organization',
          name: 'Courier politics desk',
          url: 'https://courier.example/authors/politics-desk/',
        },
        { '@type': 'Person', name: 'Kim' },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        '@id': 'https://courier.example/#publisher',
        name: 'The Courier',
        url: 'https://courier.example/',
        logo: { '@type': 'ImageObject', url: 'https://courier.example/assets/icon.png' },
      },
      provider: {
        '@type': 'Organization',
        name: 'Hangang Wire',
        url: 'https://courier.example/agencies/hangang-wire/',
      },
      sourceOrganization: {
        '@type': 'Organization',
        name: 'Hangang Wire',
        url: 'https://courier.example/agencies/hangang-wire/',
      },
      contributor: [
        { '@type': 'Role', roleName: 'photographs', contributor: { '@type': 'Person', name: 'Lee' } },
      ],
      dateline: 'SEOUL',
      locationCreated: { '@type': 'Place', name: 'SEOUL' },
      printEdition: 'City',
      printSection: 'A',
      printPage: 'A1',
      copyrightNotice: 'CC BY 4.0',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isBasedOn: 'https://elsewhere.example/',
      isPartOf: [
        { '@id': 'https://courier.example/#website' },
        { '@type': 'CreativeWorkSeries', name: 'By the numbers' },
      ],
    });
  });

  it('contains breadcrumbs from the archive to the article', () => {
    expect(breadcrumbs['@type']).toBe('BreadcrumbList');
    expect(
      breadcrumbs.itemListElement.map(({ position, name, item }: Record<string, unknown>) => [
        position,
        name,
        item,
      ]),
    ).toEqual([
      [1, 'Archive', 'https://courier.example/archive/'],
      [2, '2024', 'https://courier.example/2024/'],
      [3, 'December', 'https://courier.example/2024/12/'],
      [4, '21 December', 'https://courier.example/2024/12/21/'],
      [5, 'Ministers agree & talk', address],
    ]);
  });

  it('omits what is unknown', () => {
    const [bare] = data(headOfFirst([before]));
    expect(bare.datePublished).toBe('2024-12-21');
    expect(bare.author).toMatchObject({ '@type': 'NewsMediaOrganization', name: 'The Courier' });
    for (const key of [
      'dateModified',
      'image',
      'provider',
      'keywords',
      'about',
      'mentions',
      'correction',
      'dateline',
      'license',
    ]) {
      expect(bare).not.toHaveProperty(key);
    }
  });

  it.each(genres)('has the type closest to the genre: %s', (type) => {
    const [typed] = data(headOfFirst([articleOf('2024/12/21-typed.md', { type })]));
    const expected: Record<string, string> = {
      analysis: 'AnalysisNewsArticle',
      opinion: 'OpinionNewsArticle',
      editorial: 'OpinionNewsArticle',
      letter: 'OpinionNewsArticle',
      explainer: 'BackgroundNewsArticle',
      timeline: 'BackgroundNewsArticle',
      review: 'ReviewNewsArticle',
      live: 'LiveBlogPosting',
    };
    expect(typed['@type']).toBe(expected[type] ?? 'NewsArticle');
  });

  it('marks a retracted article', () => {
    const corrections = [{ date: moment('2024-12-23'), text: 'Wrong.', kind: 'retraction' as const }];
    expect(data(headOfFirst([articleOf('2024/12/21-false.md', { corrections })]))[0].creativeWorkStatus).toBe(
      'Retracted',
    );
  });

  it.each(difficultHeadlines)('keeps a difficult headline as it is: %s', (title) => {
    const hard = headOfFirst([articleOf('2024/12/21-hard.md', { title })]);
    expect(data(hard)[0].headline).toBe(title);
    expect(content(hard, 'og:title')).toBe(title);
    expect(content(hard, 'citation_title')).toBe(title);
  });
});
