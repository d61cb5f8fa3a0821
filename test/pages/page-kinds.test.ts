import { describe, expect, it } from 'vitest';
import { partOf } from '#builder/manifest/manifest-parts.ts';
import { isReservedAddress } from '#content/checks/addresses.ts';
import { isMachinePage } from '#feeds/machine-data.ts';
import type { Article } from '#model/article.ts';
import { buildArchive } from '#model/build-archive.ts';
import { outputFile, standalonePagePath } from '#model/paths.ts';
import { type HtmlPage, pageKinds } from '#pages/page-kinds.ts';
import { reserved } from '#pages/site-addresses.ts';
import { buildSiteContent, type StandalonePage } from '#pages/site-content.ts';
import { planSite, type SitePage } from '#site.ts';
import { articleOf, file, moment, pictureFile, publicationOf } from '../feeds/newsroom.ts';

const publication = publicationOf({
  share: { networks: ['kakao'], kakao: 'key' },
  alternates: ['markdown', 'ninjs', 'dumps'],
});

const about: StandalonePage = {
  file: file('pages/about.md'),
  path: standalonePagePath(file('pages/about.md')),
  title: 'About',
  description: 'Who we are.',
  language: 'en',
  textHash: '',
  pictures: [],
};

/** All pages of a site. The publication turns on every kind of page. */
function pagesOf(articles: readonly Article[], gone: readonly Article[] = []): SitePage[] {
  const { archive } = buildArchive({ publication, articles, gone });
  const content = buildSiteContent(archive, pictureFile, [about]);
  const redirects = [{ from: '/old.html', to: '/archive/' }];
  const sources = { hashOf: () => '', common: '', redirects, now: '2025-01-01T00:00:00Z' };
  return planSite(content, sources).flatMap((group) => [...group.pages()]);
}

const many = Array.from({ length: 60 }, (_, place) =>
  articleOf(`2023/05/${String((place % 28) + 1).padStart(2, '0')}-vote-${place}.md`, { topics: ['votes'] }),
);
const gone = articleOf('2023/06/01-gone.md', { gone: { date: moment('2024-01-01'), reason: 'A court.' } });
const pages = pagesOf(many, [gone]);
const inBoth = new Set(pagesOf([articleOf('2019/02/03-other.md')]).map(({ path }) => path));
const fixed = pages.filter(({ path }) => inBoth.has(path) && path !== about.path && path !== '/old.html');

describe('a kind of page', () => {
  const htmlPages = pages.filter((page): page is HtmlPage => !isMachinePage(page));

  it('is planned', () => {
    const planned = new Set<string>(htmlPages.map(({ layout }) => layout));
    expect(Object.keys(pageKinds).filter((name) => !planned.has(name))).toEqual([]);
  });

  it('has a page at each address in its table entry', () => {
    const at = new Set(fixed.map(({ path, layout }) => `${layout} at ${path}`));
    const expected = Object.entries(pageKinds).flatMap(([name, { addresses }]) =>
      addresses.map((path) => `${name} at ${path}`),
    );
    expect(expected.filter((line) => !at.has(line))).toEqual([]);
  });

  it('has its footer links at its own addresses', () => {
    const elsewhere = Object.values(pageKinds).flatMap(({ addresses, footer }) =>
      footer === 'none' ? [] : footer.links.filter(({ path }) => !addresses.includes(path)),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });
});

describe('an address that does not depend on articles', () => {
  it('is reserved', () => {
    const addresses = new Set<string>(reserved.addresses(publication));
    const free = fixed.filter(({ path }) => !addresses.has(path) && !isReservedAddress(path, reserved));
    expect(free.map(({ layout, path }) => `${layout} at ${path}`)).toEqual([]);
  });

  it('is the only kind of address in the list of reserved addresses', () => {
    const other = reserved.addresses(publication).filter((path) => !inBoth.has(path));
    expect(other, other.join(', ')).toEqual(['/manifest/index.json']);
  });

  it('is in the site part of the manifest, except on-this-day pages', () => {
    const elsewhere = fixed
      .map(({ path }) => outputFile(path))
      .filter((file) => partOf(file) !== 'manifest/site.txt' && !file.startsWith('on-this-day/'));
    expect(elsewhere).toEqual([]);
  });
});
