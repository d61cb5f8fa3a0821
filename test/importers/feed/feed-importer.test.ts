import { describe, expect, test } from 'vitest';
import { feedImporter } from '#importers/feed/feed-importer.ts';
import type { ImportAccount } from '#importers/run/report/import-report.ts';
import { ArchiveInMemory } from '../archive-in-memory.ts';
import { checkGoldenPairs, fixture } from '../golden-pairs.ts';

/** An RSS document with these items. */
function rss(items: string, channel = ''): string {
  const link = '<link>http://paper.example/</link>';
  return `<rss version="2.0"><channel><title>Paper</title>${link}${channel}\n${items}</channel></rss>`;
}

function atom(entries: string, feed = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title>${feed}\n${entries}</feed>`;
}

const item = (id: number, rest: string) =>
  `<item><title>Title ${id}</title><guid isPermaLink="false">${id}</guid>${rest}</item>\n`;
const dated = '<pubDate>Wed, 02 Mar 2011 10:00:00 GMT</pubDate><description>Words.</description>';

async function brought(
  content: string,
  name = 'feed.xml',
): Promise<ImportAccount & { readonly archive: ArchiveInMemory }> {
  const archive = new ArchiveInMemory();
  const account = await archive.bring(feedImporter, { [name]: content });
  expect(account.found).toBe(account.articles.length + account.refused.length + account.leftOut.length);
  expect(archive.problems()).toEqual([]);
  return { ...account, archive };
}

const textOf = ({ archive }: { archive: ArchiveInMemory }) => Object.values(archive.articles).join('');

test('RSS, RDF, Atom, JSON Feed and a chain of archives become the articles that are kept', () =>
  checkGoldenPairs(feedImporter));

describe('a feed', () => {
  test.each([
    ['feed.xml', '<?xml version="1.0"?>\n<!-- a note --><rss version="0.92">', 'is RSS'],
    ['feed/index.html', '<rss version="2.0">', 'is RSS'],
    ['a.rdf', '<rdf:RDF xmlns:rdf="…" xmlns="http://purl.org/rss/1.0/">', 'is RSS in RDF'],
    ['a.atom', '\ufeff<feed xmlns="http://www.w3.org/2005/Atom">', 'is Atom'],
    ['old', '<atom:feed xmlns:atom="http://purl.org/atom/ns#" version="0.3">', 'is Atom'],
    ['feed.json', '{ "version": "https://jsonfeed.org/version/1", "items": [] }', 'is JSON Feed'],
    ['page.html', '<!DOCTYPE html><html><body>rss', undefined],
    ['data.json', '{ "version": "1.1" }', undefined],
    ['rdf.xml', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', undefined],
  ])('is known by its beginning: %s', (path, beginning, why) => {
    expect(feedImporter.recognise(path, beginning)).toBe(why);
  });

  test('brought in again writes nothing', async () => {
    const archive = new ArchiveInMemory();
    const files = fixture('feed/source');
    await archive.bring(feedImporter, files);
    const before = new Map(archive.files);
    const again = await archive.bring(feedImporter, files);
    expect(again.articles.every(({ state }) => state === 'unchanged')).toBe(true);
    expect(archive.files).toEqual(before);
  });

  test('that is none is refused with a way out', async () => {
    const { refused } = await brought('<html></html>', 'page.xml');
    expect(refused).toMatchObject([
      { message: 'there is no feed in it', place: { file: 'source', line: 1 } },
    ]);
  });
});

describe('an entry in several documents', () => {
  const state = (when: string, words: string) =>
    `<entry><id>a</id><title>One</title><published>2011-03-02T00:00:00Z</published><updated>${when}</updated><content>${words}</content></entry>`;

  test('comes in its newest state, whatever the order of files', async () => {
    for (const names of [
      ['a.xml', 'b.xml'],
      ['b.xml', 'a.xml'],
    ] as const) {
      const archive = new ArchiveInMemory();
      const account = await archive.bring(feedImporter, {
        [names[0]]: atom(state('2011-03-05T00:00:00Z', 'New words.')),
        [names[1]]: atom(state('2011-03-03T00:00:00Z', 'Old words.')),
      });
      expect(textOf({ archive })).toContain('New words.');
      expect(account.leftOut).toMatchObject([
        {
          place: { file: names[1], line: 2 },
          reason: `another state of the entry at ${names[0]}:2, which was taken`,
        },
      ]);
    }
  });

  test('comes from the current document where nothing says which is newer', async () => {
    const archive = new ArchiveInMemory();
    const archived = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';
    await archive.bring(feedImporter, {
      'current.xml': atom(state('2011-03-03T00:00:00Z', 'Current.')),
      'older.xml': atom(state('2011-03-03T00:00:00Z', 'Archived.'), archived),
    });
    expect(textOf({ archive })).toContain('Current.');
  });

  test('that shares only its id with another is an article of its own', async () => {
    const { articles } = await brought(
      rss(
        `${item(1, dated)}<item><title>Else</title><guid isPermaLink="false">1</guid><pubDate>2012-01-01</pubDate><description>Other.</description></item>`,
      ),
    );
    expect(articles).toHaveLength(2);
    expect(articles[1]?.changes).toContainEqual(
      expect.objectContaining({ what: 'to check', part: 'identity 1' }),
    );
  });
});

describe('a date', () => {
  test('that cannot be read is refused, never made up', async () => {
    const { refused, articles } = await brought(
      rss(item(1, '<pubDate>soon</pubDate>') + item(2, '') + item(3, dated)),
    );
    expect(articles).toHaveLength(1);
    expect(refused.map(({ message, place }) => `${place.line} ${message}`)).toEqual([
      '2 "soon" is not a date in any known shape',
      '3 the source gives no date',
    ]);
  });

  test('of the last change stands in for a missing one, and says so', async () => {
    const { articles, archive } = await brought(
      atom(
        '<entry><id>a</id><title>One</title><updated>2011-03-02T10:00:00Z</updated><content>Words.</content></entry>',
      ),
    );
    expect(articles).toHaveLength(1);
    expect(textOf({ archive })).toContain(
      'x-inferred:\n  date: the feed says only when the article was last changed',
    );
  });
});

describe('a relative address', () => {
  test('is held to xml:base, each inside the one around it', async () => {
    const entry =
      '<entry xml:base="2011/"><id>a</id><title>One</title><link href="one"/><published>2011-03-02T00:00:00Z</published>' +
      '<content type="html" xml:base="deep/">&lt;a href="x"&gt;far&lt;/a&gt; &lt;a href="#y"&gt;here&lt;/a&gt;</content></entry>';
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://base.example/blog/">${entry}</feed>`;
    const text = textOf(await brought(feed));
    expect(text).toContain('[far](http://base.example/blog/2011/deep/x)');
    expect(text).toContain('- /blog/2011/one');
  });
});

