import { describe, expect, test } from 'vitest';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { htmlImporter } from '#importers/html/html-importer.ts';
import type { Given } from '#importers/importer.ts';
import type { ImportAccount } from '#importers/run/report/import-report.ts';
import { ArchiveInMemory, type Files } from '../archive-in-memory.ts';
import { checkGoldenPairs, fixture } from '../golden-pairs.ts';

const paragraphs = ['first', 'second', 'third', 'fourth']
  .map(
    (place) =>
      `<p>The council voted for the ${place} time, after nine hours of debate, to keep the old customs house, and the crane.</p>`,
  )
  .join('\n');

function page(head: string, body = `<h1>A vote</h1><article>${paragraphs}</article>`, html = ''): string {
  return `<!DOCTYPE html><html${html}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

const dated = '<meta property="article:published_time" content="2011-03-02T10:00:00Z">';
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

async function brought(
  files: Files,
  given: Partial<Given> = {},
): Promise<{ account: ImportAccount; archive: ArchiveInMemory; text: string }> {
  const archive = new ArchiveInMemory();
  const account = await archive.bring(htmlImporter, files, given);
  expect(account.found).toBe(account.articles.length + account.refused.length + account.leftOut.length);
  expect(archive.problems()).toEqual([]);
  return { account, archive, text: Object.values(archive.articles).join('') };
}

const textOf = async (content: string, name = 'a.html') => (await brought({ [name]: content })).text;

test('saved pages become the articles that are kept', () => checkGoldenPairs(htmlImporter));

test('pages brought in again write nothing', async () => {
  const archive = new ArchiveInMemory();
  const files = fixture('html/source');
  await archive.bring(htmlImporter, files);
  const before = new Map(archive.files);
  const again = await archive.bring(htmlImporter, files);
  expect(again.articles.every(({ state }) => state === 'unchanged')).toBe(true);
  expect(archive.files).toEqual(before);
});

describe('what a page says of its article', () => {
  const article = { '@type': 'NewsArticle', headline: 'From JSON-LD', datePublished: '2011-03-02' };

  test.each([
    ['by itself', article],
    ['in a list', [{ '@type': 'WebPage' }, article]],
    ['in a graph', { '@graph': [{ '@type': 'Organization', name: 'Paper' }, article] }],
    ['as the main thing of a page', { '@type': 'WebPage', mainEntity: article }],
    ['under a full type', { ...article, '@type': ['http://schema.org/NewsArticle'] }],
  ])('is read from JSON-LD %s', async (_, value) => {
    const text = await textOf(page(`<title>Other</title>${jsonLd(value)}`));
    expect(text).toContain('title: From JSON-LD\n');
    expect(text).not.toContain('x-inferred');
  });

  test('is read from the JSON-LD of this page, not of one that it links', async () => {
    const other = { ...article, headline: 'Another', url: 'https://paper.example/b' };
    const own = { ...article, url: 'https://paper.example/a' };
    const canonical = '<link rel="canonical" href="https://paper.example/a">';
    expect(await textOf(page(canonical + jsonLd([other, own])))).toContain('title: From JSON-LD\n');
  });

  test('is read from Open Graph where JSON-LD is broken, which is said', async () => {
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle",</script>';
    const { text, account } = await brought({
      'a.html': page(`${broken}${dated}<meta property="og:title" content="From Open Graph">`),
    });
    expect(text).toContain('title: From Open Graph\n');
    expect(account.remarks.map(({ message }) => message)).toEqual(['1 block of JSON-LD cannot be read']);
  });

  test('loses the name of the site at its end', async () => {
    const site =
      '<meta property="og:site_name" content="The Paper"><meta property="og:title" content="A vote – The Paper">';
    expect(await textOf(page(dated + site))).toContain('title: A vote\n');
    expect(
      await textOf(page(`${dated}<title>A vote – what now</title>`, `<article>${paragraphs}</article>`)),
    ).toContain('title: A vote – what now\n');
  });

  test('has the language of the page', async () => {
    expect(await textOf(page(dated, undefined, ' lang="ko"'))).toContain('language: ko\n');
    expect(await textOf(page(dated, undefined, ' lang="en-US"'))).not.toContain('language:');
  });

  test('has the canonical address as its alias', async () => {
    const text = await textOf(
      page(`${dated}<link rel="canonical" href="https://paper.example/2011/03/vote.html?x=1#top">`),
    );
    expect(text).toContain('aliases:\n  - /2011/03/vote.html?x=1\n');
  });
});

describe('the day of a page', () => {
  const story = `<h1>A vote</h1><article>${paragraphs}</article>`;

  test('is never made up', async () => {
    const { account } = await brought({ 'a.html': page('', story) });
    expect(account.refused).toMatchObject([{ message: 'the source gives no date' }]);
  });

  test.each([
    ['<time datetime="2011-03-02T10:00:00Z">2 March</time>', 'from the first <time> of the page'],
    ['<p>Published: March 2, 2011</p>', 'from the line “Published: March 2, 2011”'],
  ])('that is only shown is derived, and marked: %s', async (line, reason) => {
    expect(await textOf(page('', line + story))).toContain(reason);
  });

  test('is derived from the address', async () => {
    const { archive } = await brought({
      'a.html': page('<link rel="canonical" href="https://paper.example/2011/03/02/vote">', story),
    });
    expect(Object.keys(archive.articles)[0]).toMatch(/^2011\/03\/02-/);
  });

  test('on which two parts of the page do not agree is to be checked', async () => {
    const value = jsonLd({ '@type': 'Article', headline: 'A vote', datePublished: '2012-01-01' });
    const { account } = await brought({ 'a.html': page(value + dated) });
    expect(account.articles[0]?.changes).toContainEqual({
      what: 'to check',
      part: 'date',
      why: 'JSON-LD says 2012-01-01, Open Graph 2011-03-02T10:00:00Z',
    });
  });

  test('that cannot be read is named, and the next is taken', async () => {
    const value = jsonLd({ '@type': 'Article', headline: 'A vote', datePublished: 'last week' });
    const { account } = await brought({ 'a.html': page(value + dated) });
    expect(account.articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'dropped', part: 'date “last week” of JSON-LD' }),
    );
  });
});

describe('the text of a page', () => {
  test('and its furniture together are all that readers of the page see', async () => {
    for (const [path, content] of Object.entries(fixture('html/source'))) {
      if (!/^(?:vote|storm)\.html$/.test(path)) continue;
      const html = new TextDecoder(path === 'storm.html' ? 'windows-1252' : 'utf-8').decode(
        Buffer.from(content),
      );
      const { account } = await brought({ [path]: content });
      const seen = visibleText(parseHtml(html.replace(/^[\s\S]*<body>/, ''))).replace(/\s+/gu, '').length;
      const furniture = (account.articles[0]?.changes ?? []).filter(({ why }) =>
        /furniture|the headline/.test(why),
      );
      const dropped = furniture.reduce((sum, { characters = 0 }) => sum + characters, 0);
      expect(dropped + (account.articles[0]?.characters.source ?? 0)).toBe(seen);
    }
  });

  test('is the part that the page marks, where it marks one', async () => {
    const body = `<div itemprop="articleBody">${paragraphs}<nav>Next page</nav></div><p>${'Not this, not this at all. '.repeat(40)}</p>`;
    const text = await textOf(page(dated, body));
    expect(text).toContain('fourth time');
    expect(text).not.toMatch(/Not this|Next page/);
  });

  test('keeps what Readability drops amid it, and says so', async () => {
    const term =
      '<dt class="subheaders">The crane</dt><dd><p>It stands beside the house, and has stood there, unused, for nine years.</p></dd>';
    const list = `<dl>${term}${term.replace('The crane', 'The quay')}</dl>`;
    const share = '<p class="social-share">Share this with everyone you know</p>';
    const body = `<h1>A vote</h1><article>${paragraphs}${share}${list}${paragraphs.replace(/council/g, 'city council')}</article>`;
    const { text, account } = await brought({ 'a.html': page(dated, body) });
    expect(text).toMatch(/The crane[\s\S]+nine years[\s\S]+The quay[\s\S]+nine years[\s\S]+city council/);
    expect(text).not.toContain('Share this');
    expect(account.articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'inferred', part: '<dt class="subheaders"> “The crane”' }),
    );
  });

  test('is that of the JSON-LD where the page shows none', async () => {
    const value = jsonLd({
      '@type': 'Article',
      headline: 'A vote',
      datePublished: '2011-03-02',
      articleBody: 'One.\n\nTwo.',
    });
    expect(await textOf(page(value, '<div id="app"></div>'))).toMatch(/\nOne\.\n\nTwo\.\n$/);
  });

  test('that lacks words of the JSON-LD is to be checked', async () => {
    const articleBody = `${visibleText(parseHtml(paragraphs))} And a last paragraph that the page does not show.`;
    const value = jsonLd({
      '@type': 'Article',
      headline: 'A vote',
      datePublished: '2011-03-02',
      articleBody,
    });
    const { account } = await brought({ 'a.html': page(value) });
    expect(account.articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'to check', part: expect.stringContaining('And a last paragraph') }),
    );
  });

  test('shows the pictures that were saved beside the page', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const body = `<h1>A vote</h1><article>${paragraphs}<p><img src="https://cdn.example/x/crane.png?w=2" alt="The crane"></p></article>`;
    const { text, account } = await brought({ 'a b.html': page(dated, body), 'a b_files/crane.png': png });
    expect(text).toContain('![The crane](crane.png)');
    expect(account.files.used).toBe(1);
  });
});

describe('a page that is no article', () => {
  test('is left out with its reason', async () => {
    const { account } = await brought({
      'a.html': page(dated),
      'index.html': page('<title>Front</title><meta property="og:type" content="website">'),
      'a_files/frame.html': '<html>An advertisement</html>',
    });
    expect(account.leftOut.map(({ reason }) => reason)).toEqual([
      'it was saved with a page, as a part of it',
      'it says that it is a website, no article',
    ]);
  });

  test('is a list of links, and left out', async () => {
    const links = Array.from(
      { length: 30 },
      (_, place) => `<p><a href="/${place}">A headline of another article, number ${place}</a>, new</p>`,
    );
    const { account } = await brought({
      'a.html': page(dated),
      'b.html': page(dated, `<article>${links.join('')}</article>`),
    });
    expect(account.leftOut.map(({ reason }) => reason)).toEqual([
      'it is a list: most of its words are links',
    ]);
  });

  test('is not one that only calls itself a website', async () => {
    const website =
      '<meta property="og:type" content="website"><link rel="canonical" href="https://paper.example/vote">';
    const { account } = await brought(
      { 'a.html': page(website), 'b.html': page(dated) },
      { date: '2011-03-02' },
    );
    expect(account.articles).toHaveLength(2);
  });

  test('has no text: it is refused', async () => {
    const { account } = await brought({ 'a.html': page(dated, '<div></div>') });
    expect(account.refused).toMatchObject([{ message: 'no text of an article can be found in it' }]);
  });
});

describe('the encoding of a page', () => {
  test.each([
    ['its meta', '<meta http-equiv="content-type" content="text/html; charset=euc-kr">', []],
    ['its byte order mark', '', [0xff, 0xfe]],
  ])('is that of %s', async (_, meta, mark) => {
    const korean = '등대';
    const text = `<html><head>${meta}${dated}</head><body><h1>${korean}</h1>${paragraphs}</body></html>`;
    const bytes =
      mark.length > 0
        ? Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')])
        : Buffer.concat(
            text
              .split(korean)
              .flatMap((part, place) =>
                place === 0
                  ? [Buffer.from(part)]
                  : [Buffer.from([0xb5, 0xee, 0xb4, 0xeb]), Buffer.from(part)],
              ),
          );
    const { text: written } = await brought({ 'a.html': bytes });
    expect(written).toContain(`title: ${korean}\n`);
  });
});

describe('templates among saved pages', () => {
  const left = async (files: Files) =>
    (await brought(files)).account.leftOut.map(({ place, reason }) => `${place.file}: ${reason}`);

  test.each([
    ['front matter', '---\nlayout: page\n---\n<html><body><p>Text.</p></body></html>'],
    ['a tag at its beginning', '{% extends "base.html" %}<p>Text.</p>'],
    ['a tag in its head', page('{% include head.html %}')],
    ['a tag in an address', page('', `<a href="{{ site.url }}/a">A</a>${paragraphs}`)],
    ['a tag in its language', page(dated, undefined, ' lang="<?= {{ lang }}"')],
  ])('are known by %s', async (_, text) => {
    expect(await left({ 'a.html': text, 'vote.html': page(dated) })).toEqual([
      'a.html: a template of the site, no article',
    ]);
  });

  test('are not articles that speak of templates', async () => {
    const about = `<p>Write {{ page.title }} and {% for post in site.posts %}.</p><pre><a href="{{ site.url }}"></pre>`;
    const title = '<title>What {{ page.title }} means</title><meta name="description" content="{{ a }}">';
    expect(await left({ 'a.html': page(dated + title, `<article>${paragraphs}${about}</article>`) })).toEqual(
      [],
    );
  });
});
