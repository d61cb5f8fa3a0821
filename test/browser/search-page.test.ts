import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { desktop, newReader, phone } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));
const homeBelow = await openHost(inject('demonstrationBelow'), '/archive');

const results = (page: Page) => page.locator('ol#results > li');
const status = (page: Page) => page.locator('#status');
const params = (page: Page) => new URL(page.url()).searchParams;
/** Opens a search and waits for its status message. */
const search = async (page: Page, address: string) => {
  await page.goto(address);
  await expect.poll(() => status(page).innerText()).toMatch(/\S/);
  await expect.poll(() => status(page).innerText()).not.toMatch(/Searching/);
};

describe('the search page', () => {
  it('searches while the reader types, and keeps the search in its address', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto('search/');
    await page.locator('#q').pressSequentially('impeachment');
    await results(page).first().waitFor();
    await expect.poll(() => params(page).get('q')).toBe('impeachment');
    await page.reload();
    await results(page).first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('impeachment');
    expect(problems).toEqual([]);
  });

  it('searches complete syllables of an input method, and no single letters', async () => {
    const { page } = await newReader(browser, home);
    await page.goto('search/');
    await page.locator('#q').focus();
    const keyboard = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await keyboard.send('Input.insertText', { text: '장' });
    await expect.poll(() => params(page).get('q')).toBe('장');
    await compose('ㄱ');
    await page.waitForTimeout(600);
    expect(params(page).get('q')).toBe('장');
    await compose('관');
    await expect.poll(() => params(page).get('q')).toBe('장관');
    await results(page).first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('장관');
    await keyboard.send('Input.insertText', { text: '관' });
    await compose('とう');
    await page.waitForTimeout(600);
    expect(params(page).get('q')).toBe('장관');
    await keyboard.send('Input.insertText', { text: '東' });
    await expect.poll(() => params(page).get('q')).toBe('장관東');
  });

  it('filters by facets, and shows and removes each filter', async () => {
    const { page } = await newReader(browser, home);
    await search(page, 'search/?q=court');
    const all = await status(page).innerText();
    await page.locator('.facets summary', { hasText: 'Section' }).click();
    const value = page.locator('.facets label', { hasText: 'Courts' });
    const count = Number(await value.locator('.count').innerText());
    await value.click();
    await expect.poll(() => status(page).innerText()).toBe(`${count} articles`);
    expect(params(page).getAll('section')).toEqual(['courts']);
    await page.goBack();
    await expect.poll(() => status(page).innerText()).toBe(all);
    await page.goForward();
    await page.locator('.chips button', { hasText: 'Courts' }).click();
    await expect.poll(() => status(page).innerText()).toBe(all);
    expect(params(page).has('section')).toBe(false);
  });

  it('selects a month in the histogram by mouse and by keyboard', async () => {
    const { page } = await newReader(browser, home);
    await search(page, 'search/?q=court');
    await page.locator('.histogram .bar').first().click();
    await expect.poll(() => params(page).get('to')).toBe('2024-12-31');
    expect(params(page).get('from')).toBe('2024-12-01');
    await search(page, 'search/?q=court');
    await page.locator('.histogram .bar').last().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => params(page).get('to')).toBe('2025-01-31');
    expect(params(page).get('from')).toBe('2024-12-01');
  });

  it('selects several months by dragging', async () => {
    const { page } = await newReader(browser, home);
    await search(page, 'search/?q=court');
    const bars = await page.locator('.histogram .bars').boundingBox();
    if (!bars) throw new Error('there is no histogram');
    const [middle, month] = [bars.y + bars.height / 2, bars.width / 7];
    await page.mouse.move(bars.x + month * 1.5, middle);
    await page.mouse.down();
    await page.mouse.move(bars.x + month * 3.5, middle, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => params(page).get('from')).toBe('2025-01-01');
    expect(params(page).get('to')).toBe('2025-03-31');
  });

  it('shows more results, and restores them and the scroll position on return', async () => {
    const { page } = await newReader(browser, home);
    await search(page, 'search/?q=president');
    expect(await results(page).count()).toBe(10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => results(page).count()).toBe(20);
    const link = results(page).nth(15).locator('a');
    await link.scrollIntoViewIfNeeded();
    const scrollTop = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\//);
    await page.goBack();
    await expect.poll(() => results(page).count()).toBe(20);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrollTop - 200);
  });

  it('suggests a correction for a misspelt word', async () => {
    const { page } = await newReader(browser, home);
    await search(page, 'search/?q=Blinkin');
    await page.locator('.suggestion a').click();
    await results(page).first().waitFor();
    expect(params(page).get('q')).toBe('Blinken');
    expect(await page.locator('#q').inputValue()).toBe('Blinken');
  });

  it('highlights the search words in the article, and removes them from its address', async () => {
    const { page } = await newReader(browser, home);
    await search(page, 'search/?q=martial+law');
    await results(page).first().locator('a').click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\/[^?]*$/);
    const marks = await page.evaluate(() => CSS.highlights.get('search-term')?.size ?? 0);
    expect(marks).toBeGreaterThan(0);
  });

  it('works below a path prefix', async () => {
    const { page, problems } = await newReader(browser, homeBelow);
    await search(page, 'search/?q=Blinken');
    await results(page).first().locator('a').click();
    await page.waitForURL(/\/archive\/\d{4}\//);
    expect(problems).toEqual([]);
  });

  it('tells readers without JavaScript where to find the articles', async () => {
    const { page } = await newReader(browser, home, { ...desktop, javaScriptEnabled: false });
    await page.goto('search/');
    expect(await page.locator('main').innerText()).toMatch(/needs JavaScript/);
    expect(await page.locator('#q').isVisible()).toBe(false);
  });

  it('reports what it could not load, and tries again', async () => {
    const { page } = await newReader(browser, home);
    await page.route('**/search/volumes.json', (route) => route.abort());
    await search(page, 'search/?q=court');
    expect(await status(page).innerText()).toMatch(/could not start/);
    await page.unroute('**/search/volumes.json');
    await page.route('**/register.*.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => status(page).innerText()).toMatch(/could not be searched: December 2024/);
    await page.unroute('**/register.*.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await results(page).first().waitFor();
  });

  it.each([
    ['only punctuation', 'search/?q=%21%21%21+%22', /at least one word/],
    ['dates in the wrong order', 'search/?from=2025-03-01&to=2025-01-01', /is after the “To” date/],
    ['ten thousand characters', `search/?q=${'court+'.repeat(1700)}`, /search is too long/],
    ['invalid parameters', 'search/?q=court&sort=sideways&from=banana&n=-4&zzz=1', /\d+ articles/],
    ['a topic that does not exist', 'search/?q=court&topic=nosuch', /match all the filters/],
  ])('answers %s with a message', async (_, address, message) => {
    const { page, problems } = await newReader(browser, home);
    await search(page, address);
    expect(await status(page).innerText()).toMatch(message);
    expect(problems).toEqual([]);
  });
});

/** The accessibility problems that axe finds on a page. */
const accessibilityProblems = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
};

