import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Feed } from '#feeds/feed.ts';
import { renderRss } from '#feeds/rss.ts';
import { mainFeedPages } from '#pages/feeds.ts';
import { anyText, difficultHeadlines, validCharacters } from './hostile.ts';
import { articleOf, contentOf, contextOf, file, moment, publicationOf } from './newsroom.ts';
import { all, atom, attributeOf, childOf, dc, type Element, encoded, media, readXml } from './read-xml.ts';

const article = articleOf('2024/12/21-calls.md', {
  title: 'Ministers “agree” to meet & talk',
  published: moment('2024-12-21 18:30'),
  updated: moment('2024-12-22 09:00'),
  summary: 'A second call, <90 minutes> long',
  section: 'politics',
  topics: ['martial-law', 'q-and-a'],
  people: ['han'],
  authors: ['politics-desk', 'Kim Free'],
  contributors: [{ name: 'Lee', role: 'photographs' }],
  image: { file: file('2024/12/two calls.jpg'), alt: 'Two men', caption: 'The call', credit: 'HW/Demo' },
  rights: 'cc',
  source: 'https://elsewhere.example/?a=1&b=2',
  corrections: [
    { date: moment('2024-12-23'), text: 'It was the second call, not < the first.', kind: 'correction' },
  ],
});

function mainFeed(articles = [article], publication = publicationOf()): Feed {
  const [page] = mainFeedPages(contentOf(articles, publication));
  if (!page) throw new Error('page not found');
  return page.data;
}

function channelOf(document: string): Element {
  const root = readXml(document);
  expect(root.name).toBe('rss');
  expect(root.attributes).toEqual({ version: '2.0' });
  return childOf(root, 'channel');
}

