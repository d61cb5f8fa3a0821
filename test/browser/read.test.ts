import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { desktop, newReader, phone } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('a reader on %s', (_, screen) => {
  it('opens an article from the front page and reads it', async () => {
    const { page, problems } = await newReader(browser, home, screen);
    await page.goto('./');
    const lead = page.locator('main h2 a').first();
    const headline = await lead.textContent();
    await lead.click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/);
    expect(await page.locator('h1').textContent()).toBe(headline);
    expect(await page.locator('main .prose p').first().isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  it('sees agency copy with its picture, and the agency credit once', async () => {
    const { page } = await newReader(browser, home, screen);
    await page.goto('2024/12/21/top-diplomats-to-meet/');
    const article = page.locator('main article').first();
    const text = await article.innerText();
    expect(text).toMatch(/21\sDecember\s2024/);
    expect(text).toContain('SEOUL');
    expect(await article.locator('a[href="/agencies/hangang-wire/"]').count()).toBe(1);
    expect(await article.locator('.prose').innerText()).not.toContain('Hangang Wire');
    const picture = article.locator('figure img').first();
    expect(await picture.getAttribute('alt')).toMatch(/\w/);
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img) => 'naturalWidth' in img && img.naturalWidth))
      .toBeGreaterThan(0);
    expect(await article.locator('figcaption').first().innerText()).toContain('HW-Demo');
  });

  it('opens the Korean version of an article and returns', async () => {
    const { page } = await newReader(browser, home, screen);
    await page.goto('2024/12/21/top-diplomats-to-meet/');
    await page.locator('main a[hreflang="ko"]').first().click();
    await page.waitForURL('**/2024/12/21/top-diplomats-to-meet-ko/');
    expect(await page.locator('h1').innerText()).toMatch(/[가-힣]/);
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await page.locator('main a[hreflang="en"]').first().click();
    await page.waitForURL('**/2024/12/21/top-diplomats-to-meet/');
  });

  it('finds the archive from a wrong address', async () => {
    const { page } = await newReader(browser, home, screen);
    const answer = await page.goto('2024/12/21/no-such-article/');
    expect(answer?.status()).toBe(404);
    await page.locator('main a[href="/archive/"]').first().click();
    expect(await page.locator('h1').innerText()).toBe('Archive');
  });
});
