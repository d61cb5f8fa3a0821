import fc from 'fast-check';
import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { renderJsonFeed } from '#feeds/json-feed.ts';
import type { Article } from '#model/article.ts';
import { correctionsFeedPage, mainFeedPages } from '#pages/feeds.ts';
import { anyText, difficultHeadlines, validCharacters } from './hostile.ts';
import { articleOf, contentOf, contextOf, file, moment, publicationOf } from './newsroom.ts';
import { validateJson } from './schemas.ts';

const hub = publicationOf({ hub: 'https://hub.example/' });

function jsonFeed(articles: readonly Article[]) {
  const page = mainFeedPages(contentOf(articles, hub)).find(({ layout }) => layout === 'json-feed');
  if (!page) throw new Error('page not found');
  return renderJsonFeed(page.data, contextOf(hub));
}

describe('a JSON Feed', () => {
  const full = articleOf('2024/12/21-calls.md', {
    title: 'Ministers agree & talk',
    published: moment('2024-12-21 18:30'),
    updated: moment('2024-12-22 09:00'),
    summary: 'A second call',
    section: 'politics',
    topics: ['martial-law', 'Politics'],
    authors: ['politics-desk'],
    image: { file: file('2024/12/call.jpg'), alt: 'Two men' },
    source: 'https://elsewhere.example/',
  });

  it('has the required fields of version 1.1', () => {
    expect(JSON.parse(jsonFeed([full]))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Courier',
      home_page_url: 'https://courier.example/',
      feed_url: 'https://courier.example/feed.json',
      description: 'All the news of one winter.',
      language: 'en',
      authors: [{ name: 'The Courier', url: 'https://courier.example/' }],
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
  });

  it('contains an article with every field', () => {
    expect(JSON.parse(jsonFeed([full])).items[0]).toEqual({
      id: 'https://courier.example/2024/12/21/calls/',
      url: 'https://courier.example/2024/12/21/calls/',
      external_url: 'https://elsewhere.example/',
      title: 'Ministers agree & talk',
      content_html: '<p>The text, with a <a href="https://courier.example/about/">link</a>.</p>',
      summary: 'A second call',
      image: 'https://courier.example/2024/12/call.jpg',
      date_published: '2024-12-21T18:30:00+09:00',
      date_modified: '2024-12-22T09:00:00+09:00',
      authors: [{ name: 'Courier politics desk', url: 'https://courier.example/authors/politics-desk/' }],
      tags: ['Politics', 'Martial law'],
      language: 'en',
      attachments: [
        { url: 'https://courier.example/2024/12/call.jpg', mime_type: 'image/jpeg', size_in_bytes: 12345 },
      ],
    });
  });

  it.each(difficultHeadlines)('is parsed correctly by an independent library: %s', (title) => {
    expect(parseJsonFeed(jsonFeed([articleOf('2024/12/21-hard.md', { title })])).items?.[0]?.title).toBe(
      title,
    );
  });

  it('is valid for random articles', () => {
    expect(validateJson('jsonFeed', jsonFeed([full]))).toEqual([]);
    fc.assert(
      fc.property(anyText, (text) => {
        const article = articleOf('2024/12/21-hostile.md', {
          title: text,
          summary: text,
          authors: [text],
          topics: [text, 'martial-law'],
          image: { file: file('2024/12/á b.jpg'), alt: text },
        });
        const document = jsonFeed([article, articleOf('2024/12/22-bare.md')]);
        expect(validateJson('jsonFeed', document)).toEqual([]);
        expect(JSON.parse(document).items[1].title).toBe(validCharacters(text));
      }),
      { numRuns: 60 },
    );
  });

  it('contains no control characters or lone surrogates', () => {
    const title = 'a\u0000b\u001bc\ud800d';
    expect(JSON.parse(jsonFeed([articleOf('2024/12/21-hard.md', { title })])).items[0].title).toBe('abcd');
  });

  it('always has content, as plain text if there is no HTML', () => {
    const corrections = [
      { date: moment('2024-12-23'), text: 'It was the second call.', kind: 'correction' as const },
    ];
    const { data } = correctionsFeedPage(contentOf([articleOf('2024/12/21-calls.md', { corrections })]));
    expect(JSON.parse(renderJsonFeed(data, contextOf())).items[0]).toMatchObject({
      content_text: 'It was the second call.',
    });
  });
});
