import { describe, expect, test } from 'vitest';
import { feedImporter } from '#importers/feed/feed-importer.ts';
import type { ImportReport } from '#importers/run/report/import-report.ts';
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

async function imported(
  content: string,
  name = 'feed.xml',
): Promise<ImportReport & { readonly archive: ArchiveInMemory }> {
  const archive = new ArchiveInMemory();
  const report = await archive.import(feedImporter, { [name]: content });
  expect(report.found).toBe(report.articles.length + report.rejected.length + report.skipped.length);
  expect(archive.problems()).toEqual([]);
  return { ...report, archive };
}

const textOf = ({ archive }: { archive: ArchiveInMemory }) => Object.values(archive.articles).join('');

test('RSS, RDF, Atom, JSON Feed and archived feeds become the expected articles', () =>
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
  ])('is recognized by its beginning: %s', (path, beginning, reason) => {
    expect(feedImporter.recognize(path, beginning)).toBe(reason);
  });

  test('is imported again without writing', async () => {
    const archive = new ArchiveInMemory();
    const files = fixture('feed/source');
    await archive.import(feedImporter, files);
    const before = new Map(archive.files);
    const again = await archive.import(feedImporter, files);
    expect(again.articles.every(({ state }) => state === 'unchanged')).toBe(true);
    expect(archive.files).toEqual(before);
  });

  test('is required: any other file is rejected with a hint', async () => {
    const { rejected } = await imported('<html></html>', 'page.xml');
    expect(rejected).toMatchObject([
      { message: 'the source contains no feed', location: { file: 'source', line: 1 } },
    ]);
  });
});

describe('an entry in several documents', () => {
  const state = (when: string, words: string) =>
    `<entry><id>a</id><title>One</title><published>2011-03-02T00:00:00Z</published><updated>${when}</updated><content>${words}</content></entry>`;

  test('is imported in its newest version, in any order of files', async () => {
    for (const names of [
      ['a.xml', 'b.xml'],
      ['b.xml', 'a.xml'],
    ] as const) {
      const archive = new ArchiveInMemory();
      const report = await archive.import(feedImporter, {
        [names[0]]: atom(state('2011-03-05T00:00:00Z', 'New words.')),
        [names[1]]: atom(state('2011-03-03T00:00:00Z', 'Old words.')),
      });
      expect(textOf({ archive })).toContain('New words.');
      expect(report.skipped).toMatchObject([
        {
          location: { file: names[1], line: 2 },
          reason: `replaced by the version at ${names[0]}:2`,
        },
      ]);
    }
  });

  test('is imported from the current document if no date decides', async () => {
    const archive = new ArchiveInMemory();
    const archived = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';
    await archive.import(feedImporter, {
      'current.xml': atom(state('2011-03-03T00:00:00Z', 'Current.')),
      'older.xml': atom(state('2011-03-03T00:00:00Z', 'Archived.'), archived),
    });
    expect(textOf({ archive })).toContain('Current.');
  });

  test('that only shares its id with another one is a separate article', async () => {
    const { articles } = await imported(
      rss(
        `${item(1, dated)}<item><title>Else</title><guid isPermaLink="false">1</guid><pubDate>2012-01-01</pubDate><description>Other.</description></item>`,
      ),
    );
    expect(articles).toHaveLength(2);
    expect(articles[1]?.changes).toContainEqual(
      expect.objectContaining({ what: 'to check', part: 'identifier 1' }),
    );
  });
});

describe('a date', () => {
  test('that is invalid is rejected, never guessed', async () => {
    const { rejected, articles } = await imported(
      rss(item(1, '<pubDate>soon</pubDate>') + item(2, '') + item(3, dated)),
    );
    expect(articles).toHaveLength(1);
    expect(rejected.map(({ message, location }) => `${location.line} ${message}`)).toEqual([
      '2 "soon" is not a date in a known form',
      '3 the source has no date',
    ]);
  });

  test('of the last change replaces a missing one, and is marked as inferred', async () => {
    const { articles, archive } = await imported(
      atom(
        '<entry><id>a</id><title>One</title><updated>2011-03-02T10:00:00Z</updated><content>Words.</content></entry>',
      ),
    );
    expect(articles).toHaveLength(1);
    expect(textOf({ archive })).toContain(
      'x-inferred:\n  date: date of the last change, because the feed has no date of publication',
    );
  });
});

describe('a relative URL', () => {
  test('is resolved with nested xml:base attributes', async () => {
    const entry =
      '<entry xml:base="2011/"><id>a</id><title>One</title><link href="one"/><published>2011-03-02T00:00:00Z</published>' +
      '<content type="html" xml:base="deep/">&lt;a href="x"&gt;far&lt;/a&gt; &lt;a href="#y"&gt;here&lt;/a&gt;</content></entry>';
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://base.example/blog/">${entry}</feed>`;
    const text = textOf(await imported(feed));
    expect(text).toContain('[far](http://base.example/blog/2011/deep/x)');
    expect(text).toContain('- /blog/2011/one');
  });
});

test('a relative URL without a base belongs to the site', async () => {
  const link = '<link rel="self" href="https://paper.example/feed.atom"/><link href="/"/>';
  const entry =
    '<entry><id>a</id><title>One</title><link href="/2011/one"/><published>2011-03-02T00:00:00Z</published><content>Words.</content></entry>';
  expect(textOf(await imported(atom(entry, link)))).toContain('aliases:\n  - /2011/one\n');
});

