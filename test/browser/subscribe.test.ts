import { parseFeed } from 'feedsmith';
import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { newReader } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));
const canonical = 'https://backfile.example/';

/** Addresses in a page are those of the publication; the test host stands in for it. */
const hosted = (address: string | null) => (address ?? '').replace(canonical, home);

describe('a reader who subscribes', () => {
  it.each([
    ['from the front page', './', 'rss'],
    ['from an article', '2024/12/21/top-diplomats-to-meet/', 'rss'],
    ['to a topic', 'topics/martial-law/', 'rss'],
    ['to a section', 'sections/politics/', 'rss'],
    ['by Atom', './', 'atom'],
    ['by JSON Feed', './', 'feed+json'],
  ])('%s finds a feed that a feed reader reads', async (_, path, form) => {
    const { page } = await newReader(browser, home);
    await page.goto(path);
    const link = page.locator(`head link[rel="alternate"][type*="${form}"]`).last();
    const answer = await fetch(hosted(await link.getAttribute('href')));
    expect(answer.status).toBe(200);
    const { feed } = parseFeed(await answer.text());
    const entries = ('items' in feed ? feed.items : 'entries' in feed ? feed.entries : []) ?? [];
    expect(entries.length).toBeGreaterThan(0);
  });

  it('finds every feed of the feeds page, and reads each', async () => {
    const { page } = await newReader(browser, home);
    await page.goto('./');
    await page.locator('footer a[href="/feeds/"]').click();
    await page.waitForURL('**/feeds/');
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const feeds = [...new Set(links.filter((href) => /\.(?:xml|json)$/.test(href)))];
    expect(feeds.length).toBeGreaterThan(10);
    for (const feed of feeds) {
      const answer = await fetch(new URL(hosted(feed), home));
      expect(() => parseFeed('{}')).toThrow();
      const text = await answer.text();
      expect(() => parseFeed(text), feed).not.toThrow();
    }
  });

  it('sees a feed that is opened in the browser as a page with words', async () => {
    const { page } = await newReader(browser, home);
    await page.goto('feed.xml');
    expect(await page.evaluate(() => document.documentElement.textContent)).toContain('The Backfile Courier');
  });
});
