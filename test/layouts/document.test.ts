import { describe, expect, it } from 'vitest';
import type { HtmlPage } from '#model/page-data.ts';
import { kakaoPolicy, pagePolicy } from '#model/policy.ts';
import { hardHeadlines } from '../feeds/hostile.ts';
import { articleOf, moment, publicationOf, settingsOf } from '../feeds/newsroom.ts';
import { aroundIt, faultsOf, fullArticle, pagesOf, partOf, rendered } from './render-pages.ts';

const articles = [fullArticle, ...aroundIt];
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
const one = (layout: HtmlPage['layout']) => pages.find((page) => page.layout === layout);
const oneOfEach = [...new Set(pages.map(({ layout }) => layout))].flatMap((layout) => one(layout) ?? []);

describe('every kind of page', () => {
  it.each([...oneOfEach, goneArticle, redirect].map((page) => [page.layout, page] as const))(
    'is a valid document: %s',
    async (_, page) => {
      const html = rendered(page);
      expect(html.startsWith('<!doctype html>')).toBe(true);
      expect(await faultsOf(html)).toEqual([]);
      expect(html.match(/<h1\b/g)).toHaveLength(1);
    },
  );

  it('loads nothing but files of the site, and holds no script or style of its own', () => {
    for (const page of oneOfEach) {
      const html = rendered(page);
      expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${pagePolicy}"/>`);
      expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
      for (const [script] of html.matchAll(/<script\b[^>]*>/g)) {
        expect(script).toMatch(/src="\/assets\/[^"]+"|type="application\/ld\+json"/);
      }
    }
  });

  it('asks for all it needs at once: nothing stands after the one script that a browser stops at', () => {
    for (const page of oneOfEach) {
      const html = rendered(page);
      const stop = html.search(/<script(?![^>]* type=)/);
      expect(stop).toBeGreaterThan(0);
      expect(html.slice(stop + 1)).not.toMatch(
        /<script(?![^>]*ld\+json)|<link[^>]* rel="(?:stylesheet|preload)"/,
      );
    }
  });

  it('stands below the path prefix of the publication', () => {
    const publication = publicationOf({ url: 'https://courier.example/archive', base: '/archive' });
    const settings = settingsOf(publication);
    for (const page of pagesOf(articles, publication)) {
      for (const [, address = ''] of rendered(page, settings).matchAll(
        /\s(?:href|src|action)="(\/[^"]*)"/g,
      )) {
        expect(address).toMatch(/^\/archive\//);
      }
    }
  });

  it('has no anchor that a text could have: headings begin with a letter or digit', async () => {
    for (const page of oneOfEach.filter(
      ({ layout }) => layout === 'article' || layout === 'standalone-page',
    )) {
      const anchors = [...rendered(page).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(anchors).toEqual(['_page', '_foot']);
    }
    const html = rendered(
      one('article') ?? goneArticle,
      settingsOf(),
      '<h2 id="page">Page</h2><h2 id="foot">Foot</h2>',
    );
    expect(await faultsOf(html)).toEqual([]);
  });

  it('admits Kakao alone where it hands an article to Kakao', async () => {
    const publication = publicationOf({ share: { networks: ['kakao'], kakao: 'key' } });
    const page = pagesOf(articles, publication).find(({ layout }) => layout === 'kakao');
    const html = page ? rendered(page, settingsOf(publication)) : '';
    expect(await faultsOf(html)).toEqual([]);
    expect(html).toContain(kakaoPolicy);
    expect(kakaoPolicy).toMatch(/form-action 'self' https:\/\/\*\.kakao\.com/);
    expect(html).toContain('content="noindex"');
  });

  it('says its language and direction', () => {
    const arabic = articleOf('2024/12/21-خبر.md', { language: 'ar', title: 'عنوان' });
    const [page] = pagesOf([arabic]).filter(({ layout }) => layout === 'article');
    expect(page && rendered(page)).toContain('<html lang="ar" dir="rtl">');
    const korean = pages.find(({ path }) => path === '/ko/');
    expect(korean && rendered(korean)).toContain('<html lang="ko" dir="ltr">');
  });
});

describe('masthead and foot', () => {
  it('are the same whatever else the archive holds, so that old pages keep still', () => {
    const more = Array.from({ length: 30 }, (_, day) =>
      articleOf(`2025/01/${String(day + 1).padStart(2, '0')}-new.md`),
    );
    const find = (from: readonly HtmlPage[]) => from.find(({ path }) => path === fullArticle.path);
    const [few, many] = [find(pages), find(pagesOf([...articles, ...more]))];
    if (!few || !many) throw new Error('no page');
    expect(partOf(rendered(many), 'header', 'masthead')).toBe(partOf(rendered(few), 'header', 'masthead'));
    expect(partOf(rendered(many), 'footer', 'id="_foot"')).toBe(
      partOf(rendered(few), 'footer', 'id="_foot"'),
    );
  });

  it('mark where the reader is', () => {
    const settings = {
      ...settingsOf(),
      navigation: [
        {
          names: { en: 'Archive', ko: '아카이브' },
          path: pages.find(({ layout }) => layout === 'archive')?.path ?? fullArticle.path,
        },
      ],
    };
    const archive = one('archive');
    const topic = one('entry');
    expect(archive && partOf(rendered(archive, settings), 'nav')).toContain('aria-current="page"');
    expect(topic && partOf(rendered(topic, settings), 'nav')).not.toContain('aria-current');
  });
});

describe('a text that looks like markup', () => {
  it.each(hardHeadlines)('stays text on every page: %s', (title) => {
    const [letters] = [title.replaceAll('"', '”')];
    const hostile = articleOf('2024/12/21-hard.md', {
      title,
      summary: title,
      topics: ['q-and-a'],
      dateline: letters,
    });
    for (const page of pagesOf([hostile, ...aroundIt])) {
      const html = rendered(page);
      expect(html).not.toMatch(/<script>alert|<b>bold/);
      expect(html.match(/<\/script>/g)?.length).toBe(html.match(/<script\b/g)?.length);
    }
  });
});