describe('a URL', () => {
  test('of the old site becomes an alias, without tracking parameters', async () => {
    const text = textOf(
      await imported(
        rss(item(1, `<link>http://www.paper.example/a.html?id=3&amp;utm_source=x</link>${dated}`)),
      ),
    );
    expect(text).toContain('aliases:\n  - /a.html?id=3\n');
  });

  test('behind a tracking service is the original one', async () => {
    const link = '<link>http://feeds.counter.example/~r/1</link>';
    const real =
      '<f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">http://paper.example/real</f:origLink>';
    const text = textOf(await imported(rss(item(1, `${link}${real}${dated}`))));
    expect(text).toContain('aliases:\n  - /real\n');
    expect(text).not.toContain('counter');
  });

  test('of another site becomes the source', async () => {
    const text = textOf(await imported(rss(item(1, `<link>https://other.example/a</link>${dated}`))));
    expect(text).toContain('source: https://other.example/a');
    expect(text).not.toContain('aliases');
  });
});

describe('an invalid feed', () => {
  test('is imported up to the error, which is reported with its line', async () => {
    const cut = `${rss(item(1, dated) + item(2, dated)).slice(0, -40)}`;
    const { articles, rejected } = await imported(cut);
    expect(articles).toHaveLength(1);
    expect(rejected).toMatchObject([
      { location: { line: 3 }, message: 'the file ends inside <item>, which begins on line 3' },
    ]);
  });

  test('loses only the item with the error', async () => {
    const { articles, rejected } = await imported(
      rss(item(1, dated) + item(2, `${dated}<b>`) + item(3, dated)),
    );
    expect([articles.length, rejected.length]).toEqual([2, 1]);
    expect(rejected[0]?.location.line).toBe(3);
  });

  test('in JSON is imported up to the error', async () => {
    const whole =
      '{"version":"https://jsonfeed.org/version/1.1","items":[\n{"id":"1","date_published":"2011-03-02","content_text":"a } ] b"},\n{"id":"2","content';
    const { articles, rejected } = await imported(whole, 'feed.json');
    expect(articles).toHaveLength(1);
    expect(rejected).toMatchObject([
      { location: { line: 3 }, message: 'the file ends inside the item that begins here' },
    ]);
  });

  test('may have a DOCTYPE, whose entities are not read', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const { articles, rejected } = await imported(doctype + rss(item(1, `${dated}&x;`)));
    expect(articles).toEqual([]);
    expect(rejected).toMatchObject([{ message: expect.stringContaining('DOCTYPE') }]);
  });

  test('never loses an item inside another one', async () => {
    const { articles, rejected } = await imported(
      rss(item(1, `${dated}<x:item xmlns:x="urn:x">inside</x:item>`)),
    );
    expect([articles.length, rejected.length]).toEqual([1, 0]);
  });
});

describe('content other than the text', () => {
  test('becomes the summary, or is reported if it repeats the beginning of the text', async () => {
    const html = (description: string) =>
      `<description>${description}</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;The council voted.&lt;/p&gt;</content:encoded><pubDate>2011-03-02</pubDate>`;
    expect(textOf(await imported(rss(item(1, html('A long night.')))))).toContain('summary: A long night.');
    const { articles, archive } = await imported(rss(item(1, html('The council …'))));
    expect(textOf({ archive })).not.toContain('summary');
    expect(articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'dropped', part: 'description' }),
    );
  });

  test('is reported if articles have no key for it', async () => {
    const { articles } = await imported(rss(item(1, `${dated}<x:y xmlns:x="urn:x">some words</x:y>`)));
    expect(articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'dropped', part: 'x:y “some words”' }),
    );
  });

  test('in Blogger is classified: posts, pages, comments, settings', async () => {
    const kind = (name: string) =>
      `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
    const entries = ['post', 'page', 'comment', 'settings'].map(
      (name) =>
        `<entry><id>${name}</id><title>${name}</title>${kind(name)}<published>2011-03-02T00:00:00Z</published><content>Words.</content></entry>`,
    );
    const { articles, skipped } = await imported(atom(entries.join('\n')));
    expect(articles.map(({ title }) => title)).toEqual(['post']);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'page (use --pages to import pages)',
      'comment',
      'setting of the old site',
    ]);
  });
});

test('a Blogger export by Takeout has HTML, statuses and file names', async () => {
  const entry = (id: number, status: string, more = '') =>
    `<entry><id>${id}</id><b:type>POST</b:type><b:status>${status}</b:status><published>2023-01-02T03:04:05Z</published>${more}` +
    '<title>Soup</title><content>See &lt;b&gt;this&lt;/b&gt;.</content></entry>';
  const feed =
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:b="http://schemas.google.com/blogger/2018"><link href="https://soup.example/"/>' +
    `${entry(1, 'LIVE', '<b:filename>/2023/01/soup.html</b:filename>')}${entry(2, 'DRAFT')}${entry(3, 'LIVE', '<b:trashed>2023-04-01T00:00:00Z</b:trashed>')}</feed>`;
  const { articles, skipped, archive } = await imported(feed);
  expect(articles.map(({ draft }) => draft)).toEqual([false, true]);
  expect(skipped).toMatchObject([{ reason: 'not published (in the trash)' }]);
  expect(textOf({ archive })).toMatch(/aliases:\n {2}- \/2023\/01\/soup.html[\s\S]+See \*\*this\*\*\./);
});

test('related documents that are missing are reported', async () => {
  const link = '<link rel="prev-archive" href="http://paper.example/2010.xml"/>';
  const { notices } = await imported(atom('', link));
  expect(notices.map(({ message }) => message)).toEqual([
    'the feed refers to http://paper.example/2010.xml (prev-archive), which is missing from the source; its entries were not imported',
  ]);
});
