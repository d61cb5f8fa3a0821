import { describe, expect, it } from 'vitest';
import { articleOf, file, moment, settingsOf } from '../feeds/newsroom.ts';
import { articlePage, fullArticle, otherArticles, partOf, words } from './render-pages.ts';

const full = articlePage(fullArticle, otherArticles);
const head = (html: string) => words(partOf(html, 'header', 'article-head'));

describe('the header of an article', () => {
  it('shows kicker, headline, standfirst, byline, dateline and dates, in that order', () => {
    expect(head(full)).toMatch(
      /^Politics .*By the numbers .*Analysis Assembly votes A long night ends\. By Courier politics desk and A\. Kim SEOUL Published 21 December 2024, 6:30\sp\.m\.\sKST Updated 22 December 2024, 9:00\sa\.m\.\sKST 1 min read/,
    );
    expect(full).toContain('<time datetime="2024-12-21T18:30:00+09:00">');
  });

  it.each([
    ['The Explainer', 'The Explainer'],
    ['Explainer', 'Explainer'],
    ['Explainers', 'Explainers Explainer'],
  ])('does not repeat the genre in the series %s', (series, kicker) => {
    expect(words(partOf(articlePage({ type: 'explainer', series }), 'p', 'kicker'))).toBe(kicker);
  });

  it('joins the names of a Korean byline by middle dots', () => {
    const authors = ['홍길동', '김철수', '이영희'];
    const byline = words(partOf(articlePage({ authors, language: 'ko' }), 'p', 'byline'));
    expect(byline).toBe('글 홍길동 · 김철수 · 이영희');
  });

  it('has no byline without authors', () => {
    expect(articlePage({ agency: 'hangang-wire' })).not.toContain('class="byline"');
  });

  it('shows dates only as precisely as they are known', () => {
    expect(articlePage({})).toContain('<time datetime="2024-12-21">21 December 2024</time>');
    const circa = articlePage({ circa: 'month' });
    expect(circa).toContain('<time datetime="2024-12">December 2024</time>');
    expect(head(circa)).not.toContain('21');
  });

  it('shows an update only if there was one', () => {
    const published = moment('2024-12-21 18:30');
    expect(articlePage({ published, updated: published })).not.toContain('Updated');
  });

  it('lists all of forty authors', () => {
    const authors = Array.from({ length: 40 }, (_, index) => `Reporter ${index}`);
    const byline = words(partOf(articlePage({ authors }), 'p', 'byline'));
    expect(byline).toMatch(/^By Reporter 0 , Reporter 1 .* , Reporter 38 and Reporter 39$/);
  });

  it('links a translation from the masthead, or the front page in that language', () => {
    const tools = (html: string) => partOf(html, 'div', 'tools');
    expect(tools(full)).toContain('href="/2024/12/21/vote-ko/" lang="ko"');
    expect(tools(articlePage({}))).toContain('href="/ko/" lang="ko"');
  });

  it('links translations by the name of their language', () => {
    expect(partOf(full, 'p', 'translations')).toContain(
      'hreflang="ko" title="국회 표결" rel="alternate">한국어',
    );
  });

  it('has an empty element for the age notice, which a script fills', () => {
    expect(full).toContain('<p class="age" data-age="2024-12-21T18:30:00+09:00" hidden></p>');
  });
});

