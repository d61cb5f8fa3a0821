import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  archivedFeedPath,
  articlePath,
  dayPath,
  entryPath,
  entryYearPath,
  feedPath,
  frontPath,
  hrefBelow,
  outputFile,
  parentPath,
  parseArticleFile,
  standalonePagePath,
} from '#model/paths.ts';
import { day, file } from './build-model.ts';

describe('the file of an article', () => {
  it.each([
    ['2024/12/21-top-diplomats.md', '2024-12-21', 'top-diplomats'],
    ['2024/12/21-한미-외교장관.markdown', '2024-12-21', '한미-외교장관'],
    ['1998/01/01-Harbour_Charter.md', '1998-01-01', 'harbour-charter'],
  ])('%s has the day %s and the name %s', (path, of, name) => {
    expect(parseArticleFile(path)).toEqual({ day: of, name });
  });

  it.each([
    '2024/12/top-diplomats.md',
    '2024/21-top.md',
    'pages/about.md',
    '2024/12/21-a/b.md',
    '2024/12/21-top.txt',
  ])('%s is not a dated path', (path) => {
    expect(parseArticleFile(path)).toBeUndefined();
  });
});

describe('addresses', () => {
  it('have the documented forms', () => {
    expect([
      articlePath(day('2024-12-21'), 'slug'),
      dayPath('2024'),
      dayPath('2024-12'),
      dayPath('2024-12-21'),
      entryPath('topics', 'trade'),
      entryYearPath('topics', 'trade', '2012', 1),
      entryYearPath('topics', 'trade', '2012', 2),
      feedPath(frontPath),
      feedPath(entryPath('topics', 'trade')),
      archivedFeedPath('2024-12', 1),
      archivedFeedPath('2024-12', 2),
      standalonePagePath(file('pages/about.md')),
      standalonePagePath(file('pages/ko/about.md')),
    ]).toEqual([
      '/2024/12/21/slug/',
      '/2024/',
      '/2024/12/',
      '/2024/12/21/',
      '/topics/trade/',
      '/topics/trade/2012/',
      '/topics/trade/2012/2/',
      '/feed.xml',
      '/topics/trade/feed.xml',
      '/feed/2024/12.xml',
      '/feed/2024/12-2.xml',
      '/about/',
      '/ko/about/',
    ]);
  });

  it('have parents up to the front page', () => {
    expect(parentPath(dayPath('2024-12-21'))).toBe('/2024/12/');
    expect(parentPath(dayPath('2024'))).toBe('/');
    expect(parentPath(feedPath(entryPath('topics', 'trade')))).toBe('/topics/trade/');
  });

  it('correspond to the files that static hosts serve', () => {
    expect([frontPath, dayPath('2024'), feedPath(frontPath)].map(outputFile)).toEqual([
      'index.html',
      '2024/index.html',
      'feed.xml',
    ]);
  });

  it('are percent-encoded like in browsers, below a path prefix', () => {
    expect(hrefBelow('/archive', entryPath('topics', '비상계엄'))).toBe(
      '/archive/topics/%EB%B9%84%EC%83%81%EA%B3%84%EC%97%84/',
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{M}\p{N}-]{1,20}$/u), (key) => {
        const path = entryPath('people', key);
        const url = new URL(hrefBelow('', path), 'https://gazette.example');
        expect(decodeURIComponent(url.pathname)).toBe(path);
        expect(url.href).toBe(`https://gazette.example${hrefBelow('', path)}`);
      }),
    );
  });
});
