import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { kindsOfPage } from './kinds-of-page.ts';
import { newReader } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstrationBelow'), '/archive');

describe('below a path prefix', () => {
  it.each(Object.entries(kindsOfPage))('%s loads all its files', async (_, path) => {
    const { page, problems } = await newReader(browser, home);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(problems).toEqual([]);
    const links = await page
      .locator('a[href]')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
    expect(links.filter((href) => href.startsWith('/') && !href.startsWith('/archive/'))).toEqual([]);
  });

  it('a reader searches and opens an article', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto('./');
    await page.locator('a[data-search]').click();
    await page.locator('dialog[open] input').fill('Blinken');
    await page.locator('dialog[open] input').press('Enter');
    await page.waitForURL('**/archive/search/?q=Blinken*');
    await page.locator('ol#results > li a').first().click();
    await page.waitForURL(/\/archive\/\d{4}\/\d\d\/\d\d\//);
    expect(problems).toEqual([]);
  });
});
