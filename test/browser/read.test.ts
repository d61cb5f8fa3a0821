import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { desk, newReader, phone } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));

describe.each([
  ['a phone', phone],
  ['a desk', desk],
])('a reader at %s', (_, screen) => {
  it('comes from the front page to an article and reads it', async () => {
    const { page, complaints } = await newReader(browser, home, screen);
    await page.goto('./');
    const lead = page.locator('main h2 a').first();
    const headline = await lead.textContent();
    await lead.click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/);
    expect(await page.locator('h1').textContent()).toBe(headline);
    expect(await page.locator('main .prose p').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('sees the model article whole: agency copy with its picture, and the credit once', async () => {
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

  it('finds the article in Korean and comes back', async () => {
    const { page } = await newReader(browser, home, screen);
    await page.goto('2024/12/21/top-diplomats-to-meet/');
    await page.locator('main a[hreflang="ko"]').first().click();
    await page.waitForURL('**/2024/12/21/top-diplomats-to-meet-ko/');
    expect(await page.locator('h1').innerText()).toMatch(/[가-힣]/);
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await page.locator('main a[hreflang="en"]').first().click();
    await page.waitForURL('**/2024/12/21/top-diplomats-to-meet/');
  });

  it('is told at a wrong address where the archive is', async () => {
    const { page } = await newReader(browser, home, screen);
    const answer = await page.goto('2024/12/21/no-such-article/');
    expect(answer?.status()).toBe(404);
    await page.locator('main a[href="/archive/"]').first().click();
    expect(await page.locator('h1').innerText()).toBe('Archive');
  });
});
