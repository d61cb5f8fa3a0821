import { describe, expect, it } from 'vitest';
import type { EntryYearData } from '#model/page-data.ts';
import { entryYearPath } from '#model/paths.ts';
import type { HtmlPage } from '#pages/page-kinds.ts';
import { articleOf, moment } from '../feeds/newsroom.ts';
import { fullArticle, otherArticles, pagesOf, partOf, renderPage, words } from './render-pages.ts';

const pages = pagesOf([fullArticle, ...otherArticles]);
const at = (path: string, from: readonly HtmlPage[] = pages): string => {
  const page = from.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`page not found: ${path}`);
  return renderPage(page);
};

describe('calendars', () => {
  it('link only days with articles, with their number and main headline', () => {
    const month = partOf(at('/2024/12/'), 'table');
    expect(month).toContain('<a href="/2024/12/21/" title="3 articles · Assembly votes">21</a>');
    expect(month).toContain('<td>22</td>');
    expect(month.match(/<a /g)).toHaveLength(2);
  });

  it('start a month on its weekday and end it on its last day', () => {
    const rows = [...partOf(at('/2024/12/'), 'table').matchAll(/<tr>.*?<\/tr>/g)].map(([row]) => words(row));
    expect(rows[0]).toBe('S M T W T F S');
    expect(rows[1]).toBe('1 2 3 4 5 6 7');
    expect(rows.at(-1)).toBe('29 30 31');
  });

  it('show a year as twelve months and link those with articles', () => {
    const year = at('/2024/');
    expect(year.match(/<table/g)).toHaveLength(12);
    expect(year).toContain('<caption><a href="/2024/12/">December</a></caption>');
    expect(year).toContain('<caption>November</caption>');
  });

  it('show all years by month and combine empty years', () => {
    const table = partOf(at('/archive/'), 'table');
    expect(table).toContain('<a href="/2024/12/" title="December 2024 · 4 articles">4</a>');
    expect(words(table)).toMatch(/2024 4 4 2012–2023 2011 1 1$/);
  });

  it('link every date of the year, including 29 February', () => {
    const main = partOf(at('/on-this-day/'), 'main');
    expect(main.match(/href="\/on-this-day\/\d\d-\d\d\/"/g)).toHaveLength(366);
    expect(main).toContain('<a href="/on-this-day/02-29/" title="0 articles">29</a>');
  });

  it('allow line breaks after the weekday only', () => {
    expect(at('/2024/12/21/')).toContain(
      '<h1><time datetime="2024-12-21">Saturday, 21\u00a0December\u00a02024</time></h1>',
    );
    expect(partOf(at('/2024/12/'), 'h2', 'day-head')).toContain('>Friday, 20\u00a0December</time>');
  });

  it('link the previous and next day with articles', () => {
    const steps = partOf(at('/2024/12/20/'), 'nav', 'steps');
    expect(steps).toContain('href="/2011/03/01/" rel="prev"');
    expect(steps).toContain('href="/2024/12/21/" rel="next"');
  });
});

describe('the front page', () => {
  it('starts with the newest day and dates its articles', () => {
    const front = at('/');
    expect(words(partOf(front, 'header', 'masthead'))).toContain('Saturday, 21 December 2024');
    expect(words(partOf(front, 'div', 'top-stories'))).toContain('Assembly votes');
    expect(words(front)).toContain('Running stories');
  });

  it('of an empty archive is a single sentence', () => {
    const page: HtmlPage = {
      path: entryYearPath('topics', 'x', '2024', 1),
      layout: 'front',
      data: { language: 'en', lead: [], rest: [], sections: [], stories: [], topics: [], months: [] },
    };
    expect(words(partOf(renderPage(page), 'main'))).toBe('The Courier No articles have been published yet.');
  });
});

