import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachinePage } from '#feeds/machine-data.ts';
import { renderMachine } from '#feeds/render-machine.ts';
import type { Article } from '#model/article.ts';
import { allEntries } from '#model/build-archive.ts';
import { dayMoment, type IsoDay } from '#model/time.ts';
import {
  archivedFeedPages,
  correctionsFeedPage,
  entryFeedPages,
  languageFeedPages,
  mainFeedPages,
} from '#pages/feeds.ts';
import { anyLine } from './hostile.ts';
import { articleOf, contentOf, contextOf, file, moment, publicationOf } from './newsroom.ts';
import { validateAtom, validateRss } from './validate.ts';

/** All errors in all feeds of an archive. */
function feedErrors(articles: readonly Article[], publication = publicationOf()): string[] {
  const content = contentOf(articles, publication);
  const years = [...content.archive.years.keys()];
  const pages: MachinePage[] = [
    ...mainFeedPages(content),
    ...languageFeedPages(content),
    correctionsFeedPage(content),
    ...years.flatMap((year) => archivedFeedPages(content, year)),
    ...[...allEntries(content.archive)].flatMap((entry) => entryFeedPages(content, entry)),
  ];
  return pages.flatMap((page) => {
    const self = publication.url + page.path.split('/').map(encodeURIComponent).join('/');
    const document = renderMachine(page, contextOf(publication));
    if (page.layout === 'rss') return validateRss(document, self);
    return page.layout === 'atom' ? validateAtom(document, self) : [];
  });
}

const anyArticle = fc
  .record({
    number: fc.integer({ min: 0, max: 9999 }),
    day: fc.date({ min: new Date('1990-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
    title: anyLine.filter((text) => !/<\/\w+/.test(text)),
    summary: anyLine,
    author: anyLine,
    topic: anyLine,
    timed: fc.boolean(),
    language: fc.constantFrom('en', 'ko', 'ar'),
    correction: fc.option(anyLine),
    picture: fc.option(anyLine),
  })
  .map(({ number, day, timed, author, topic, correction, picture, ...fields }): Article => {
    const iso = day.toISOString().slice(0, 10) as IsoDay;
    return articleOf(`${iso.slice(0, 4)}/${iso.slice(5, 7)}/${iso.slice(8)}-piece-${number}.md`, {
      ...fields,
      published: timed ? moment(`${iso} 12:34`) : dayMoment(iso, 'Asia/Seoul'),
      authors: [author],
      topics: [topic, 'martial-law'],
      section: 'politics',
      corrections:
        correction === null ? [] : [{ date: moment('2024-12-31'), text: correction, kind: 'correction' }],
      ...(picture !== null && {
        image: { file: file('2024/12/á b.jpg'), alt: picture, caption: picture, credit: author },
      }),
    });
  });

const anyArchive = fc.uniqueArray(anyArticle, { selector: ({ path }) => path, maxLength: 40 });

describe('every feed', () => {
  it('passes the rules of the W3C feed validator for random archives', () => {
    fc.assert(
      fc.property(anyArchive, (articles) => {
        expect(feedErrors(articles)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('passes them below a path prefix and with keys in any script', () => {
    const articles = Array.from({ length: 6 }, (_, number) =>
      articleOf(`2024/12/2${number}-한글.md`, { topics: ['경제'] }),
    );
    expect(feedErrors(articles, publicationOf({ url: 'https://example.org/news', base: '/news' }))).toEqual(
      [],
    );
  });

  it.each(['Asia/Kathmandu', 'Australia/Eucla', 'America/St_Johns', 'Africa/Monrovia'])(
    'has correct dates in %s',
    (timezone) => {
      const published = moment('1999-05-04 03:02', timezone);
      const article = articleOf('1999/05/04-far.md', { published });
      const [page] = mainFeedPages(contentOf([article]));
      const document = page ? renderMachine(page, contextOf()) : '';
      expect(validateRss(document, 'https://courier.example/feed.xml')).toEqual([]);
      const [, date = ''] = /<pubDate>(.*)<\/pubDate>/.exec(document) ?? [];
      expect(new Date(date).toISOString()).toBe(published.utc.replace('Z', '.000Z'));
    },
  );
});
