import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#model/article.ts';
import { outputFile } from '#model/paths.ts';
import type { SitePage } from '#site.ts';
import { anyArticles, anyOrders, fileOn } from '../model/any-archive.ts';
import { articleOf } from '../model/build-model.ts';
import { groupsOf, pagesOf } from './plan-groups.ts';

/** Serialized pages by path. */
const serialize = (pages: readonly SitePage[]) =>
  new Map(pages.map((page) => [page.path, JSON.stringify(page)]));

describe('the plan of a site', () => {
  it('does not depend on the order in which files are read', () => {
    fc.assert(
      fc.property(anyOrders, ([articles, shuffled]) => {
        expect(pagesOf(shuffled)).toEqual(pagesOf(articles));
      }),
      { numRuns: 20 },
    );
  });

  it('gives every page a unique file name, ignoring case', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const files = pagesOf(articles).map(({ path }) => outputFile(path).normalize('NFC').toLowerCase());
        expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
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

describe('an edit of an article text', () => {
  it('makes its page and the feeds that contain it stale', () => {
    const feedLayouts = ['rss', 'atom', 'json-feed'];
    fc.assert(
      fc.property(anyArticles, fc.nat(), (articles, draw) => {
        const article = articles[draw % articles.length];
        if (!article) return;
        const edited = { ...article, text: { ...article.text, hash: 'f'.repeat(16) } };
        const before = serialize(pagesOf(articles));
        const after = pagesOf(articles.map((other) => (other === article ? edited : other)));
        const stale = after.filter((page) => before.get(page.path) !== JSON.stringify(page));
        const pages = stale.filter(({ layout }) => !feedLayouts.includes(layout));
        expect(pages.map(({ path }) => path)).toEqual([article.path]);
        for (const { path } of stale) expect(before.get(path)).toContain(article.path);
      }),
      { numRuns: 40 },
    );
  });
});

/** A random change: the articles before and after. */
const anyChange = fc
  .tuple(anyArticles, fc.nat(), fc.constantFrom('add', 'delete', 'rename', 'edit'))
  .map(([articles, draw, kind]) => {
    const index = draw % articles.length;
    return { before: articles, after: applyChange(articles, index, kind) };
  });

function applyChange(
  articles: readonly Article[],
  index: number,
  kind: 'add' | 'delete' | 'rename' | 'edit',
): readonly Article[] {
  const article = articles[index];
  const rest = articles.filter((other) => other !== article);
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

describe('page groups', () => {
  it('with unchanged inputs have unchanged pages', () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        const previous = new Map(groupsOf(before).map((group) => [group.name, group]));
        for (const group of groupsOf(after)) {
          const last = previous.get(group.name);
          if (last?.inputs === group.inputs) expect([...group.pages()]).toEqual([...last.pages()]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of past years do not change when an article is added', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const published = articles
          .map((article) => article.published)
          .sort((a, b) => (a.utc < b.utc ? 1 : -1))[0];
        if (!published) return;
        const added = articleOf(`${fileOn(published.day)}added.md`, { published });
        const before = new Map(groupsOf(articles).map(({ name, inputs }) => [name, inputs]));
        const year = Number(published.day.slice(0, 4));
        const changed = groupsOf([...articles, added]).filter(
          ({ name, inputs }) => before.get(name) !== inputs,
        );
        const pastYears = changed.flatMap(({ name }) =>
          /^\d{4}$/.test(name) && Number(name) < year ? [name] : [],
        );
        expect(pastYears).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
