import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { newReader, phone } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));
const article = '2024/12/21/top-diplomats-to-meet/';

describe('a reader who cites an article', () => {
  it('chooses a style and copies the reference', async () => {
    const { page, problems } = await newReader(browser, home, {
      ...phone,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(article);
    const box = page.locator('details.cite');
    await box.locator('summary').click();
    await box.getByText('Chicago', { exact: true }).click();
    const reference = await box.locator('pre').innerText();
    expect(reference).toMatch(/^Hangang Wire\. “.+[.?!]” The Backfile Courier, December 21, 2024\. https:/);
    await box.getByRole('button', { name: 'Copy' }).click();
    await box.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
    expect(problems).toEqual([]);
  });

  it('saves a record for a reference manager as a file', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto(article);
    const box = page.locator('details.cite');
    await box.locator('summary').click();
    expect(await box.getByRole('link', { name: 'Download file' }).count()).toBe(0);
    await box.getByText('RIS', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      box.getByRole('link', { name: 'Download file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('top-diplomats-to-meet.ris');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^TY {2}- NEWS\r\nAU {2}- Hangang Wire\r\n/);
    expect(problems).toEqual([]);
  });

  it('sees a plain reference without JavaScript', async () => {
    const { page } = await newReader(browser, home, { javaScriptEnabled: false });
    await page.goto(article);
    await page.locator('details.cite summary').click();
    expect(await page.locator('details.cite .reference').innerText()).toContain('The Backfile Courier');
    expect(await page.locator('details.cite pre').count()).toBe(0);
  });
});
