import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '#client/reuse/clean-html.ts';
import { renderReusable } from '#client/reuse/reuse-box.ts';

const address = 'https://courier.example/2024/12/21/vote/';
const clean = (html: string) => {
  const { document } = parseHTML(`<html><body><div>${html}</div></body></html>`);
  const prose = document.querySelector('div');
  return prose ? cleanHtml(prose, address) : '';
};

describe('clean HTML', () => {
  it.each([
    ['<p id="p-1" class="x">A <em>b</em></p>', '<p>A <em>b</em></p>', 'ids and classes'],
    ['<p>a<mark class="term">b</mark><span>c</span></p>', '<p>abc</p>', 'search highlights'],
    ['<p>a</p><figure><img src="/a.svg" alt="A"><figcaption>C</figcaption></figure>', '<p>a</p>', 'pictures'],
    ['<p>a<script>alert(1)</script></p>', '<p>a</p>', 'scripts'],
    ['<p onclick="x()" style="color:red">a</p>', '<p>a</p>', 'handlers and styles'],
    ['<p>a<a href="javascript:alert(1)">b</a></p>', '<p>ab</p>', 'script links'],
    ['<p>a<sup><a href="#fn:1">1</a></sup></p>', '<p>a<sup>1</sup></p>', 'fragment links'],
    ['<li><p>n <a href="#fnref:1" role="doc-backlink">↩</a></p></li>', '<li><p>n </p></li>', 'backlinks'],
    ['<constructor>a</constructor>', 'a', 'unknown elements'],
  ])('%s is %s, without %s', (given, html) => {
    expect(clean(given)).toBe(html);
  });

  it('has absolute links', () => {
    expect(clean('<a href="/2024/12/14/x/?a=1&amp;b=2">x</a>')).toBe(
      '<a href="https://courier.example/2024/12/14/x/?a=1&amp;b=2">x</a>',
    );
  });

  it('keeps tables, list numbers, languages and directions', () => {
    const html =
      '<table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table><ol start="3"><li lang="ar" dir="rtl">c</li></ol>';
    expect(clean(html)).toBe(html);
  });

  it('escapes markup characters', () => {
    expect(clean('<p>a &lt;b&gt; &amp; "c"</p>')).toBe('<p>a &lt;b&gt; &amp; &quot;c&quot;</p>');
  });
});

describe('a republishable article', () => {
  const page = (title: string, author: string) =>
    parseHTML(
      `<html><head><meta name="citation_title" content="${title}"><meta name="citation_author" content="${author}">
      <meta name="citation_journal_title" content="The Courier"><meta name="citation_public_url" content="${address}">
      <meta name="citation_publication_date" content="2024/12"><meta name="citation_language" content="en"></head>
      <body><article class="article"><div class="prose"><p id="p">Text.</p>\n\n\n<p>More.</p></div></article>
      <details class="reuse"><p class="licence"><a href="https://l.example/by/" rel="license">CC BY</a></p></details></body></html>`,
    ).document;

  it('has headline, byline, text, source and rights', () => {
    expect(renderReusable(page('Assembly votes', 'Hong Gil-dong'))).toBe(
      [
        '<article lang="en">',
        '<h1>Assembly votes</h1>',
        '<p>Hong Gil-dong</p>',
        '<p>Text.</p>',
        '<p>More.</p>',
        '<hr>',
        `<p><a href="${address}">Assembly votes</a> · The Courier · 2024-12 · <a href="https://l.example/by/">CC BY</a></p>`,
        '</article>',
        '',
      ].join('\n'),
    );
  });

  it('escapes headline and names', () => {
    const html = renderReusable(page('&lt;script&gt;x', '&lt;b&gt;'));
    expect(html).toContain('<h1>&lt;script&gt;x</h1>\n<p>&lt;b&gt;</p>');
  });
});
