import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import { buildArchive } from '#model/build-archive.ts';
import { indexKinds } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import { anyArticles, anyOrders, paper } from './any-archive.ts';
import { articleOf, known, moment, publicationOf } from './build-model.ts';

function archiveOf(articles: readonly Article[], publication: Publication = paper): Archive {
  return buildArchive({ publication, articles, gone: [] }).archive;
}

/** Serialises an archive for comparison. */
function serialize(archive: Archive): string {
  const entries = indexKinds.map((kind) =>
    [...archive.indexes[kind]].map(([key, { articles, ...entry }]) => [
      key,
      { ...entry, years: [...entry.years], articles: articles.map(({ path }) => path) },
    ]),
  );
  return JSON.stringify([
    archive.articles,
    [...archive.days],
    [...archive.months],
    [...archive.years],
    entries,
  ]);
}

describe('an archive', () => {
  it('does not depend on the order of its articles', () => {
    fc.assert(
      fc.property(anyOrders, ([articles, shuffled]) => {
        expect(serialize(archiveOf(shuffled))).toBe(serialize(archiveOf(articles)));
      }),
    );
  });

  it('has each article in exactly one day, one month and one year', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const { days, months, years } = archiveOf(articles);
        for (const dates of [days, months, years]) {
          const listed = [...dates.values()].flat().map(({ path }) => path);
          expect(listed.sort()).toEqual(articles.map(({ path }) => path).sort());
        }
        for (const [day, ofDay] of days) for (const article of ofDay) expect(article.day).toBe(day);
      }),
    );
  });

  it('lists an article once in each of its entries', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const archive = archiveOf(articles);
        for (const kind of indexKinds) {
          for (const entry of archive.indexes[kind].values()) {
            expect(new Set(entry.articles).size).toBe(entry.articles.length);
            for (const article of entry.articles) expect(archive.entriesOf(article)[kind]).toContain(entry);
          }
        }
      }),
    );
  });

  it('is sorted by time, then path; articles without a time come first on their day', () => {
    const timed = articleOf('2024/12/21-b.md', { published: moment('2024-12-21 00:00') });
    const late = articleOf('2024/12/21-a.md', { published: moment('2024-12-21 18:30') });
    const dayOnly = articleOf('2024/12/21-z.md');
    const sameDay = articleOf('2024/12/21-y.md');
    const before = articleOf('2024/12/20-z.md', { published: moment('2024-12-20 23:59') });
    const { articles } = archiveOf([late, timed, dayOnly, sameDay, before]);
    expect(articles).toEqual([before, sameDay, dayOnly, timed, late]);
  });
});

describe('names of the same entry', () => {
  const topics = (publication: Publication, ...topicLists: readonly (readonly string[])[]) => {
    const articles = topicLists.map((names, n) =>
      articleOf(`2024/12/0${n + 1}-report.md`, { topics: names }),
    );
    const { archive, problems } = buildArchive({ publication, articles, gone: [] });
    return { entries: [...archive.indexes.topics.values()], problems };
  };

  it('are equal after NFKC, case folding and collapsing white space, and keep the first spelling', () => {
    const { entries } = topics(paper, ['Night  Ferries'], ['NIGHT FERRIES'], ['ｎｉｇｈｔ ferries']);
    expect(entries.map(({ key, names, articles }) => [key, names, articles.length])).toEqual([
      ['night-ferries', { '': 'Night  Ferries' }, 3],
    ]);
  });

  it('include its key, name and aliases', () => {
    const { entries } = topics(paper, ['harbour'], ['The Harbour'], ['PORT']);
    expect(entries.map(({ key, articles }) => [key, articles.length])).toEqual([['harbour', 3]]);
  });

  it('count an article once even if it has two of them', () => {
    expect(topics(paper, ['harbour', 'port']).entries.map(({ articles }) => articles.length)).toEqual([1]);
  });

  it('get a page with the second article, and a feed with the fifth', () => {
    const afterSome = (count: number) =>
      topics(paper, ...Array.from({ length: count }, () => ['Ropes'])).entries[0];
    expect(
      [1, 2, 4, 5].map((count) => [afterSome(count)?.path !== undefined, afterSome(count)?.hasFeed]),
    ).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, true],
    ]);
  });

  it('get page and feed with the first article if publication.yaml defines the entry', () => {
    expect(topics(paper, ['Quays']).entries[0]).toMatchObject({ path: '/topics/quays/', hasFeed: true });
  });

  it.each([
    ['has no letters', '***'],
    ['is a year', '2012'],
    ['is reserved', 'letters'],
    ['is too long', 'a'.repeat(201)],
  ])('are errors with a hint if their address %s', (_, name) => {
    const { problems } = topics(paper, [name]);
    expect(problems).toMatchObject([{ file: '2024/12/01-report.md', severity: 'error' }]);
    expect(problems[0]?.hint).toContain('publication.yaml');
  });

  it('are errors if two would have the same address', () => {
    const { problems } = topics(paper, ['Q & A'], ['q-a']);
    expect(problems).toMatchObject([
      { file: '2024/12/02-report.md', message: expect.stringContaining('/topics/q-a/') },
    ]);
  });

  it('are errors if free text would have the address of a key', () => {
    const { problems } = topics(publicationOf({ topics: [known('q-a', 'Questions')] }), ['Q & A']);
    expect(problems).toMatchObject([{ message: expect.stringContaining('/topics/q-a/') }]);
  });
});

describe('the id of an article in feeds', () => {
  const moved = articleOf('2024/12/21-new-name.md', { aliases: ['/2024/12/21/old-name/'] });

  it('is its URL', () => {
    const still = articleOf('2024/12/21-name.md', { aliases: ['/news/name.html'] });
    expect(archiveOf([still]).idOf(still)).toBe('https://gazette.example/2024/12/21/name/');
  });

  it('is the first alias that has the form of an article address', () => {
    expect(archiveOf([moved]).idOf(moved)).toBe('https://gazette.example/2024/12/21/old-name/');
  });

  it('is the id in its front matter', () => {
    const named = articleOf('2024/12/21-new-name.md', { id: 'tag:gazette.example,2024:7' });
    expect(archiveOf([named]).idOf(named)).toBe('tag:gazette.example,2024:7');
  });
});
