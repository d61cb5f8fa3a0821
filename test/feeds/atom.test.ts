import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { renderAtom } from '#feeds/atom.ts';
import type { Article } from '#model/article.ts';
import { mainFeedPages } from '#pages/feeds.ts';
import { anyText, difficultHeadlines, validCharacters } from './hostile.ts';
import { articleOf, contentOf, contextOf, file, moment, publicationOf } from './newsroom.ts';
import { all, atom, attributeOf, childOf, type Element, linkOf, media, readXml } from './read-xml.ts';

function atomOf(articles: readonly Article[], publication = publicationOf(), html?: string): string {
  const page = mainFeedPages(contentOf(articles, publication)).find(({ layout }) => layout === 'atom');
  if (!page) throw new Error('page not found');
  return renderAtom(page.data, contextOf(publication, html));
}

const read = (articles: readonly Article[], html?: string): Element =>
  readXml(atomOf(articles, publicationOf(), html));

describe('an Atom feed', () => {
  const feed = read([
    articleOf('2024/12/21-calls.md', {
      title: 'Ministers agree',
      published: moment('2024-12-21 18:30'),
      updated: moment('2024-12-22 09:00'),
      summary: 'A second call',
      section: 'politics',
      authors: ['politics-desk'],
      contributors: [{ name: 'Lee', role: 'photographs' }],
      image: { file: file('2024/12/call.svg'), alt: 'Two men' },
      source: 'https://elsewhere.example/',
      language: 'ko',
    }),
  ]);
  const entry = childOf(feed, atom('entry'));
  const text = (name: string) => childOf(entry, atom(name)).text;

  it('has its own URL, its page, its language and its author', () => {
    expect(feed.name).toBe(atom('feed'));
    expect(feed.attributes).toEqual({ 'xml:lang': 'en' });
    expect(childOf(feed, atom('id')).text).toBe('https://courier.example/atom.xml');
    expect(attributeOf(linkOf(feed, 'self'), 'href')).toBe('https://courier.example/atom.xml');
    expect(attributeOf(linkOf(feed, 'alternate'), 'href')).toBe('https://courier.example/');
    expect(childOf(childOf(feed, atom('author')), atom('name')).text).toBe('The Courier');
    expect(childOf(feed, atom('updated')).text).toBe('2024-12-22T09:00:00+09:00');
  });

  it('contains an article with every field', () => {
    expect(entry.attributes).toEqual({ 'xml:lang': 'ko' });
    expect(text('id')).toBe('https://courier.example/2024/12/21/calls/');
    expect(text('title')).toBe('Ministers agree');
    expect(text('published')).toBe('2024-12-21T18:30:00+09:00');
    expect(text('updated')).toBe('2024-12-22T09:00:00+09:00');
    expect(text('summary')).toBe('A second call');
    expect(childOf(entry, atom('content'))).toMatchObject({ attributes: { type: 'html' } });
    expect(attributeOf(linkOf(entry, 'via'), 'href')).toBe('https://elsewhere.example/');
    expect(childOf(childOf(entry, atom('author')), atom('uri')).text).toBe(
      'https://courier.example/authors/politics-desk/',
    );
    expect(childOf(childOf(entry, atom('contributor')), atom('name')).text).toBe('Lee (photographs)');
    expect(childOf(entry, atom('category')).attributes).toEqual({
      term: '정치',
      scheme: 'https://courier.example/sections/',
    });
  });

  it('describes a picture by its alt text if it has no caption', () => {
    expect(linkOf(entry, 'enclosure')?.attributes).toMatchObject({ type: 'image/svg+xml', length: '12345' });
    expect(childOf(childOf(entry, media('content')), media('description')).text).toBe('Two men');
  });

  it('is parsed correctly by an independent library', () => {
    const parsed = parseAtomFeed(
      atomOf([articleOf('2024/12/21-calls.md', { title: 'Ministers agree', authors: ['politics-desk'] })]),
    );
    expect(parsed.entries?.[0]?.title).toMatchObject({ value: 'Ministers agree' });
    expect(parsed.entries?.[0]?.authors?.[0]?.name).toBe('Courier politics desk');
  });

  it('turns an id that is not a URL into one', () => {
    const entries = all(
      read([
        articleOf('2011/03/05-old.md', { id: 'p 12' }),
        articleOf('2011/03/06-new.md', { id: 'urn:uuid:1' }),
      ]),
      atom('entry'),
    );
    expect(entries.map((element) => childOf(element, atom('id')).text)).toEqual([
      'urn:uuid:1',
      'https://courier.example/#p%2012',
    ]);
  });

  it('never repeats an updated date, and always keeps the instant', () => {
    const articles = Array.from({ length: 25 }, (_, place) => articleOf(`2024/12/21-piece-${place}.md`));
    const updated = all(read(articles), atom('entry')).map(
      (element) => childOf(element, atom('updated')).text,
    );
    expect(new Set(updated).size).toBe(20);
    expect(new Set(updated.map((text_) => Date.parse(text_)))).toEqual(
      new Set([Date.parse('2024-12-20T15:00:00Z')]),
    );
  });

  it('has an updated date even if it is empty', () => {
    expect(childOf(read([]), atom('updated')).text).toBe('1970-01-01T00:00:00Z');
  });

  it('declares text as HTML only if it looks like HTML', () => {
    const typeOf = (title: string) => {
      const titled = articleOf('2024/12/21-hard.md', { title, summary: title });
      const [entry] = all(read([titled]), atom('entry'));
      return entry && ['title', 'summary'].map((name) => attributeOf(childOf(entry, atom(name)), 'type'));
    };
    expect(typeOf('<b>bold</b> words')).toEqual(['html', 'html']);
    expect(typeOf('1 &lt; 2')).toEqual(['html', 'html']);
    expect(typeOf('A < B & C')).toEqual([undefined, undefined]);
  });

  it.each(difficultHeadlines)('keeps a difficult headline as it is: %s', (title) => {
    const hard = childOf(
      childOf(read([articleOf('2024/12/21-hard.md', { title })]), atom('entry')),
      atom('title'),
    );
    const plain = attributeOf(hard, 'type') === 'html' ? unescapeHtml(hard.text) : hard.text;
    expect(plain).toBe(title);
  });

  it('is well-formed for random articles', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, html) => {
        const hostile = articleOf('2024/12/21-x.md', {
          title,
          authors: [title],
          topics: [title],
          contributors: [{ name: title, role: html }],
        });
        const content = childOf(childOf(read([hostile], html), atom('entry')), atom('content'));
        expect(content.text).toBe(validCharacters(html).replace(/\r\n?/g, '\n'));
      }),
      { numRuns: 200 },
    );
  });
});

function unescapeHtml(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
