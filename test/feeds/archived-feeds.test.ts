import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachinePage } from '#feeds/machine-data.ts';
import { renderMachine } from '#feeds/render-machine.ts';
import type { Article } from '#model/article.ts';
import { archivedFeedPages, mainFeedPages } from '#pages/feeds.ts';
import { articleOf, contentOf, contextOf } from './newsroom.ts';
import { all, attributeOf, childOf, type Element, history, linkOf, readXml } from './read-xml.ts';

/** The feeds of a site, by URL. */
function siteOf(articles: readonly Article[]): Map<string, string> {
  const content = contentOf(articles);
  const pages: MachinePage[] = mainFeedPages(content);
  for (const year of content.archive.years.keys()) pages.push(...archivedFeedPages(content, year));
  return new Map(
    pages.map((page) => [`https://courier.example${page.path}`, renderMachine(page, contextOf())]),
  );
}

function channelAt(site: ReadonlyMap<string, string>, address: string): Element {
  const document = site.get(address);
  if (document === undefined) throw new Error(`document not found: ${address}`);
  return childOf(readXml(document), 'channel');
}

const hrefOf = (channel: Element | undefined, rel: string) =>
  channel && attributeOf(linkOf(channel, rel), 'href');
const idsOf = (channel: Element) => all(channel, 'item').map((item) => childOf(item, 'guid').text);

/** Follows the links from the feed back to the first document (RFC 5005). */
function followArchive(site: ReadonlyMap<string, string>): { documents: Element[]; ids: string[] } {
  const feed = channelAt(site, 'https://courier.example/feed.xml');
  const documents = [feed];
  for (let at = hrefOf(feed, 'prev-archive'); at; ) {
    const channel = channelAt(site, at);
    documents.push(channel);
    at = hrefOf(channel, 'prev-archive');
  }
  return { documents, ids: documents.flatMap(idsOf) };
}

/** `count` articles in a month. */
function month(of: string, count: number): Article[] {
  return Array.from({ length: count }, (_, index) =>
    articleOf(`${of}/${String((index % 28) + 1).padStart(2, '0')}-piece-${index}.md`),
  );
}

describe('archived feeds', () => {
  const articles = [...month('2023/11', 3), ...month('2024/02', 1203), ...month('2024/03', 30)];
  const site = siteOf(articles);
  const { documents, ids } = followArchive(site);

  it('contain every article exactly once', () => {
    expect(new Set(ids)).toEqual(new Set(articles.map(({ path }) => `https://courier.example${path}`)));
    const archived = documents.slice(1).flatMap(idsOf);
    expect(archived).toHaveLength(articles.length);
    expect(new Set(archived).size).toBe(articles.length);
  });

  it('have up to 500 articles in a document, oldest first', () => {
    expect(documents.slice(1).map((channel) => all(channel, 'item').length)).toEqual([30, 203, 500, 500, 3]);
    expect([...site.keys()].filter((address) => address.includes('/feed/'))).toEqual([
      'https://courier.example/feed/2023/11.xml',
      'https://courier.example/feed/2024/02.xml',
      'https://courier.example/feed/2024/02-2.xml',
      'https://courier.example/feed/2024/02-3.xml',
      'https://courier.example/feed/2024/03.xml',
    ]);
  });

  it('are marked as archived, and link to the next document and the current feed', () => {
    const archived = documents.slice(1);
    for (const [index, channel] of archived.entries()) {
      expect(all(channel, history('archive'))).toHaveLength(1);
      expect(hrefOf(channel, 'current')).toBe('https://courier.example/feed.xml');
      const after = archived[index - 1];
      expect(hrefOf(channel, 'next-archive')).toBe(hrefOf(after, 'self'));
    }
    expect(documents[0] && all(documents[0], history('archive'))).toEqual([]);
    expect(hrefOf(documents[0], 'next-archive')).toBeUndefined();
  });

  it('contain the full text', () => {
    expect(site.get('https://courier.example/feed/2023/11.xml')?.match(/<content:encoded>/g)).toHaveLength(3);
  });

  it('are linked from the feed by their newest document', () => {
    const busy = followArchive(siteOf(month('2024/02', 501)));
    expect(busy.documents.map((channel) => hrefOf(channel, 'prev-archive'))).toEqual([
      'https://courier.example/feed/2024/02-2.xml',
      'https://courier.example/feed/2024/02.xml',
      undefined,
    ]);
  });

  it('do not change in the past when an article is added', () => {
    const later = siteOf([...articles, articleOf('2024/03/29-new.md')]);
    expect(changedPaths(site, later)).toEqual(['/atom.xml', '/feed.json', '/feed.xml', '/feed/2024/03.xml']);
  });

  it('change the last document of a month once, when the next one follows', () => {
    const later = siteOf([...articles, articleOf('2024/04/01-new.md')]);
    expect(changedPaths(site, later)).toEqual([
      '/atom.xml',
      '/feed.json',
      '/feed.xml',
      '/feed/2024/03.xml',
      '/feed/2024/04.xml',
    ]);
    const again = siteOf([...articles, articleOf('2024/04/01-new.md'), articleOf('2024/04/02-newer.md')]);
    expect(changedPaths(later, again)).toEqual(['/atom.xml', '/feed.json', '/feed.xml', '/feed/2024/04.xml']);
  });

  it('are complete for random archives', () => {
    const anyMonths = fc.array(
      fc.record({
        year: fc.integer({ min: 1990, max: 1999 }),
        month: fc.integer({ min: 1, max: 12 }),
        count: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyMonths, (months) => {
        const counts = new Map(
          months.map(({ year, month: number, count }) => [
            `${year}/${String(number).padStart(2, '0')}`,
            count,
          ]),
        );
        const articles = [...counts].flatMap(([of, count]) => month(of, count));
        const archived = followArchive(siteOf(articles)).documents.slice(1).flatMap(idsOf);
        expect(archived.toSorted()).toEqual(
          articles.map(({ path }) => `https://courier.example${path}`).toSorted(),
        );
      }),
      { numRuns: 25 },
    );
  });
});

function changedPaths(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after]
    .filter(([address, text]) => before.get(address) !== text)
    .map(([address]) => new URL(address).pathname)
    .sort();
}
