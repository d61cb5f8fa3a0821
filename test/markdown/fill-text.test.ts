import { describe, expect, it } from 'vitest';
import { type FillOptions, fillText } from '#markdown/fill-text.ts';
import type { PictureFile } from '#model/page.ts';
import { hrefBelow, type SitePath } from '#model/paths.ts';
import { renderArticle } from './forms.ts';

const onPage: FillOptions = { address: (path) => hrefBelow('/archive', path), pictures: {} };
const inFeed: FillOptions = {
  address: (path) => hrefBelow('https://example.org', path),
  pictures: {},
  plain: true,
};
const filled = (text: string, options: FillOptions) => fillText(renderArticle(text).html, options).trimEnd();

const chart: PictureFile = {
  path: '/2024/12/표.png' as SitePath,
  width: 1600,
  height: 900,
  type: 'image/png',
  bytes: 4096,
  sizes: [
    { path: '/pictures/abc-640.webp' as SitePath, width: 640 },
    { path: '/pictures/abc-1280.webp' as SitePath, width: 1280 },
  ],
};

describe('a text on a page', () => {
  it('links below the path prefix, percent-encoded', () => {
    expect(filled('[표](<표 하나.csv>) [vote](../11/05-vote.md#날)', onPage)).toBe(
      '<p id="p-a2bffe"><a href="/archive/2024/12/%ED%91%9C%20%ED%95%98%EB%82%98.csv">표</a> ' +
        '<a href="/archive/2024/11/05/vote/#%EB%82%A0">vote</a></p>',
    );
  });

  it('links to its own anchors without the address of the page', () => {
    expect(filled('[below](#notes)', onPage)).toContain('<a href="#notes">');
  });

  it('escapes any address', () => {
    const address = () => '/a?b="c"&d=<e>';
    expect(filled('[a](b.md)', { ...onPage, address })).toContain(
      'href="/a?b=&quot;c&quot;&amp;d=&lt;e&gt;"',
    );
  });

  it('shows an image with its size, resized versions and lazy loading', () => {
    expect(filled('![Chart](표.png "Votes")', { ...onPage, pictures: { '2024/12/표.png': chart } })).toBe(
      '<figure><picture><source type="image/webp" ' +
        'srcset="/archive/pictures/abc-640.webp 640w, /archive/pictures/abc-1280.webp 1280w" ' +
        'sizes="(min-width: 46rem) 42rem, 100vw">' +
        '<img src="/archive/2024/12/%ED%91%9C.png" alt="Chart" width="1600" height="900" loading="lazy" decoding="async">' +
        '</picture>\n<figcaption><span class="caption">Votes</span></figcaption>\n</figure>',
    );
  });

  it('shows an SVG without resized versions, and without a size if it has none', () => {
    const drawing = { ...chart, path: '/2024/12/a.svg' as SitePath, width: 0, height: 0, sizes: [] };
    expect(filled('x ![a](a.svg)', { ...onPage, pictures: { '2024/12/a.svg': drawing } })).toContain(
      '<img src="/archive/2024/12/a.svg" alt="a" loading="lazy" decoding="async">',
    );
  });

  it('shows an image from raw HTML like any other', () => {
    const text = '<figure><img alt="Chart" src="표.png"></figure>';
    expect(filled(text, { ...onPage, pictures: { '2024/12/표.png': chart } })).toContain(
      'alt="Chart" width="1600"',
    );
  });
});

describe('the closing tag', () => {
  const dropped = { ...onPage, dropClosingTag: true };

  it('is shown unless the page omits it', () => {
    expect(filled('They met. (Hangang Wire)', onPage)).toContain(
      'They met. <span class="closing-tag">(Hangang Wire)</span></p>',
    );
    expect(filled('They met. (Hangang Wire)', dropped)).toMatch(/^<p id="[^"]*">They met\.<\/p>$/);
  });

  it('is omitted together with its paragraph if that contains nothing else', () => {
    expect(filled('They met.\n\n(Hangang Wire)', dropped)).toMatch(/^<p id="[^"]*">They met\.<\/p>$/);
  });

  it('is omitted without the footnotes after it', () => {
    expect(filled('They met.[^1]\n\n(Hangang Wire)\n\n[^1]: Twice.', dropped)).toMatch(
      /<\/p>\n<section class="footnotes"/,
    );
  });

  it('does not affect a text without one', () => {
    expect(filled('They met (twice).', dropped)).toBe(filled('They met (twice).', onPage));
  });
});

describe('a text for feeds and reuse', () => {
  it('has absolute URLs everywhere, including its own anchors', () => {
    const text = filled('[a](12-b.md) ![c](d.svg) [e](#f) text[^1]\n\n[^1]: note', inFeed);
    expect([...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://example.org/2024/12/12/b/',
      'https://example.org/2024/12/d.svg',
      'https://example.org/2024/12/21/slug/#f',
      'https://example.org/2024/12/21/slug/#fn:1',
      'https://example.org/2024/12/21/slug/#fnref:1',
    ]);
  });

  it('has no anchors, classes, roles and image sizes, but keeps words that look like them', () => {
    const text =
      '## Head\n\n` id="x"` <b>id="y"</b> class="z"\n\n| a |\n|--:|\n| b |\n\n![c](표.png "d | e")\n\nEnd. (AP)';
    const plain = filled(text, { ...inFeed, pictures: { '2024/12/표.png': chart } });
    expect(plain).not.toMatch(/<[^>]* (?:id|class|role|tabindex|scope|aria-label|srcset|loading)=/);
    expect(plain).toContain('<code> id="x"</code> <b>id="y"</b> class="z"');
  });
});
