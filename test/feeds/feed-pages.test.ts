import { describe, expect, it } from 'vitest';
import type { Feed } from '#feeds/feed.ts';
import type { Article } from '#model/article.ts';
import type { IndexKind } from '#model/paths.ts';
import { correctionsFeedPage, entryFeedPages, languageFeedPages, mainFeedPages } from '#pages/feeds.ts';
import { articleOf, contentOf, moment } from './newsroom.ts';

const days = (count: number, given: Partial<Article> = {}) =>
  Array.from({ length: count }, (_, index) =>
    articleOf(`2024/12/${String(index + 1).padStart(2, '0')}-day.md`, given),
  );

function entryFeed(articles: readonly Article[], kind: IndexKind, key: string): Feed | undefined {
  const content = contentOf(articles);
  const entry = content.archive.indexes[kind].get(key);
  return entry && entryFeedPages(content, entry)[0]?.data;
}

describe('the main feed', () => {
  it('contains the newest 20 articles in three formats, newest first, with full text', () => {
    const pages = mainFeedPages(contentOf(days(25)));
    expect(pages.map(({ path }) => path)).toEqual(['/feed.xml', '/atom.xml', '/feed.json']);
    for (const { data } of pages) {
      expect(data.entries.map(({ path }) => path)).toEqual(
        days(25)
          .map(({ path }) => path)
          .reverse()
          .slice(0, 20),
      );
      expect(data.entries[0]?.text).toEqual({ file: '2024/12/25-day.md', hash: 'hash-of-day' });
    }
  });

  it('takes its updated date from its articles, including corrections', () => {
    const corrections = [{ date: moment('2025-02-01'), text: 'x', kind: 'correction' as const }];
    const [page] = mainFeedPages(contentOf([...days(3), articleOf('2024/11/01-old.md', { corrections })]));
    expect(page?.data.updated?.day).toBe('2025-02-01');
  });
});

describe('the feed of a language', () => {
  it('contains the newest articles in that language', () => {
    const korean = articleOf('2024/01/05-ko.md', { language: 'ko-KR' });
    const [page] = languageFeedPages(contentOf([korean, ...days(25)]));
    expect(page?.path).toBe('/ko/feed.xml');
    expect(page?.data.language).toBe('ko');
    expect(page?.data.home).toBe('/ko/');
    expect(page?.data.entries.map(({ path }) => path)).toEqual(['/2024/01/05/ko/']);
  });
});

describe('the feed of an entry', () => {
  it('has full text for a section, and standfirsts for a topic', () => {
    const articles = days(2, { section: 'politics', topics: ['martial-law'], summary: 'The standfirst' });
    expect(entryFeed(articles, 'sections', 'politics')?.entries[0]?.text).toBeDefined();
    const topic = entryFeed(articles, 'topics', 'martial-law');
    expect(topic?.path).toBe('/topics/martial-law/feed.xml');
    expect(topic?.title).toBe('The Courier: Martial law');
    expect(topic?.entries[0]?.text).toBeUndefined();
    expect(topic?.entries[0]?.summary).toBe('The standfirst');
  });

  it('exists for free text from the fifth article', () => {
    expect(entryFeed(days(4, { topics: ['Trade'] }), 'topics', 'trade')).toBeUndefined();
    expect(entryFeed(days(5, { topics: ['Trade'] }), 'topics', 'trade')?.entries).toHaveLength(5);
  });

  it('contains at most the newest 20 articles', () => {
    expect(entryFeed(days(28, { topics: ['martial-law'] }), 'topics', 'martial-law')?.entries[0]?.path).toBe(
      '/2024/12/28/day/',
    );
    expect(entryFeed(days(28, { topics: ['martial-law'] }), 'topics', 'martial-law')?.entries).toHaveLength(
      20,
    );
  });
});

describe('the corrections feed', () => {
  const article = articleOf('2024/12/21-calls.md', {
    title: 'Ministers agree',
    corrections: [
      { date: moment('2024-12-23'), text: 'It was the second call.', kind: 'correction' },
      { date: moment('2024-12-23'), text: 'And the third.', kind: 'clarification' },
    ],
  });
  const { data } = correctionsFeedPage(contentOf([article, articleOf('2024/12/22-right.md')]));

  it('contains each correction as an entry that links to its article', () => {
    expect(data.entries.map(({ title, summary, path }) => [title, summary, path])).toEqual([
      ['Correction: Ministers agree', 'It was the second call.', '/2024/12/21/calls/'],
      ['Clarification: Ministers agree', 'And the third.', '/2024/12/21/calls/'],
    ]);
    expect(data.entries[0]?.published.day).toBe('2024-12-23');
  });

  it('has distinct ids for corrections of the same day, independent of their text', () => {
    const ids = data.entries.map(({ id }) => id);
    expect(ids).toEqual([
      'https://courier.example/2024/12/21/calls/#correction-2024-12-23',
      'https://courier.example/2024/12/21/calls/#correction-2024-12-23-2',
    ]);
  });
});

describe('an old feed', () => {
  it('only links pages that cannot disappear, so that it does not change', () => {
    const [page] = mainFeedPages(
      contentOf([
        articleOf('2024/12/21-a.md', { authors: ['politics-desk', 'Kim'] }),
        articleOf('2024/12/22-b.md', { authors: ['Kim'] }),
      ]),
    );
    expect(page?.data.entries[1]?.authors).toEqual([
      { name: 'Courier politics desk', path: '/authors/politics-desk/' },
      { name: 'Kim' },
    ]);
  });
});
