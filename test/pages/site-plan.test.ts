import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#model/article.ts';
import { outputFile } from '#model/paths.ts';
import type { SitePage } from '#site.ts';
import { anyArticles, anyOrders, fileOn } from '../model/any-archive.ts';
import { articleOf } from '../model/made.ts';
import { groupsOf, pagesOf } from './planned.ts';

/** Pages by address, each as text. */
const byAddress = (pages: readonly SitePage[]) =>
  new Map(pages.map((page) => [page.path, JSON.stringify(page)]));

describe('the plan of a site', () => {
  it('is the same whatever order the files are read in', () => {
    fc.assert(
      fc.property(anyOrders, ([articles, shuffled]) => {
        expect(pagesOf(shuffled)).toEqual(pagesOf(articles));
      }),
      { numRuns: 20 },
    );
  });

  it('gives no two pages one file, on a disk that knows no case either', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const files = pagesOf(articles).map(({ path }) => outputFile(path).normalize('NFC').toLowerCase());
        expect(files.filter((file, place) => files.indexOf(file) !== place)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('has a page for each article, and lists each in exactly one day', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const pages = pagesOf(articles);
        const days = pages.flatMap((page) => (page.layout === 'day' ? [page.data] : []));
        const inDays = days.flatMap(({ lead, sections }) => [
          ...lead,
          ...sections.flatMap(({ teasers }) => teasers),
        ]);
        const own = pages.flatMap((page) => (page.layout === 'article' ? [page.path] : []));
        const paths = articles.map(({ path }) => path).sort();
        expect(inDays.map(({ path }) => path).sort()).toEqual(paths);
        expect(own.sort()).toEqual(paths);
      }),
      { numRuns: 20 },
    );
  });
});

describe('an edit of a text', () => {
  it('makes one page stale, and the feeds that carry it', () => {
    const carriers = ['rss', 'atom', 'json-feed'];
    fc.assert(
      fc.property(anyArticles, fc.nat(), (articles, draw) => {
        const article = articles[draw % articles.length];
        if (!article) return;
        const edited = { ...article, text: { ...article.text, hash: 'f'.repeat(16) } };
        const before = byAddress(pagesOf(articles));
        const after = pagesOf(articles.map((one) => (one === article ? edited : one)));
        const stale = after.filter((page) => before.get(page.path) !== JSON.stringify(page));
        const pages = stale.filter(({ layout }) => !carriers.includes(layout));
        expect(pages.map(({ path }) => path)).toEqual([article.path]);
        for (const { path } of stale) expect(before.get(path)).toContain(article.path);
      }),
      { numRuns: 40 },
    );
  });
});

/** A change of an archive: its articles before and after. */
const anyChange = fc
  .tuple(anyArticles, fc.nat(), fc.constantFrom('add', 'delete', 'rename', 'edit'))
  .map(([articles, draw, kind]) => {
    const place = draw % articles.length;
    return { before: articles, after: changed(articles, place, kind) };
  });

function changed(
  articles: readonly Article[],
  place: number,
  kind: 'add' | 'delete' | 'rename' | 'edit',
): readonly Article[] {
  const article = articles[place];
  const rest = articles.filter((one) => one !== article);
  if (!article) return articles;
  switch (kind) {
    case 'add':
      return [...articles, { ...article, path: `${article.path.slice(0, -1)}-again/` as Article['path'] }];
    case 'delete':
      return rest;
    case 'rename':
      return [...rest, { ...article, title: `${article.title}, and the storms` }];
    case 'edit':
      return [...rest, { ...article, topics: ['Storms'], people: [], words: 10 } as Article];
  }
}

describe('quires', () => {
  it('with the inputs of the last build have its pages', () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        const known = new Map(groupsOf(before).map((group) => [group.name, group]));
        for (const group of groupsOf(after)) {
          const last = known.get(group.name);
          if (last?.inputs === group.inputs) expect([...group.pages()]).toEqual([...last.pages()]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of past years keep still when a new article comes', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const published = articles
          .map((article) => article.published)
          .sort((a, b) => (a.utc < b.utc ? 1 : -1))[0];
        if (!published) return;
        const added = articleOf(`${fileOn(published.day)}added.md`, { published });
        const before = new Map(groupsOf(articles).map(({ name, inputs }) => [name, inputs]));
        const year = Number(published.day.slice(0, 4));
        const moved = groupsOf([...articles, added]).filter(
          ({ name, inputs }) => before.get(name) !== inputs,
        );
        const pastYears = moved.flatMap(({ name }) =>
          /^\d{4}$/.test(name) && Number(name) < year ? [name] : [],
        );
        expect(pastYears).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