test('a relative address without a base is one of the site', async () => {
  const link = '<link rel="self" href="https://paper.example/feed.atom"/><link href="/"/>';
  const entry =
    '<entry><id>a</id><title>One</title><link href="/2011/one"/><published>2011-03-02T00:00:00Z</published><content>Words.</content></entry>';
  expect(textOf(await brought(atom(entry, link)))).toContain('aliases:\n  - /2011/one\n');
});

describe('an address', () => {
  test('of the old site becomes an alias, without what counted readers', async () => {
    const text = textOf(
      await brought(
        rss(item(1, `<link>http://www.paper.example/a.html?id=3&amp;utm_source=x</link>${dated}`)),
      ),
    );
    expect(text).toContain('aliases:\n  - /a.html?id=3\n');
  });

  test('behind a service that counted readers is the real one', async () => {
    const link = '<link>http://feeds.counter.example/~r/1</link>';
    const real =
      '<f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">http://paper.example/real</f:origLink>';
    const text = textOf(await brought(rss(item(1, `${link}${real}${dated}`))));
    expect(text).toContain('aliases:\n  - /real\n');
    expect(text).not.toContain('counter');
  });

  test('of another site is where it was first published', async () => {
    const text = textOf(await brought(rss(item(1, `<link>https://other.example/a</link>${dated}`))));
    expect(text).toContain('source: https://other.example/a');
    expect(text).not.toContain('aliases');
  });
});