describe('the surroundings of the text', () => {
  it('include one credit for agency copy, linked to the agency', () => {
    const copy = articlePage({ agency: 'hangang-wire' });
    const article = partOf(copy, 'article');
    expect(article.match(/Hangang Wire/g)).toHaveLength(1);
    expect(article).toContain('<a href="/agencies/hangang-wire/"');
  });

  it('include retractions before the text and corrections after it', () => {
    const corrections = [
      { date: moment('2024-12-22'), text: 'It was 190.', kind: 'correction' as const },
      { date: moment('2024-12-23'), text: 'We retract it.', kind: 'retraction' as const },
    ];
    const article = words(partOf(articlePage({ corrections }), 'article'));
    expect(article).toMatch(
      /Retraction 23 December 2024 We retract it\. .*The text\. Corrections Correction 22 December 2024 It was 190\./,
    );
  });

  it('separate caption and credit, and omit an alt text equal to the caption', () => {
    const lead = partOf(full, 'figure', 'lead');
    expect(lead).toContain('alt="A hall"');
    expect(lead).toMatch(
      /<span class="caption">The hall at night<\/span> <span class="credit"[^>]*>Desk<\/span>/,
    );
    const repeated = articlePage({ image: { file: file('a.jpg'), alt: 'A hall', caption: 'A hall' } });
    expect(partOf(repeated, 'figure', 'lead')).toMatch(/ alt(?:=""| )/);
  });

  it('set the size of pictures and lazy-load all but the first', () => {
    const pictures = [...full.matchAll(/<img[^>]*>/g)].map(([picture]) => picture);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(picture).toMatch(/width="640" height="480"/);
    expect(pictures[0]).toContain('fetchpriority="high"');
    expect(pictures[0]).not.toContain('lazy');
    expect(pictures[1]).toContain('loading="lazy"');
  });

  it('include a table of contents for long texts only', () => {
    const headings = ['One', 'Two', 'Three', 'Four'].map((text) => ({
      id: text.toLowerCase(),
      text,
      level: 2,
    }));
    const { text } = articleOf('2024/12/21-vote.md');
    expect(articlePage({ text: { ...text, headings } })).toContain('<a href="#four">Four</a>');
    expect(articlePage({ text: { ...text, headings: headings.slice(1) } })).not.toContain('class="contents"');
  });

  it('link names that have a page', () => {
    const record = partOf(full, 'dl');
    expect(record).toContain('<a href="/topics/martial-law/">Martial law</a>');
    expect(record).toContain('<span>once named</span>');
    expect(words(record)).toContain('In print City, page 3');
    expect(words(record)).toContain('Rights CC BY 4.0');
  });

  it('include the story so far, its next article and the day’s top stories', () => {
    const sidebar = partOf(full, 'aside');
    expect(words(sidebar)).toContain('Next in this story The morning after');
    expect(sidebar).toContain('<a href="/2024/12/20/eve/">The eve</a>');
    expect(sidebar).toContain('<span aria-current="page">Assembly votes</span>');
  });

  it('link the previous and next article of the day', () => {
    const neighbours = partOf(full, 'nav', 'neighbours');
    expect(neighbours).toContain('rel="next"');
    expect(words(neighbours)).toContain('The morning after');
  });
});

describe('share, citation and letter links', () => {
  const settings = {
    ...settingsOf(),
    letters: 'letters@courier.example',
    share: { networks: ['mail', 'facebook', 'x', 'kakao', 'link', 'native'] as const },
  };
  const html = articlePage(fullArticle, otherArticles, settings);

  it('are in the publication’s order, as plain links, or buttons if they need a script', () => {
    const share = partOf(html, 'div', 'share');
    expect(words(share)).toBe('Share Email Facebook X Copy link Share…');
    expect(share).toContain('sharer.php?u=https%3A%2F%2Fcourier.example%2F2024%2F12%2F21%2Fvote%2F"');
    expect(share.match(/<button/g)).toHaveLength(2);
  });

  it('include Kakao only if the publication has a key', () => {
    const keyed = { ...settings, share: { networks: ['kakao'] as const, kakao: 'key' } };
    expect(articlePage(fullArticle, [], keyed)).toContain('href="/share/kakao/?u=https%3A%2F%2F');
  });

  it('contain the URL of the article', () => {
    expect(html).toContain(
      'href="mailto:letters@courier.example?subject=Letter%3A%20Assembly%20votes&amp;body=',
    );
    expect(words(partOf(html, 'details', 'cite'))).toContain(
      '“Assembly votes.” The Courier , 21 December 2024. https://courier.example/2024/12/21/vote/',
    );
  });
});

describe('the republication box', () => {
  it('is hidden until a script enables it', () => {
    expect(full).toContain('<details class="reuse" hidden>');
    expect(words(partOf(full, 'details', 'reuse'))).toContain('Republish this article');
  });

  it('is absent unless the rights allow reuse', () => {
    expect(articlePage({})).not.toContain('class="reuse"');
    expect(articlePage({ rights: 'All rights reserved' })).not.toContain('class="reuse"');
  });
});

describe('the search markup', () => {
  it('marks the article and the elements to ignore', () => {
    expect(partOf(full, 'article')).toMatch(/^<article class="article" data-pagefind-body/);
    expect(partOf(full, 'footer', 'article-foot')).toMatch(/^<footer[^>]* data-pagefind-ignore/);
  });

  it('is absent for noindex', () => {
    expect(articlePage({ noindex: true })).not.toContain('data-pagefind-body');
  });
});
