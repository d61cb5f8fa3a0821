import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { newReader } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));
const article = '2024/12/21/top-diplomats-to-meet/';

const focused = (page: Page) => page.locator(':focus');

/** Presses Tab until the focused element matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

describe('a reader with only a keyboard', () => {
  it('skips to the content with the first link', async () => {
    const { page } = await newReader(browser, home);
    await page.goto(article);
    await page.keyboard.press('Tab');
    expect(await focused(page).getAttribute('href')).toBe('#_page');
    expect(await focused(page).boundingBox()).toMatchObject({ x: expect.any(Number) });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page).evaluate((element) => element.closest('main') !== null)).toBe(true);
  });

  it('sees where the focus is', async () => {
    const { page } = await newReader(browser, home);
    await page.goto(article);
    await tabTo(page, 'nav.sections a');
    const outline = await focused(page).evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
  });

  it('opens the settings, selects the dark theme, closes them with Escape, and keeps the theme on the next page', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto(article);
    await tabTo(page, 'button[data-settings]');
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await dialog.locator('input[name="theme"][value="system"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page).getAttribute('data-settings')).not.toBeNull();
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(dark).not.toBe(light);
    await page.goto('./');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
    expect(problems).toEqual([]);
  });

  it('opens search with /, closes it with Escape, and reaches the results with Tab', async () => {
    const { page } = await newReader(browser, home);
    await page.goto(article);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.type('impeachment');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=impeachment*');
    await page.locator('ol#results > li').first().waitFor();
    await tabTo(page, 'ol#results a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\//);
  });

  it.each([
    ['opens', ''],
    ['goes to the search page', 'Enter'],
  ])('loses no input typed before search has loaded, which then %s', async (_, last) => {
    const { page } = await newReader(browser, home);
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route('**/search.*.js', async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(article);
    await page.keyboard.press('/');
    await page.keyboard.type('pact/peace');
    if (last) await page.keyboard.press(last);
    arrive();
    const where = last ? 'main input[name="q"]' : 'dialog[open] input[name="q"]';
    await expect.poll(() => page.locator(where).inputValue()).toBe('pact/peace');
  });
});
