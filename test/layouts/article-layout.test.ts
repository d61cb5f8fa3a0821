import { describe, expect, it } from 'vitest';
import { articleOf, file, moment, settingsOf } from '../feeds/newsroom.ts';
import { aroundIt, articlePage, fullArticle, partOf, words } from './render-pages.ts';

const full = articlePage(fullArticle, aroundIt);
const head = (html: string) => words(partOf(html, 'header', 'article-head'));

describe('the head of an article', () => {
  it('gives kicker, headline, standfirst, byline, dateline and dates, in that order', () => {
    expect(head(full)).toMatch(
      /^Politics .*By the numbers .*Analysis Assembly votes A long night ends\. By Courier politics desk and A\. Kim SEOUL Published 21 December 2024, 6:30\sp\.m\.\sKST Updated 22 December 2024, 9:00\sa\.m\.\sKST 1 min read/,
    );
    expect(full).toContain('<time datetime="2024-12-21T18:30:00+09:00">');
  });

  it.each([
    ['The Explainer', 'The Explainer'],
    ['Explainer', 'Explainer'],
    ['Explainers', 'Explainers Explainer'],
  ])('says once what it is, in the series %s', (series, kicker) => {
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

  it('shows a day only when no time is known, and no more of it than is known', () => {
    expect(articlePage({})).toContain('<time datetime="2024-12-21">21 December 2024</time>');
    const circa = articlePage({ circa: 'month' });
    expect(circa).toContain('<time datetime="2024-12">December 2024</time>');
    expect(head(circa)).not.toContain('21');
  });

  it('names a change only where there was one', () => {
    const published = moment('2024-12-21 18:30');
    expect(articlePage({ published, updated: published })).not.toContain('Updated');
  });

  it('names all of forty authors', () => {
    const authors = Array.from({ length: 40 }, (_, place) => `Reporter ${place}`);
    const byline = words(partOf(articlePage({ authors }), 'p', 'byline'));
    expect(byline).toMatch(/^By Reporter 0 , Reporter 1 .* , Reporter 38 and Reporter 39$/);
  });

  it('leads from the masthead to the article itself in the other language, elsewhere to its front page', () => {
    const tools = (html: string) => partOf(html, 'div', 'tools');
    expect(tools(full)).toContain('href="/2024/12/21/vote-ko/" lang="ko"');
    expect(tools(articlePage({}))).toContain('href="/ko/" lang="ko"');
  });

  it('links the other languages of the article, each by its own name', () => {
    expect(partOf(full, 'p', 'translations')).toContain(
      'hreflang="ko" title="국회 표결" rel="alternate">한국어',
    );
  });

  it('keeps a place for the age of the article, empty until a script fills it', () => {
    expect(full).toContain('<p class="age" data-age="2024-12-21T18:30:00+09:00" hidden></p>');
  });
});

describe('around the text', () => {
  it('credits agency copy once, linked to the agency', () => {
    const copy = articlePage({ agency: 'hangang-wire' });
    const article = partOf(copy, 'article');
    expect(article.match(/Hangang Wire/g)).toHaveLength(1);
    expect(article).toContain('<a href="/agencies/hangang-wire/"');
  });

  it('puts a retraction before the text and a correction after it', () => {
    const corrections = [
      { date: moment('2024-12-22'), text: 'It was 190.', kind: 'correction' as const },
      { date: moment('2024-12-23'), text: 'We retract it.', kind: 'retraction' as const },
    ];
    const article = words(partOf(articlePage({ corrections }), 'article'));
    expect(article).toMatch(
      /Retraction 23 December 2024 We retract it\. .*The text\. Corrections Correction 22 December 2024 It was 190\./,
    );
  });

  it('sets caption and credit apart, and does not read a caption twice', () => {
    const lead = partOf(full, 'figure', 'lead');
    expect(lead).toContain('alt="A hall"');
    expect(lead).toMatch(
      /<span class="caption">The hall at night<\/span> <span class="credit"[^>]*>Desk<\/span>/,
    );
    const same = articlePage({ image: { file: file('a.jpg'), alt: 'A hall', caption: 'A hall' } });
    expect(partOf(same, 'figure', 'lead')).toMatch(/ alt(?:=""| )/);
  });

  it('fixes the size of pictures and waits with all but the first', () => {
    const pictures = [...full.matchAll(/<img[^>]*>/g)].map(([picture]) => picture);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(picture).toMatch(/width="640" height="480"/);
    expect(pictures[0]).toContain('fetchpriority="high"');
    expect(pictures[0]).not.toContain('lazy');
    expect(pictures[1]).toContain('loading="lazy"');
  });

  it('lists the headings of a long text and spares a short one', () => {
    const headings = ['One', 'Two', 'Three', 'Four'].map((text) => ({
      id: text.toLowerCase(),
      text,
      level: 2,
    }));
    const { text } = articleOf('2024/12/21-vote.md');
    expect(articlePage({ text: { ...text, headings } })).toContain('<a href="#four">Four</a>');
    expect(articlePage({ text: { ...text, headings: headings.slice(1) } })).not.toContain('class="contents"');
  });

  it('links names that have a page and leaves the others as text', () => {
    const record = partOf(full, 'dl');
    expect(record).toContain('<a href="/topics/martial-law/">Martial law</a>');
    expect(record).toContain('<span>once named</span>');
    expect(words(record)).toContain('In print City, page 3');
    expect(words(record)).toContain('Rights CC BY 4.0');
  });

  it('tells the story so far, what came next, and the day’s top stories with this one unlinked', () => {
    const beside = partOf(full, 'aside');
    expect(words(beside)).toContain('Next in this story The morning after');
    expect(beside).toContain('<a href="/2024/12/20/eve/">The eve</a>');
    expect(beside).toContain('<span aria-current="page">Assembly votes</span>');
  });

  it('leads to the pieces before and after it of the same day', () => {
    const neighbours = partOf(full, 'nav', 'neighbours');
    expect(neighbours).toContain('rel="next"');
    expect(words(neighbours)).toContain('The morning after');
  });
});

describe('share, cite, letter', () => {
  const settings = {
    ...settingsOf(),
    letters: 'letters@courier.example',
    share: { networks: ['mail', 'facebook', 'x', 'kakao', 'link', 'native'] as const },
  };
  const html = articlePage(fullArticle, aroundIt, settings);

  it('are plain links in the publication’s order, and buttons where a script is needed', () => {
    const share = partOf(html, 'div', 'share');
    expect(words(share)).toBe('Share Email Facebook X Copy link Share…');
    expect(share).toContain('sharer.php?u=https%3A%2F%2Fcourier.example%2F2024%2F12%2F21%2Fvote%2F"');
    expect(share.match(/<button/g)).toHaveLength(2);
  });

  it('offer Kakao as a link of this site only with the publication’s own key', () => {
    const keyed = { ...settings, share: { networks: ['kakao'] as const, kakao: 'key' } };
    expect(articlePage(fullArticle, [], keyed)).toContain('href="/share/kakao/?u=https%3A%2F%2F');
  });

  it('carry the address of the article', () => {
    expect(html).toContain(
      'href="mailto:letters@courier.example?subject=Letter%3A%20Assembly%20votes&amp;body=',
    );
    expect(words(partOf(html, 'details', 'cite'))).toContain(
      '“Assembly votes.” The Courier , 21 December 2024. https://courier.example/2024/12/21/vote/',
    );
  });
});

describe('the box for reuse', () => {
  it('waits for the script, under rights that allow it', () => {
    expect(full).toContain('<details class="reuse" hidden>');
    expect(words(partOf(full, 'details', 'reuse'))).toContain('Republish this article');
  });

  it('is not offered where nothing allows it', () => {
    expect(articlePage({})).not.toContain('class="reuse"');
    expect(articlePage({ rights: 'All rights reserved' })).not.toContain('class="reuse"');
  });
});

describe('for the site’s search', () => {
  it('marks the article, and in it what is not its text', () => {
    expect(partOf(full, 'article')).toMatch(/^<article class="article" data-pagefind-body/);
    expect(partOf(full, 'footer', 'article-foot')).toMatch(/^<footer[^>]* data-pagefind-ignore/);
  });

  it('leaves out an article that is not to be found', () => {
    expect(articlePage({ noindex: true })).not.toContain('data-pagefind-body');
  });
});
