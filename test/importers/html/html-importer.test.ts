import { describe, expect, test } from 'vitest';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { htmlImporter } from '#importers/html/html-importer.ts';
import type { ImportOptions } from '#importers/importer.ts';
import type { ImportReport } from '#importers/run/report/import-report.ts';
import { ArchiveInMemory, type Files } from '../archive-in-memory.ts';
import { checkGoldenPairs, fixture } from '../golden-pairs.ts';

const paragraphs = ['first', 'second', 'third', 'fourth']
  .map(
    (ordinal) =>
      `<p>The council voted for the ${ordinal} time, after nine hours of debate, to keep the old customs house, and the crane.</p>`,
  )
  .join('\n');

function page(head: string, body = `<h1>A vote</h1><article>${paragraphs}</article>`, html = ''): string {
  return `<!DOCTYPE html><html${html}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

const dated = '<meta property="article:published_time" content="2011-03-02T10:00:00Z">';
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

async function imported(
  files: Files,
  options: Partial<ImportOptions> = {},
): Promise<{ report: ImportReport; archive: ArchiveInMemory; text: string }> {
  const archive = new ArchiveInMemory();
  const report = await archive.import(htmlImporter, files, options);
  expect(report.found).toBe(report.articles.length + report.rejected.length + report.skipped.length);
  expect(archive.problems()).toEqual([]);
  return { report, archive, text: Object.values(archive.articles).join('') };
}

const textOf = async (content: string, name = 'a.html') => (await imported({ [name]: content })).text;

test('saved pages become the expected articles', () => checkGoldenPairs(htmlImporter));

test('a repeated import of pages writes nothing', async () => {
  const archive = new ArchiveInMemory();
  const files = fixture('html/source');
  await archive.import(htmlImporter, files);
  const before = new Map(archive.files);
  const again = await archive.import(htmlImporter, files);
  expect(again.articles.every(({ state }) => state === 'unchanged')).toBe(true);
  expect(archive.files).toEqual(before);
});

describe('the metadata of a page', () => {
  const article = { '@type': 'NewsArticle', headline: 'From JSON-LD', datePublished: '2011-03-02' };

  test.each([
    ['with a single node', article],
    ['with a list', [{ '@type': 'WebPage' }, article]],
    ['with a graph', { '@graph': [{ '@type': 'Organization', name: 'Paper' }, article] }],
    ['with a main entity', { '@type': 'WebPage', mainEntity: article }],
    ['with a full type URL', { ...article, '@type': ['http://schema.org/NewsArticle'] }],
  ])('is read from JSON-LD %s', async (_, value) => {
    const text = await textOf(page(`<title>Other</title>${jsonLd(value)}`));
    expect(text).toContain('title: From JSON-LD\n');
    expect(text).not.toContain('x-inferred');
  });

  test('is read from the JSON-LD node of this page, not of another one', async () => {
    const other = { ...article, headline: 'Another', url: 'https://paper.example/b' };
    const own = { ...article, url: 'https://paper.example/a' };
    const canonical = '<link rel="canonical" href="https://paper.example/a">';
    expect(await textOf(page(canonical + jsonLd([other, own])))).toContain('title: From JSON-LD\n');
  });

  test('is read from Open Graph if the JSON-LD is invalid, with a notice', async () => {
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle",</script>';
    const { text, report } = await imported({
      'a.html': page(`${broken}${dated}<meta property="og:title" content="From Open Graph">`),
    });
    expect(text).toContain('title: From Open Graph\n');
    expect(report.notices.map(({ message }) => message)).toEqual(['1 JSON-LD block could not be parsed']);
  });

  test('has a title without the name of the site', async () => {
    const site =
      '<meta property="og:site_name" content="The Paper"><meta property="og:title" content="A vote – The Paper">';
    expect(await textOf(page(dated + site))).toContain('title: A vote\n');
    expect(
      await textOf(page(`${dated}<title>A vote – what now</title>`, `<article>${paragraphs}</article>`)),
    ).toContain('title: A vote – what now\n');
  });

  test('contains the language of the page', async () => {
    expect(await textOf(page(dated, undefined, ' lang="ko"'))).toContain('language: ko\n');
    expect(await textOf(page(dated, undefined, ' lang="en-US"'))).not.toContain('language:');
  });

  test('contains the canonical URL, which becomes an alias', async () => {
    const text = await textOf(
      page(`${dated}<link rel="canonical" href="https://paper.example/2011/03/vote.html?x=1#top">`),
    );
    expect(text).toContain('aliases:\n  - /2011/03/vote.html?x=1\n');
  });
});

describe('the date of a page', () => {
  const story = `<h1>A vote</h1><article>${paragraphs}</article>`;

  test('is never guessed', async () => {
    const { report } = await imported({ 'a.html': page('', story) });
    expect(report.rejected).toMatchObject([{ message: 'the source has no date' }]);
  });

  test.each([
    ['<time datetime="2011-03-02T10:00:00Z">2 March</time>', 'from the first <time> element of the page'],
    ['<p>Published: March 2, 2011</p>', 'from the line “Published: March 2, 2011”'],
  ])('that is only visible is marked as inferred: %s', async (line, reason) => {
    expect(await textOf(page('', line + story))).toContain(reason);
  });

  test('is inferred from the URL', async () => {
    const { archive } = await imported({
      'a.html': page('<link rel="canonical" href="https://paper.example/2011/03/02/vote">', story),
    });
    expect(Object.keys(archive.articles)[0]).toMatch(/^2011\/03\/02-/);
  });

  test('must be checked if two sources disagree', async () => {
    const value = jsonLd({ '@type': 'Article', headline: 'A vote', datePublished: '2012-01-01' });
    const { report } = await imported({ 'a.html': page(value + dated) });
    expect(report.articles[0]?.changes).toContainEqual({
      what: 'to check',
      part: 'date',
      reason: 'JSON-LD has 2012-01-01, Open Graph has 2011-03-02T10:00:00Z',
    });
  });

  test('that is invalid is reported, and the next one is used', async () => {
    const value = jsonLd({ '@type': 'Article', headline: 'A vote', datePublished: 'last week' });
    const { report } = await imported({ 'a.html': page(value + dated) });
    expect(report.articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'dropped', part: 'date “last week” of JSON-LD' }),
    );
  });
});

describe('the text of a page', () => {
  test('and its boilerplate are all visible text of the page', async () => {
    for (const [path, content] of Object.entries(fixture('html/source'))) {
      if (!/^(?:vote|storm)\.html$/.test(path)) continue;
      const html = new TextDecoder(path === 'storm.html' ? 'windows-1252' : 'utf-8').decode(
        Buffer.from(content),
      );
      const { report } = await imported({ [path]: content });
      const visible = visibleText(parseHtml(html.replace(/^[\s\S]*<body>/, ''))).replace(/\s+/gu, '').length;
      const boilerplate = (report.articles[0]?.changes ?? []).filter(({ reason }) =>
        /boilerplate|the headline/.test(reason),
      );
      const dropped = boilerplate.reduce((sum, { characters = 0 }) => sum + characters, 0);
      expect(dropped + (report.articles[0]?.characters.source ?? 0)).toBe(visible);
    }
  });

  test('is the element that the page marks, if any', async () => {
    const body = `<div itemprop="articleBody">${paragraphs}<nav>Next page</nav></div><p>${'Not this, not this at all. '.repeat(40)}</p>`;
    const text = await textOf(page(dated, body));
    expect(text).toContain('fourth time');
    expect(text).not.toMatch(/Not this|Next page/);
  });

  test('includes parts that Readability removes from it, which is reported', async () => {
    const term =
      '<dt class="subheaders">The crane</dt><dd><p>It stands beside the house, and has stood there, unused, for nine years.</p></dd>';
    const list = `<dl>${term}${term.replace('The crane', 'The quay')}</dl>`;
    const share = '<p class="social-share">Share this with everyone you know</p>';
    const body = `<h1>A vote</h1><article>${paragraphs}${share}${list}${paragraphs.replace(/council/g, 'city council')}</article>`;
    const { text, report } = await imported({ 'a.html': page(dated, body) });
    expect(text).toMatch(/The crane[\s\S]+nine years[\s\S]+The quay[\s\S]+nine years[\s\S]+city council/);
    expect(text).not.toContain('Share this');
    expect(report.articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'inferred', part: '<dt class="subheaders"> “The crane”' }),
    );
  });

  test('is that of the JSON-LD if the page shows none', async () => {
    const value = jsonLd({
      '@type': 'Article',
      headline: 'A vote',
      datePublished: '2011-03-02',
      articleBody: 'One.\n\nTwo.',
    });
    expect(await textOf(page(value, '<div id="app"></div>'))).toMatch(/\nOne\.\n\nTwo\.\n$/);
  });

  test('must be checked if words of the JSON-LD are missing', async () => {
    const articleBody = `${visibleText(parseHtml(paragraphs))} And a last paragraph that the page does not show.`;
    const value = jsonLd({
      '@type': 'Article',
      headline: 'A vote',
      datePublished: '2011-03-02',
      articleBody,
    });
    const { report } = await imported({ 'a.html': page(value) });
    expect(report.articles[0]?.changes).toContainEqual(
      expect.objectContaining({ what: 'to check', part: expect.stringContaining('And a last paragraph') }),
    );
  });

  test('contains the images that were saved beside the page', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const body = `<h1>A vote</h1><article>${paragraphs}<p><img src="https://cdn.example/x/crane.png?w=2" alt="The crane"></p></article>`;
    const { text, report } = await imported({ 'a b.html': page(dated, body), 'a b_files/crane.png': png });
    expect(text).toContain('![The crane](crane.png)');
    expect(report.files.used).toBe(1);
  });
});

describe('a page that is not an article', () => {
  test('is skipped with a reason', async () => {
    const { report } = await imported({
      'a.html': page(dated),
      'index.html': page('<title>Front</title><meta property="og:type" content="website">'),
      'a_files/frame.html': '<html>An advertisement</html>',
    });
    expect(report.skipped.map(({ reason }) => reason)).toEqual([
      'resource saved with a page',
      'page of type website',
    ]);
  });

  test('may be a list of links, and is skipped', async () => {
    const links = Array.from(
      { length: 30 },
      (_, index) => `<p><a href="/${index}">A headline of another article, number ${index}</a>, new</p>`,
    );
    const { report } = await imported({
      'a.html': page(dated),
      'b.html': page(dated, `<article>${links.join('')}</article>`),
    });
    expect(report.skipped.map(({ reason }) => reason)).toEqual(['list of links']);
  });

  test('is not one that only declares itself as a website', async () => {
    const website =
      '<meta property="og:type" content="website"><link rel="canonical" href="https://paper.example/vote">';
    const { report } = await imported(
      { 'a.html': page(website), 'b.html': page(dated) },
      { date: '2011-03-02' },
    );
    expect(report.articles).toHaveLength(2);
  });

  test('is rejected if it has no text', async () => {
    const { report } = await imported({ 'a.html': page(dated, '<div></div>') });
    expect(report.rejected).toMatchObject([{ message: 'no article text was found in the page' }]);
  });
});

describe('the encoding of a page', () => {
  test.each([
    ['its meta', '<meta http-equiv="content-type" content="text/html; charset=euc-kr">', []],
    ['its byte order mark', '', [0xff, 0xfe]],
  ])('is taken from %s', async (_, meta, mark) => {
    const korean = '등대';
    const text = `<html><head>${meta}${dated}</head><body><h1>${korean}</h1>${paragraphs}</body></html>`;
    const bytes =
      mark.length > 0
        ? Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')])
        : Buffer.concat(
            text
              .split(korean)
              .flatMap((part, index) =>
                index === 0
                  ? [Buffer.from(part)]
                  : [Buffer.from([0xb5, 0xee, 0xb4, 0xeb]), Buffer.from(part)],
              ),
          );
    const { text: raw } = await imported({ 'a.html': bytes });
    expect(raw).toContain(`title: ${korean}\n`);
  });
});

describe('templates among saved pages', () => {
  const skippedItems = async (files: Files) =>
    (await imported(files)).report.skipped.map(({ location, reason }) => `${location.file}: ${reason}`);

  test.each([
    ['front matter', '---\nlayout: page\n---\n<html><body><p>Text.</p></body></html>'],
    ['a tag at its beginning', '{% extends "base.html" %}<p>Text.</p>'],
    ['a tag in its head', page('{% include head.html %}')],
    ['a tag in a URL', page('', `<a href="{{ site.url }}/a">A</a>${paragraphs}`)],
    ['a tag in its language', page(dated, undefined, ' lang="<?= {{ lang }}"')],
  ])('are recognized by %s', async (_, text) => {
    expect(await skippedItems({ 'a.html': text, 'vote.html': page(dated) })).toEqual([
      'a.html: template of the old site',
    ]);
  });

  test('are not articles about templates', async () => {
    const about = `<p>Write {{ page.title }} and {% for post in site.posts %}.</p><pre><a href="{{ site.url }}"></pre>`;
    const title = '<title>What {{ page.title }} means</title><meta name="description" content="{{ a }}">';
    expect(
      await skippedItems({ 'a.html': page(dated + title, `<article>${paragraphs}${about}</article>`) }),
    ).toEqual([]);
  });
});
