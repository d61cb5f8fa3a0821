import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { desktop, newReader, phone } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('a reader who browses on %s', (_, screen) => {
  it('reaches an article of 21 December 2024 from the front page with three clicks', async () => {
    const { page, problems } = await newReader(browser, home, screen);
    await page.goto('./');
    await page.locator('main a[href="/2024/12/"]').first().click();
    await page.waitForURL('**/2024/12/');
    await page.locator('main a[href="/2024/12/21/"]').first().click();
    await page.waitForURL('**/2024/12/21/');
    await page.getByRole('link', { name: 'Top diplomats to meet in person' }).first().click();
    await page.waitForURL('**/2024/12/21/top-diplomats-to-meet/');
    expect(problems).toEqual([]);
  });

  it('uses the breadcrumbs and goes to the previous day', async () => {
    const { page } = await newReader(browser, home, screen);
    await page.goto('2024/12/21/top-diplomats-to-meet/');
    await page.locator('nav.crumbs a').last().click();
    await page.waitForURL('**/2024/12/21/');
    await page.locator('main a[href="/2024/12/20/"]').first().click();
    await page.waitForURL('**/2024/12/20/');
    await page.locator('nav.crumbs a').first().click();
    expect(await page.locator('h1').innerText()).toBe('Archive');
  });

  it('opens the topic, story and person pages from an article', async () => {
    const { page } = await newReader(browser, home, screen);
    for (const kind of ['topics', 'stories', 'people']) {
      await page.goto('2024/12/21/top-diplomats-to-meet/');
      const link = page.locator(`main a[href^="/${kind}/"]`).first();
      const name = await link.textContent();
      await link.click();
      await page.waitForURL(`**/${kind}/*/`);
      expect(await page.locator('h1').innerText()).toBe(name);
      expect(await page.locator('main a[href="/2024/12/21/top-diplomats-to-meet/"]').count()).toBeGreaterThan(
        0,
      );
    }
  });

  it('sees articles of this day in earlier years on the front page, in the language of the page', async () => {
    const { page, problems } = await newReader(browser, home, screen);
    await page.clock.setFixedTime('2026-12-21T03:00:00Z');
    for (const [front, headline] of [
      ['./', 'Top diplomats to meet'],
      ['ko/', '한미 외교장관'],
    ] as const) {
      await page.goto(front);
      const link = page.locator('[data-on-this-day]');
      await link.scrollIntoViewIfNeeded();
      const past = page.locator('.front-archive .timeline li');
      await past.first().waitFor();
      expect(await past.count()).toBe(1);
      expect(await past.innerText()).toMatch(/^2024\s/);
      expect(await past.innerText()).toContain(headline);
      expect(await link.getAttribute('href')).toMatch(/\/on-this-day\/12-21\/$/);
    }
    expect(problems).toEqual([]);
  });

  it('sees articles of the same day in other years', async () => {
    const { page } = await newReader(browser, home, screen);
    await page.goto('on-this-day/12-21/');
    expect(await page.locator('main').innerText()).toContain('Top diplomats to meet');
  });
});