describe('an RSS feed', () => {
  const channel = channelOf(renderRss(mainFeed(), contextOf()));
  const item = childOf(channel, 'item');
  const text = (name: string) => childOf(item, name).text;

  it('describes the publication, its rights and its last change', () => {
    expect(childOf(channel, 'title').text).toBe('The Courier');
    expect(childOf(channel, 'link').text).toBe('https://courier.example/');
    expect(childOf(channel, 'description').text).toBe('All the news of one winter.');
    expect(childOf(channel, 'language').text).toBe('en');
    expect(childOf(channel, 'copyright').text).toBe('The Courier. All rights reserved.');
    expect(childOf(channel, 'lastBuildDate').text).toBe('Mon, 23 Dec 2024 00:00:00 +0900');
  });

  it('escapes tags in its description', () => {
    const hostile = { ...mainFeed(), description: 'All <b onclick="x">news</b> & views' };
    const [, description = ''] =
      /<description>(.*?)<\/description>/.exec(renderRss(hostile, contextOf())) ?? [];
    expect(description).toContain('lt;b onclick');
    expect(childOf(channelOf(renderRss(hostile, contextOf())), 'description').text).not.toContain('<');
  });

  it('links itself', () => {
    const self = all(channel, atom('link')).find((element) => attributeOf(element, 'rel') === 'self');
    expect(self?.attributes).toEqual({
      rel: 'self',
      href: 'https://courier.example/feed.xml',
      type: 'application/rss+xml',
    });
  });

  it('has an image with the title and link of the channel, as the profile requires', () => {
    const image = childOf(channel, 'image');
    expect(childOf(image, 'title').text).toBe(childOf(channel, 'title').text);
    expect(childOf(image, 'link').text).toBe(childOf(channel, 'link').text);
    expect(childOf(image, 'url').text).toBe('https://courier.example/assets/icon.png');
  });

  it('contains an article with every field', () => {
    expect(text('title')).toBe('Ministers “agree” to meet & talk');
    expect(text('link')).toBe('https://courier.example/2024/12/21/calls/');
    expect(childOf(item, 'guid')).toMatchObject({
      text: 'https://courier.example/2024/12/21/calls/',
      attributes: { isPermaLink: 'true' },
    });
    expect(text('pubDate')).toBe('Sat, 21 Dec 2024 18:30:00 +0900');
    expect(text(atom('updated'))).toBe('2024-12-23T00:00:00+09:00');
    expect(all(item, dc('creator')).map((creator) => creator.text)).toEqual([
      'Courier politics desk',
      'Kim Free',
    ]);
    expect(text(dc('contributor'))).toBe('Lee (photographs)');
    expect(text(dc('language'))).toBe('en');
    expect(text(dc('rights'))).toBe('CC BY 4.0');
    expect(text(dc('source'))).toBe('https://elsewhere.example/?a=1&b=2');
  });

  it('has a category for every subject, with its index as the domain', () => {
    const categories = all(item, 'category').map((category) => [
      attributeOf(category, 'domain'),
      category.text,
    ]);
    expect(categories).toEqual([
      ['https://courier.example/sections/', 'Politics'],
      ['https://courier.example/topics/', 'Martial law'],
      ['https://courier.example/topics/', 'Q & A <live>'],
      ['https://courier.example/people/', 'Han Duck-soo'],
    ]);
  });

  it('has the standfirst as HTML, and the full text followed by its correction', () => {
    expect(text('description')).toBe('A second call, &lt;90 minutes&gt; long');
    expect(text(encoded)).toBe(
      '<p>The text, with a <a href="https://courier.example/about/">link</a>.</p>\n' +
        '<p><strong>Correction (23 December 2024):</strong> It was the second call, not &lt; the first.</p>',
    );
  });

  it('has the lead picture as an enclosure and as Media RSS', () => {
    const address = 'https://courier.example/2024/12/two%20calls.jpg';
    expect(childOf(item, 'enclosure').attributes).toEqual({
      url: address,
      length: '12345',
      type: 'image/jpeg',
    });
    const content = childOf(item, media('content'));
    expect(content.attributes).toEqual({
      url: address,
      fileSize: '12345',
      type: 'image/jpeg',
      medium: 'image',
      width: '640',
      height: '480',
    });
    expect(childOf(content, media('description')).text).toBe('The call');
    expect(childOf(content, media('credit')).text).toBe('HW/Demo');
  });

  it('is parsed correctly by an independent library', () => {
    const read = parseRssFeed(renderRss(mainFeed(), contextOf()));
    const [first] = read.items ?? [];
    expect(read.language).toBe('en');
    expect(first?.title).toBe('Ministers “agree” to meet & talk');
    expect(first?.guid).toEqual({ value: 'https://courier.example/2024/12/21/calls/', isPermaLink: true });
    expect(first?.dc?.creators).toEqual(['Courier politics desk', 'Kim Free']);
    expect(first?.media?.contents?.[0]?.credits?.[0]?.value).toBe('HW/Demo');
    expect(first?.categories?.[2]).toEqual({
      name: 'Q & A <live>',
      domain: 'https://courier.example/topics/',
    });
  });

  it('names the agency as creator of copy without a byline', () => {
    const wire = articleOf('2024/12/21-wire.md', { agency: 'hangang-wire' });
    expect(
      childOf(childOf(channelOf(renderRss(mainFeed([wire]), contextOf())), 'item'), dc('creator')).text,
    ).toBe('Hangang Wire');
  });

  it('has no creator if none is known', () => {
    const bare = childOf(
      channelOf(renderRss(mainFeed([articleOf('2024/12/21-bare.md')]), contextOf())),
      'item',
    );
    expect(all(bare, dc('creator'))).toEqual([]);
    expect(all(bare, 'enclosure')).toEqual([]);
    expect(all(bare, atom('updated'))).toEqual([]);
  });

  it('puts a retraction before the text', () => {
    const corrections = [{ date: moment('2024-12-23'), text: 'Withdrawn.', kind: 'retraction' as const }];
    const retracted = articleOf('2024/12/21-false.md', { language: 'ko', corrections });
    const html = childOf(
      childOf(channelOf(renderRss(mainFeed([retracted]), contextOf())), 'item'),
      encoded,
    ).text;
    expect(html).toMatch(
      /^<p><strong>기사 철회 \(2024년 12월 23일\):<\/strong> Withdrawn\.<\/p>\n<p>The text/,
    );
  });

  it('keeps the id of an article that moved, and does not declare it a permalink', () => {
    const moved = articleOf('2024/12/21-new-name.md', { aliases: ['/2024/12/21/이름/'] });
    const [page] = mainFeedPages(contentOf([moved]));
    const guid = childOf(
      childOf(channelOf(renderRss(page?.data ?? mainFeed(), contextOf())), 'item'),
      'guid',
    );
    expect(guid.text).toBe('https://courier.example/2024/12/21/%EC%9D%B4%EB%A6%84/');
    expect(guid.attributes).toEqual({ isPermaLink: 'false' });
  });

  it('keeps an imported id unchanged', () => {
    const imported = mainFeed([articleOf('2011/03/05-old.md', { id: 'https://old.example/?p=12' })]);
    const guid = childOf(childOf(channelOf(renderRss(imported, contextOf())), 'item'), 'guid');
    expect([guid.text, attributeOf(guid, 'isPermaLink')]).toEqual(['https://old.example/?p=12', 'false']);
  });

  it('links its hub', () => {
    const publication = publicationOf({ hub: 'https://hub.example/' });
    const read = channelOf(renderRss(mainFeed([article], publication), contextOf(publication)));
    expect(all(read, atom('link')).map((element) => attributeOf(element, 'rel'))).toContain('hub');
  });

  it('works below a path prefix', () => {
    const publication = publicationOf({ url: 'https://example.org/archive', base: '/archive' });
    const read = channelOf(renderRss(mainFeed([article], publication), contextOf(publication)));
    expect(childOf(read, 'link').text).toBe('https://example.org/archive/');
    expect(childOf(childOf(read, 'item'), 'link').text).toBe('https://example.org/archive/2024/12/21/calls/');
  });
});