describe.each([
  ['a phone in light mode', { ...phone, colorScheme: 'light' }],
  ['a desktop in dark mode', { ...desktop, colorScheme: 'dark' }],
] as const)('the search page on %s', (_, screen) => {
  it.each([
    ['empty', 'search/'],
    ['with results', 'search/?q=court'],
    ['with facets', 'search/?q=court&section=courts&person=yoon-suk-yeol'],
    ['without results', 'search/?q=Blinkin'],
    ['with reversed dates', 'search/?from=2025-03-01&to=2025-01-01'],
    ['on its help page', 'search/help/'],
  ])('is accessible %s', async (_state, address) => {
    const { page } = await newReader(browser, home, screen);
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it('is accessible while it loads and when loading fails', async () => {
    const { page } = await newReader(browser, home, screen);
    let fail = () => {};
    const failing = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/search/volumes.json', async (route) => {
      await failing;
      await route.abort();
    });
    await page.goto('search/?q=court');
    await expect.poll(() => status(page).innerText()).toMatch(/Searching/);
    expect(await accessibilityProblems(page)).toEqual([]);
    fail();
    await expect.poll(() => status(page).innerText()).toMatch(/could not start/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('is accessible as a dialog over another page', async () => {
    const { page } = await newReader(browser, home, screen);
    await page.goto('about/');
    await page.locator('a[data-search]').click();
    await page.locator('dialog[open] input').fill('court');
    await page.locator('dialog[open] ol a').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
