import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { kindsOfPage } from './kinds-of-page.ts';
import { newReader, phone } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));
const withoutJavaScript = { ...phone, javaScriptEnabled: false };

describe('without JavaScript', () => {
  it('a reader gets from the front page through the calendar to an article and its topic', async () => {
    const { page } = await newReader(browser, home, withoutJavaScript);
    await page.goto('./');
    await page.locator('main a[href="/2024/12/"]').first().click();
    await page.locator('main a[href="/2024/12/21/"]').first().click();
    await page.getByRole('link', { name: 'Top diplomats to meet in person' }).first().click();
    expect(await page.locator('main .prose p').first().innerText()).toMatch(/foreign minister/);
    await page.locator('main a[href^="/topics/"]').first().click();
    expect(await page.locator('main a[href="/2024/12/21/top-diplomats-to-meet/"]').count()).toBeGreaterThan(
      0,
    );
  });

  it('the search page explains that it needs JavaScript, and links to the archive', async () => {
    const { page } = await newReader(browser, home, withoutJavaScript);
    await page.goto('search/');
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
    await page.locator('main a[href="/archive/"]').first().click();
    expect(await page.locator('h1').innerText()).toBe('Archive');
  });

  it('an old address redirects to the new one', async () => {
    const { page } = await newReader(browser, home, withoutJavaScript);
    await page.goto('topics/alliance/');
    await page.waitForURL('**/topics/korea-us-alliance/');
  });

  it.each(Object.entries(kindsOfPage))(
    '%s has a heading and no button without a function',
    async (_, path) => {
      const { page } = await newReader(browser, home, withoutJavaScript);
      await page.goto(path);
      expect(await page.locator('h1').count()).toBe(1);
      const buttons = page.locator('button:not([type="submit"])');
      for (const button of await buttons.all()) expect(await button.isVisible()).toBe(false);
    },
  );
});