describe('difficult headlines', () => {
  it.each(difficultHeadlines)('are kept as they are: %s', (title) => {
    const document = renderRss(
      mainFeed([articleOf('2024/12/21-hard.md', { title, summary: title })]),
      contextOf(),
    );
    expect(childOf(childOf(channelOf(document), 'item'), 'title').text).toBe(title);
    expect(parseRssFeed(document).items?.[0]?.title).toBe(title);
  });

  it('use hexadecimal references, as the profile recommends', () => {
    const document = renderRss(
      mainFeed([articleOf('2024/12/21-hard.md', { title: 'R&D <now>' })]),
      contextOf(),
    );
    expect(document).toContain('<title>R&#x26;D &#x3C;now&#x3E;</title>');
  });

  it('only lose characters that XML forbids', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, summary, html) => {
        const authors = [`by ${title}`];
        const image = { file: file('2024/12/a.jpg'), alt: summary, caption: title, credit: summary };
        const hostile = articleOf('2024/12/21-hostile.md', {
          title,
          summary,
          authors,
          topics: [`on ${title}`],
          image,
          rights: summary,
        });
        const item = childOf(
          channelOf(renderRss(mainFeed([hostile]), contextOf(publicationOf(), html))),
          'item',
        );
        expect(childOf(item, 'title').text).toBe(validCharacters(title));
        expect(childOf(item, dc('rights')).text).toBe(validCharacters(summary));
        expect(childOf(item, encoded).text).toBe(validCharacters(html).replace(/\r\n?/g, '\n'));
        expect(childOf(childOf(item, media('content')), media('credit')).text).toBe(validCharacters(summary));
      }),
      { numRuns: 300 },
    );
  });
});