describe('indexes and entries', () => {
  it('group an index by letter, with counts and years', () => {
    const topics = at('/topics/');
    expect(words(partOf(topics, 'main'))).toMatch(/M Martial law 3 2011–2024 Q Q & A <live> 1 2024$/);
    expect(topics).toContain('href="/topics/#letter-q"');
  });

  it('show an entry’s names, extent and a search link', () => {
    const head = partOf(at('/topics/martial-law/'), 'header', 'page-head');
    expect(words(head)).toContain('Martial law Also known as 계엄');
    expect(words(head)).toContain('3 articles');
    expect(words(head)).toContain('March 2011 to 21 December 2024');
    expect(head).toContain('href="/search/?topic=martial-law"');
  });

  it('show dates only as precisely as they are known', () => {
    const headerAt = (path: string, circa: 'month' | 'year') =>
      words(
        partOf(
          at(
            path,
            pagesOf([articleOf('1998/05/01-ferry.md', { title: 'Ferry', circa, topics: ['martial-law'] })]),
          ),
          'header',
          'page-head',
        ),
      );
    expect(headerAt('/topics/martial-law/', 'month')).toMatch(/ 1 article May 1998 /);
    expect(headerAt('/topics/martial-law/', 'year')).toMatch(/ 1 article 1998 /);
  });

  it('date a picture as precisely as its article', () => {
    const image = fullArticle.image;
    const dated = articleOf('1998/05/01-ferry.md', {
      title: 'Ferry',
      circa: 'month',
      ...(image && { image }),
    });
    const shown = at('/pictures/', pagesOf([dated]));
    expect(shown).toContain('datetime="1998-05">May 1998</time>');
    expect(shown).not.toContain('1 May 1998');
  });

  it('show a story as a timeline, oldest first, with gaps', () => {
    const late = articleOf('2025/02/01-late.md', { title: 'Late', story: 'The winter' });
    const story = at('/stories/the-winter/', pagesOf([fullArticle, ...otherArticles, late]));
    expect(words(partOf(story, 'ol', 'timeline'))).toBe(
      '20 December 2024 The eve 21 December 2024 Assembly votes The morning after 42 days later 1 February 2025 Late',
    );
  });

  it('count a short-lived topic by month and group a busy month by day', () => {
    const busyMonth = Array.from({ length: 13 }, (_, index) =>
      articleOf(`2025/02/0${1 + (index % 2)}-piece-${index}.md`, {
        title: `Piece ${index}`,
        topics: ['martial-law'],
      }),
    );
    const main = partOf(at('/topics/martial-law/', pagesOf([fullArticle, ...busyMonth])), 'main');
    expect(words(partOf(main, 'section', 'by-month'))).toBe('By month December 2024 1 February 2025 13');
    expect(words(partOf(main, 'section', 'month-of-entry'))).toMatch(/^February 2025 2 February Piece 9 /);
    expect(main).toMatch(/December 2024<\/h2><ol class="teasers"/);
  });

  it('do not change past years: no total, and links to adjacent pages only', () => {
    const data: EntryYearData = {
      kind: 'topics',
      key: 'martial-law',
      name: 'Martial law',
      year: '2012',
      page: 2,
      pages: 3,
      teasers: [],
      nextYear: '2013',
    };
    const html = renderPage({
      path: entryYearPath('topics', 'martial-law', '2012', 2),
      layout: 'entry-year',
      data,
    });
    expect(words(partOf(html, 'main'))).toBe(
      'Topics Martial law Martial law, 2012 Page 2 of 3 1 2 3 Earlier in the year Later in the year',
    );
    const everyPage = partOf(html, 'nav', 'letters');
    expect(everyPage).toContain('aria-label="Page 2 of 3"');
    expect(everyPage).toContain('href="/topics/martial-law/2012/2/" aria-current="page"');
    expect(everyPage).toContain('href="/topics/martial-law/2012/3/"');
    const steps = partOf(html, 'nav', 'steps');
    expect(steps).toContain('href="/topics/martial-law/2012/" rel="prev"');
    expect(steps).toContain('href="/topics/martial-law/2012/3/" rel="next"');
  });
});

describe('special pages', () => {
  it('list corrections with kind, date and article', () => {
    expect(words(partOf(at('/corrections/'), 'ol', 'teasers'))).toBe(
      'Correction 22 December 2024 It was 190 members. Assembly votes 21 December 2024',
    );
  });

  it('show what the archive contains and lacks', () => {
    const coverage = words(partOf(at('/coverage/'), 'main'));
    expect(coverage).toContain('Total 5 articles');
    expect(coverage).toContain('한국어 1 20%');
    expect(coverage).toContain('File manifest');
  });

  it('show a notice for a withdrawn article in its language, without its content', () => {
    const page: HtmlPage = {
      path: fullArticle.path,
      layout: 'gone',
      data: {
        path: fullArticle.path,
        date: moment('2025-01-02'),
        reason: '법원 결정',
        language: 'ko',
        day: fullArticle.day,
      },
    };
    expect(words(partOf(renderPage(page), 'main'))).toContain('2025년 1월 2일 철회됐습니다.');
    expect(renderPage(page)).not.toContain(fullArticle.title);
  });

  it('redirect from an old path, also by a link', () => {
    const page: HtmlPage = {
      path: fullArticle.path,
      layout: 'redirect',
      data: { from: '/old.html', to: '/2024/12/21/표결/' },
    };
    const html = renderPage(page);
    const to = '/2024/12/21/%ED%91%9C%EA%B2%B0/';
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}"/>`);
    expect(html).toContain(`<link rel="canonical" href="https://courier.example${to}"/>`);
    expect(html).toContain(`<a href="${to}">`);
    expect(html).toContain('content="noindex"');
  });
});
