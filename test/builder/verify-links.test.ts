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

/** Checks a site of these files; the front page says that it lies at https://example.org/archive/. */
async function faultsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const front = '<link rel="canonical" href="https://example.org/archive/"><h1 id="news">News</h1>';
  for (const [file, text] of Object.entries({ 'index.html': front, ...files })) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
  return (await checkLinks(site)).problems.map((problem) =>
    renderProblem(problem).replace(/; build .*$/, ''),
  );
}

const onPage = (html: string) =>
  faultsOf({ '2024/12/21/slug/index.html': html, '2024/12/vote.svg': '<svg/>' });

describe('the links of a site', () => {
  it.each([
    ['a page by its address', '<a href="/archive/2024/12/21/slug/">'],
    ['a page of the same site by its whole address', '<a href="https://example.org/archive/">'],
    ['a page by a relative path', '<a href="../../../../">'],
    ['a page with a query', '<a href="/archive/?q=seoul">'],
    ['a picture', '<img src="../../vote.svg" srcset="/archive/2024/12/vote.svg 320w">'],
    ['an anchor of its own', '<h2 id="서울">서울</h2><a href="#%EC%84%9C%EC%9A%B8">'],
    ['an anchor of another page', '<a href="/archive/#news">'],
    ['the top', '<a href="#"></a><a href="#top">'],
    ['another host', '<a href="https://example.com/gone">'],
    ['a mail address', '<a href="mailto:desk@example.org">'],
  ])('may lead to %s', async (_, html) => {
    expect(await onPage(html)).toEqual([]);
  });

  it.each([
    [
      'a page that is not there',
      '<a href="/archive/2025/">',
      '"/archive/2025/" is not an address of the site',
    ],
    ['a picture that is not there', '<img src="photo.jpg">', '"photo.jpg" is not an address of the site'],
    [
      'a size of a picture that is not there',
      '<img srcset="/archive/a.webp 1x">',
      '"/archive/a.webp" is not an address of the site',
    ],
    ['an anchor that is not here', '<a href="#notes">', '"#notes" names an anchor that is not in this page'],
    [
      'an anchor that is not there',
      '<a href="/archive/#olds">',
      '"/archive/#olds" names an anchor that is not in that page',
    ],
    ['a page above the path prefix', '<a href="/2024/">', '"/2024/" leads out of the site, to /2024/'],
    ['a page without its slash', '<a href="/archive/2024/12/21/slug">', 'lacks the / at the end'],
    ['no address at all', '<a href="https://[">', '"https://[" is not a valid address'],
    [
      'a redirect to nowhere',
      '<meta http-equiv="refresh" content="0; url=/archive/x/">',
      '"/archive/x/" is not an address of the site',
    ],
  ])('must not lead to %s', async (_, html, fault) => {
    const faults = await onPage(html);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it('says the line and column of the tag', async () => {
    expect(await onPage('<p>서울\n<p>\u{1f4f0}<a href="x">')).toEqual([
      '2024/12/21/slug/index.html:2:5: "x" is not an address of the site',
    ]);
  });

  it('names an anchor that stands twice', async () => {
    expect(await onPage('<p id="a"><p id="b">\n<p id="a">')).toEqual([
      '2024/12/21/slug/index.html:2:1: the anchor "a" is used a second time',
    ]);
  });

  it('counts what it read', async () => {
    await onPage('<a href="#"><a href="/archive/"><img src="../../vote.svg">');
    expect(await checkLinks(site)).toEqual({ pages: 2, links: 4, problems: [] });
  });

  it('needs the front page to say where the site lies', async () => {
    const faults = await faultsOf({ 'index.html': '<h1>No canonical address</h1>' });
    expect(faults).toEqual([
      expect.stringMatching(/^index\.html:1:1: the front page has no canonical address/),
    ]);
  });
});
