import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Publication } from '#model/publication.ts';
import { siteMachinePages } from '#pages/machine-files.ts';
import { articleOf, contentAt, contentOf, contextOf, publicationOf } from './newsroom.ts';
import { childOf, readXml } from './read-xml.ts';
import { validateRss } from './validate.ts';

const articles = [
  articleOf('2023/12/20-old.md', { section: 'politics' }),
  articleOf('2024/12/21-new.md', { section: 'politics', topics: ['q-and-a'], language: 'ko' }),
];

function fileAt(path: string, given: Partial<Publication> = {}): string {
  const publication = publicationOf(given);
  const pages = siteMachinePages(contentOf(articles, publication), {
    now: '2024-12-22T00:00:00Z',
    lists: [],
    redirects: [],
  });
  return contentAt(pages, path, contextOf(publication));
}

describe('robots.txt', () => {
  it('allows everything by default, and lists the sitemaps', () => {
    expect(fileAt('/robots.txt')).toBe(
      'User-agent: *\nDisallow:\n\nSitemap: https://courier.example/sitemap.xml\nSitemap: https://courier.example/news-sitemap.xml\n',
    );
  });

  it('contains the publication’s rules, below the path prefix', () => {
    const robots = [
      { agent: 'GPTBot', allow: ['/2024/'], disallow: ['/'] },
      { agent: '*', allow: [], disallow: [] },
    ];
    const text = fileAt('/robots.txt', { robots, url: 'https://example.org/a', base: '/a' });
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'User-agent: GPTBot\nAllow: /a/2024/\nDisallow: /a/',
      'User-agent: *\nDisallow:',
    ]);
  });
});

describe('.nojekyll', () => {
  it('is part of every site', () => {
    expect(fileAt('/.nojekyll')).toBe('');
  });
});

describe('the OpenSearch description', () => {
  const os = (name: string) => `{http://a9.com/-/spec/opensearch/1.1/}${name}`;

  it('contains the URL of the search page', () => {
    const root = readXml(fileAt('/opensearch.xml'));
    const [search] = root.children.filter(({ name }) => name === os('Url'));
    expect(search?.attributes).toEqual({
      type: 'text/html',
      method: 'get',
      template: 'https://courier.example/search/?q={searchTerms}',
    });
  });

  it.each([
    ['The Backfile Courier', 'The Backfile'],
    ['Antidisestablishmentarian', 'Antidisestablish'],
    ['한강 신문', '한강 신문'],
  ])('cuts the name %s to sixteen characters: %s', (name, short) => {
    expect(childOf(readXml(fileAt('/opensearch.xml', { name })), os('ShortName')).text).toBe(short);
  });
});

describe('llms.txt', () => {
  it('describes the publication, with links whose names are escaped', () => {
    const text = fileAt('/llms.txt', { name: 'The [Daily] *Courier*' });
    expect(text).toMatch(
      /^# The \\\[Daily\\\] \\\*Courier\\\*\n\n> A paper of record\n\nAll the news of one winter\.\n\n## Browse\n/,
    );
    expect(text).toContain('- [Politics](https://courier.example/sections/politics/)');
    expect(text).not.toContain('ndjson');
  });

  it('links the dumps of past years if enabled', () => {
    const text = fileAt('/llms.txt', { alternates: ['dumps'] });
    expect(text).toContain('- [2023](https://courier.example/dumps/2023.ndjson)');
    expect(text).not.toContain('2024.ndjson');
  });
});

describe('the OPML file', () => {
  it('groups the feeds by kind and is parsed by an independent library', () => {
    const { body, head } = parseOpml(fileAt('/feeds.opml'));
    expect(head?.title).toBe('The Courier');
    const groups = body?.outlines?.map((group) => [
      group.text,
      group.outlines?.map((feed) => feed['xmlUrl']),
    ]);
    expect(groups).toEqual([
      [
        'Main feeds',
        [
          'https://courier.example/feed.xml',
          'https://courier.example/ko/feed.xml',
          'https://courier.example/corrections/feed.xml',
        ],
      ],
      ['Sections', ['https://courier.example/sections/politics/feed.xml']],
      ['Topics', ['https://courier.example/topics/q-and-a/feed.xml']],
    ]);
    const [feed] = body?.outlines?.[1]?.outlines ?? [];
    expect(feed).toMatchObject({
      type: 'rss',
      text: 'The Courier: Politics',
      htmlUrl: 'https://courier.example/sections/politics/',
      language: 'en',
    });
  });

  it('escapes a name that looks like HTML', () => {
    const topics = parseOpml(fileAt('/feeds.opml')).body?.outlines?.[2];
    expect(fileAt('/feeds.opml')).toContain('text="The Courier: Q &#x26;amp; A &#x26;lt;live&#x26;gt;"');
    expect(topics?.text).toBe('Topics');
  });
});

describe('a publication without optional settings', () => {
  it('has valid feeds', () => {
    const { description, rights, ...bare } = publicationOf();
    const pages = siteMachinePages(contentOf([articleOf('2024/12/21-a.md', { title: '🙂' })], bare), {
      now: '2024-12-22T00:00:00Z',
      lists: [],
      redirects: [],
    });
    expect(
      validateRss(contentAt(pages, '/feed.xml', contextOf(bare)), 'https://courier.example/feed.xml'),
    ).toEqual([]);
    expect(contentAt(pages, '/llms.txt', contextOf(bare))).toMatch(
      /^# The Courier\n\n> A paper of record\n\n## /,
    );
  });
});
