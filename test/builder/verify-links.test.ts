import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLinks } from '#builder/verify/check-links.ts';
import { renderProblem } from '#model/problem.ts';

let site: string;

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'backfile-links-'));
});

afterEach(() => rm(site, { recursive: true }));

/** Checks a site of these files, whose front page has the canonical address https://example.org/archive/. */
async function brokenLinksIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const front = '<link rel="canonical" href="https://example.org/archive/"><h1 id="news">News</h1>';
  for (const [file, text] of Object.entries({ 'index.html': front, ...files })) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
  return (await checkLinks(site)).problems.map((problem) =>
    renderProblem(problem).replace(/; build .*$/, ''),
  );
}

const brokenLinksOnPage = (html: string) =>
  brokenLinksIn({ '2024/12/21/slug/index.html': html, '2024/12/vote.svg': '<svg/>' });

describe('the links of a site', () => {
  it.each([
    ['a page by its address', '<a href="/archive/2024/12/21/slug/">'],
    ['a page of the same site by its absolute URL', '<a href="https://example.org/archive/">'],
    ['a page by a relative path', '<a href="../../../../">'],
    ['a page with a query', '<a href="/archive/?q=seoul">'],
    ['a picture', '<img src="../../vote.svg" srcset="/archive/2024/12/vote.svg 320w">'],
    ['an anchor on the same page', '<h2 id="서울">서울</h2><a href="#%EC%84%9C%EC%9A%B8">'],
    ['an anchor on another page', '<a href="/archive/#news">'],
    ['the top of the page', '<a href="#"></a><a href="#top">'],
    ['another host', '<a href="https://example.com/gone">'],
    ['an email address', '<a href="mailto:editors@example.org">'],
  ])('may point to %s', async (_, html) => {
    expect(await brokenLinksOnPage(html)).toEqual([]);
  });

  it.each([
    ['a missing page', '<a href="/archive/2025/">', '"/archive/2025/" is not an address of the site'],
    ['a missing picture', '<img src="photo.jpg">', '"photo.jpg" is not an address of the site'],
    [
      'a missing size of a picture',
      '<img srcset="/archive/a.webp 1x">',
      '"/archive/a.webp" is not an address of the site',
    ],
    [
      'a missing anchor on the same page',
      '<a href="#notes">',
      '"#notes" names an anchor that is not in this page',
    ],
    [
      'a missing anchor on another page',
      '<a href="/archive/#olds">',
      '"/archive/#olds" names an anchor that is not in that page',
    ],
    ['a page outside the path prefix', '<a href="/2024/">', '"/2024/" leads out of the site, to /2024/'],
    ['a page without its trailing slash', '<a href="/archive/2024/12/21/slug">', 'lacks the / at the end'],
    ['an invalid address', '<a href="https://[">', '"https://[" is not a valid address'],
    [
      'a missing page by a redirect',
      '<meta http-equiv="refresh" content="0; url=/archive/x/">',
      '"/archive/x/" is not an address of the site',
    ],
  ])('must not point to %s', async (_, html, message) => {
    const lines = await brokenLinksOnPage(html);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(message);
  });

  it('reports the line and column of the tag', async () => {
    expect(await brokenLinksOnPage('<p>서울\n<p>\u{1f4f0}<a href="x">')).toEqual([
      '2024/12/21/slug/index.html:2:5: "x" is not an address of the site',
    ]);
  });

  it('reports a duplicate anchor', async () => {
    expect(await brokenLinksOnPage('<p id="a"><p id="b">\n<p id="a">')).toEqual([
      '2024/12/21/slug/index.html:2:1: the anchor "a" is used a second time',
    ]);
  });

  it('counts pages and links', async () => {
    await brokenLinksOnPage('<a href="#"><a href="/archive/"><img src="../../vote.svg">');
    expect(await checkLinks(site)).toEqual({ pages: 2, links: 4, problems: [] });
  });

  it('needs a canonical address on the front page', async () => {
    const lines = await brokenLinksIn({ 'index.html': '<h1>No canonical address</h1>' });
    expect(lines).toEqual([
      expect.stringMatching(/^index\.html:1:1: the front page has no canonical address/),
    ]);
  });
});
