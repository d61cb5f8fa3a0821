import { parseFeed } from 'feedsmith';
import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { newReader } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));
const canonical = 'https://backfile.example/';

/** Replaces the canonical address of the publication with that of the test host. */
const onTestHost = (address: string | null) => (address ?? '').replace(canonical, home);

describe('a reader who subscribes', () => {
  it.each([
    ['from the front page', './', 'rss'],
    ['from an article', '2024/12/21/top-diplomats-to-meet/', 'rss'],
    ['to a topic', 'topics/martial-law/', 'rss'],
    ['to a section', 'sections/politics/', 'rss'],
    ['by Atom', './', 'atom'],
    ['by JSON Feed', './', 'feed+json'],
  ])('%s finds a valid feed', async (_, path, format) => {
    const { page } = await newReader(browser, home);
    await page.goto(path);
    const link = page.locator(`head link[rel="alternate"][type*="${format}"]`).last();
    const answer = await fetch(onTestHost(await link.getAttribute('href')));
    expect(answer.status).toBe(200);
    const { feed } = parseFeed(await answer.text());
    const entries = ('items' in feed ? feed.items : 'entries' in feed ? feed.entries : []) ?? [];
    expect(entries.length).toBeGreaterThan(0);
  });

  it('finds only valid feeds on the feeds page', async () => {
    const { page } = await newReader(browser, home);
    await page.goto('./');
    await page.locator('footer a[href="/feeds/"]').click();
    await page.waitForURL('**/feeds/');
    const links = await page
      .locator('main a')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
    const feeds = [...new Set(links.filter((href) => /\.(?:xml|json)$/.test(href)))];
    expect(feeds.length).toBeGreaterThan(10);
    expect(() => parseFeed('{}')).toThrow();
    for (const feed of feeds) {
      const answer = await fetch(new URL(onTestHost(feed), home));
      const text = await answer.text();
      expect(() => parseFeed(text), feed).not.toThrow();
    }
  });

  it('sees a readable page when opening a feed in the browser', async () => {
    const { page } = await newReader(browser, home);
    await page.goto('feed.xml');
    expect(await page.evaluate(() => document.documentElement.textContent)).toContain('The Backfile Courier');
  });
});
