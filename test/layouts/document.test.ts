import { describe, expect, it } from 'vitest';
import { kakaoPolicy, pagePolicy } from '#model/policy.ts';
import type { HtmlPage } from '#pages/page-kinds.ts';
import { difficultHeadlines } from '../feeds/hostile.ts';
import { articleOf, moment, publicationOf, settingsOf } from '../feeds/newsroom.ts';
import { fullArticle, otherArticles, pagesOf, partOf, renderPage, validate } from './render-pages.ts';

const articles = [fullArticle, ...otherArticles];
const pages = pagesOf(articles);
const goneArticle: HtmlPage = {
  path: fullArticle.path,
  layout: 'gone',
  data: {
    path: fullArticle.path,
    date: moment('2025-01-02'),
    reason: 'A court.',
    language: 'en',
    day: fullArticle.day,
  },
};
const redirect: HtmlPage = {
  path: fullArticle.path,
  layout: 'redirect',
  data: { from: '/old.html', to: '/2024/12/21/vote/' },
};
const pageWith = (layout: HtmlPage['layout']) => pages.find((page) => page.layout === layout);
const onePerLayout = [...new Set(pages.map(({ layout }) => layout))].flatMap(
  (layout) => pageWith(layout) ?? [],
);

describe('every kind of page', () => {
  it.each([...onePerLayout, goneArticle, redirect].map((page) => [page.layout, page] as const))(
    'is a valid document: %s',
    async (_, page) => {
      const html = renderPage(page);
      expect(html.startsWith('<!doctype html>')).toBe(true);
      expect(await validate(html)).toEqual([]);
      expect(html.match(/<h1\b/g)).toHaveLength(1);
    },
  );

  it('only loads files of the site, and has no inline scripts or styles', () => {
    for (const page of onePerLayout) {
      const html = renderPage(page);
      expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${pagePolicy}"/>`);
      expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
      for (const [script] of html.matchAll(/<script\b[^>]*>/g)) {
        expect(script).toMatch(/src="\/assets\/[^"]+"|type="application\/ld\+json"/);
      }
    }
  });

  it('requests no files after its render-blocking script', () => {
    for (const page of onePerLayout) {
      const html = renderPage(page);
      const blocking = html.search(/<script(?![^>]* type=)/);
      expect(blocking).toBeGreaterThan(0);
      expect(html.slice(blocking + 1)).not.toMatch(
        /<script(?![^>]*ld\+json)|<link[^>]* rel="(?:stylesheet|preload)"/,
      );
    }
  });

  it('works below a path prefix', () => {
    const publication = publicationOf({ url: 'https://courier.example/archive', base: '/archive' });
    const settings = settingsOf(publication);
    for (const page of pagesOf(articles, publication)) {
      for (const [, address = ''] of renderPage(page, settings).matchAll(
        /\s(?:href|src|action)="(\/[^"]*)"/g,
      )) {
        expect(address).toMatch(/^\/archive\//);
      }
    }
  });

  it('has no ids that article text can have', async () => {
    for (const page of onePerLayout.filter(
      ({ layout }) => layout === 'article' || layout === 'standalone-page',
    )) {
      const anchors = [...renderPage(page).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(anchors).toEqual(['_page', '_foot']);
    }
    const html = renderPage(
      pageWith('article') ?? goneArticle,
      settingsOf(),
      '<h2 id="page">Page</h2><h2 id="foot">Foot</h2>',
    );
    expect(await validate(html)).toEqual([]);
  });

  it('allows Kakao on the Kakao share page only', async () => {
    const publication = publicationOf({ share: { networks: ['kakao'], kakao: 'key' } });
    const page = pagesOf(articles, publication).find(({ layout }) => layout === 'kakao');
    const html = page ? renderPage(page, settingsOf(publication)) : '';
    expect(await validate(html)).toEqual([]);
    expect(html).toContain(kakaoPolicy);
    expect(kakaoPolicy).toMatch(/form-action 'self' https:\/\/\*\.kakao\.com/);
    expect(html).toContain('content="noindex"');
  });

  it('has language and direction', () => {
    const arabic = articleOf('2024/12/21-خبر.md', { language: 'ar', title: 'عنوان' });
    const [page] = pagesOf([arabic]).filter(({ layout }) => layout === 'article');
    expect(page && renderPage(page)).toContain('<html lang="ar" dir="rtl">');
    const korean = pages.find(({ path }) => path === '/ko/');
    expect(korean && renderPage(korean)).toContain('<html lang="ko" dir="ltr">');
  });
});

describe('masthead and footer', () => {
  it('do not depend on the rest of the archive, so that old pages do not change', () => {
    const more = Array.from({ length: 30 }, (_, day) =>
      articleOf(`2025/01/${String(day + 1).padStart(2, '0')}-new.md`),
    );
    const find = (from: readonly HtmlPage[]) => from.find(({ path }) => path === fullArticle.path);
    const [few, many] = [find(pages), find(pagesOf([...articles, ...more]))];
    if (!few || !many) throw new Error('page not found');
    expect(partOf(renderPage(many), 'header', 'masthead')).toBe(
      partOf(renderPage(few), 'header', 'masthead'),
    );
    expect(partOf(renderPage(many), 'footer', 'id="_foot"')).toBe(
      partOf(renderPage(few), 'footer', 'id="_foot"'),
    );
  });

  it('mark the current page', () => {
    const settings = {
      ...settingsOf(),
      navigation: [
        {
          names: { en: 'Archive', ko: '아카이브' },
          path: pages.find(({ layout }) => layout === 'archive')?.path ?? fullArticle.path,
        },
      ],
    };
    const archive = pageWith('archive');
    const topic = pageWith('entry');
    expect(archive && partOf(renderPage(archive, settings), 'nav')).toContain('aria-current="page"');
    expect(topic && partOf(renderPage(topic, settings), 'nav')).not.toContain('aria-current');
  });
});

describe('text that looks like markup', () => {
  it.each(difficultHeadlines)('is escaped on every page: %s', (title) => {
    const dateline = title.replaceAll('"', '”');
    const hostile = articleOf('2024/12/21-hard.md', {
      title,
      summary: title,
      topics: ['q-and-a'],
      dateline,
    });
    for (const page of pagesOf([hostile, ...otherArticles])) {
      const html = renderPage(page);
      expect(html).not.toMatch(/<script>alert|<b>bold/);
      expect(html.match(/<\/script>/g)?.length).toBe(html.match(/<script\b/g)?.length);
    }
  });
});