describe('what is broken', () => {
  test('keeps what stood before it, and names the line', async () => {
    const cut = `${rss(item(1, dated) + item(2, dated)).slice(0, -40)}`;
    const { articles, refused } = await brought(cut);
    expect(articles).toHaveLength(1);
    expect(refused).toMatchObject([
      { place: { line: 3 }, message: 'the file ends inside <item>, which begins on line 3' },
    ]);
  });

  test('costs only the item it stands in', async () => {
    const { articles, refused } = await brought(
      rss(item(1, dated) + item(2, `${dated}<b>`) + item(3, dated)),
    );
    expect([articles.length, refused.length]).toEqual([2, 1]);
    expect(refused[0]?.place.line).toBe(3);
  });

  test('in JSON keeps the items before it', async () => {
    const whole =
      '{"version":"https://jsonfeed.org/version/1.1","items":[\n{"id":"1","date_published":"2011-03-02","content_text":"a } ] b"},\n{"id":"2","content';
    const { articles, refused } = await brought(whole, 'feed.json');
    expect(articles).toHaveLength(1);
    expect(refused).toMatchObject([
      { place: { line: 3 }, message: 'the file ends inside the item that begins here' },
    ]);
  });

  test('is a DOCTYPE: no entity is read', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const { articles, refused } = await brought(doctype + rss(item(1, `${dated}&x;`)));
    expect(articles).toEqual([]);
    expect(refused).toMatchObject([{ message: expect.stringContaining('DOCTYPE') }]);
  });

  test('is never an item that goes missing inside another', async () => {
    const { articles, refused } = await brought(
      rss(item(1, `${dated}<x:item xmlns:x="urn:x">inside</x:item>`)),
    );
    expect([articles.length, refused.length]).toEqual([1, 0]);
  });
});

describe('what stands beside the text', () => {
  test('is summary where it says something else, and named where it is the beginning', async () => {
    const html = (description: string) =>
      `<description>${description}</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;The council voted.&lt;/p&gt;</content:encoded><pubDate>2011-03-02</pubDate>`;
    expect(textOf(await brought(rss(item(1, html('A long night.')))))).toContain('summary: A long night.');
    const { articles, archive } = await brought(rss(item(1, html('The council …'))));
    expect(textOf({ archive })).not.toContain('summary');
    expect(articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'dropped', part: 'description' }),
    );
  });

  test('is named when no article has a place for it', async () => {
    const { articles } = await brought(rss(item(1, `${dated}<x:y xmlns:x="urn:x">some words</x:y>`)));
    expect(articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'dropped', part: 'x:y “some words”' }),
    );
  });

  test('of Blogger is sorted: posts, pages, comments, settings', async () => {
    const kind = (name: string) =>
      `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
    const entries = ['post', 'page', 'comment', 'settings'].map(
      (name) =>
        `<entry><id>${name}</id><title>${name}</title>${kind(name)}<published>2011-03-02T00:00:00Z</published><content>Words.</content></entry>`,
    );
    const { articles, leftOut } = await brought(atom(entries.join('\n')));
    expect(articles.map(({ title }) => title)).toEqual(['post']);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'a page (--pages brings pages)',
      'a comment',
      'a setting of the old site',
    ]);
  });
});

test('an export of Blogger by Takeout holds HTML, states and file names', async () => {
  const entry = (id: number, status: string, more = '') =>
    `<entry><id>${id}</id><b:type>POST</b:type><b:status>${status}</b:status><published>2023-01-02T03:04:05Z</published>${more}` +
    '<title>Soup</title><content>See &lt;b&gt;this&lt;/b&gt;.</content></entry>';
  const feed =
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:b="http://schemas.google.com/blogger/2018"><link href="https://soup.example/"/>' +
    `${entry(1, 'LIVE', '<b:filename>/2023/01/soup.html</b:filename>')}${entry(2, 'DRAFT')}${entry(3, 'LIVE', '<b:trashed>2023-04-01T00:00:00Z</b:trashed>')}</feed>`;
  const { articles, leftOut, archive } = await brought(feed);
  expect(articles.map(({ draft }) => draft)).toEqual([false, true]);
  expect(leftOut).toMatchObject([{ reason: 'not published: in the trash' }]);
  expect(textOf({ archive })).toMatch(/aliases:\n {2}- \/2023\/01\/soup.html[\s\S]+See \*\*this\*\*\./);
});

test('neighbours of a chain that are not at hand are named', async () => {
  const link = '<link rel="prev-archive" href="http://paper.example/2010.xml"/>';
  const { remarks } = await brought(atom('', link));
  expect(remarks.map(({ message }) => message)).toEqual([
    'the feed goes on at http://paper.example/2010.xml (prev-archive), which is not among the files: what stands there is not imported',
  ]);
});
