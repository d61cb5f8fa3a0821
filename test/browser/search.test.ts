import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { desktop, newReader, phone } from './reader.ts';

const browser = await openBrowser();
const home = await openHost(inject('demonstration'));

const results = (page: Page) => page.locator('ol#results > li');
const field = (page: Page) => page.locator('input[name="q"]');
const params = (page: Page) => new URL(page.url()).searchParams;

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('a reader who searches on %s', (_, screen) => {
  it('finds articles that contain the search word', async () => {
    const { page, problems } = await newReader(browser, home, screen);
    await page.goto('search/');
    await field(page).fill('Blinken');
    await field(page).press('Enter');
    await results(page).first().waitFor();
    expect(params(page).get('q')).toBe('Blinken');
    const link = results(page).first().locator('a').first();
    const headline = await link.innerText();
    await link.click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\//);
    expect(await page.locator('h1').innerText()).toBe(headline);
    expect(await page.locator('main').innerText()).toMatch(/Blinken|블링컨/);
    expect(problems).toEqual([]);
  });

  it('returns from an article to the same results', async () => {
    const { page } = await newReader(browser, home, screen);
    await page.goto('search/?q=martial+law');
    await results(page).first().waitFor();
    const before = await results(page).allInnerTexts();
    await results(page).first().locator('a').first().click();
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\//);
    await page.goBack();
    await results(page).first().waitFor();
    expect(await field(page).inputValue()).toBe('martial law');
    expect(await results(page).allInnerTexts()).toEqual(before);
  });
});

describe('the search dialog in the masthead', () => {
  it('opens over any page, searches while the reader types, and links to all results', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto('2024/12/21/top-diplomats-to-meet/');
    await page.locator('a[data-search]').click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input').pressSequentially('impeach');
    await dialog.locator('ol a').first().waitFor();
    await dialog.locator('input').press('Enter');
    await page.waitForURL('**/search/?q=impeach*');
    await results(page).first().waitFor();
    expect(problems).toEqual([]);
  });

  it('is in Korean on a Korean article, like the search page that it opens', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto('2024/12/03/martial-law-declared-ko/');
    await page.locator('a[data-search]').click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input[type="search"]').pressSequentially('계엄');
    await expect.poll(() => dialog.locator('#status').innerText()).toMatch(/^기사 \d+건/);
    await dialog.locator('button[type="submit"]').click();
    await page.waitForURL('**/search/?*');
    await results(page).first().waitFor();
    expect(await page.locator('h1').innerText()).toBe('아카이브 검색');
    expect(await page.title()).toContain('아카이브 검색');
    expect(await page.locator('#status').innerText()).toMatch(/^기사 \d+건/);
    await page.locator('#sort').selectOption('oldest');
    await expect.poll(() => params(page).get('sort')).toBe('oldest');
    await page.reload();
    await results(page).first().waitFor();
    expect(await page.locator('#search').getAttribute('lang')).toBe('ko');
    expect(problems).toEqual([]);
  });

  it('falls back to the language of the publication for an unknown interface language', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto('search/?interface=fr&q=court');
    await results(page).first().waitFor();
    expect(await page.locator('h1').innerText()).toBe('Search the archive');
    expect(problems).toEqual([]);
  });

  it('is a plain link without JavaScript', async () => {
    const { page } = await newReader(browser, home, { javaScriptEnabled: false });
    await page.goto('2024/12/21/top-diplomats-to-meet/');
    await page.locator('a[data-search]').click();
    await page.waitForURL('**/search/');
  });
});

describe('search', () => {
  it('highlights the matched words', async () => {
    const { page } = await newReader(browser, home);
    await page.goto('search/?q=impeachment');
    await results(page).first().waitFor();
    const marked = await page.locator('ol#results mark').allInnerTexts();
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((word) => !/^impeach/i.test(word))).toEqual([]);
  });

  it('sorts by newest first, or by oldest first', async () => {
    const { page } = await newReader(browser, home);
    const days = async (address: string) => {
      await page.goto(address);
      await results(page).first().waitFor();
      return page
        .locator('ol#results > li time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    };
    const newest = await days('search/?q=court');
    expect(newest.length).toBeGreaterThan(3);
    expect(newest).toEqual([...newest].sort().reverse());
    const oldest = await days('search/?q=court&sort=oldest');
    expect(oldest).toEqual([...oldest].sort());
  });

  it('respects the dates in its address', async () => {
    const { page } = await newReader(browser, home);
    await page.goto('search/?q=martial+law&from=2024-12-04&to=2024-12-06');
    await results(page).first().waitFor();
    const links = await page
      .locator('ol#results > li')
      .locator('a')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')));
    const days = links.flatMap((href) => /\/2\d{3}\/\d\d\/\d\d\//.exec(href ?? '') ?? []);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => day < '/2024/12/04/' || day > '/2024/12/06/')).toEqual([]);
  });

  it('finds Korean words with particles and inside compounds', async () => {
    const { page } = await newReader(browser, home);
    await page.goto('search/?q=외교장관');
    await results(page).first().waitFor();
    const titles = (await results(page).allInnerTexts()).join('\n');
    expect(titles).toContain('한미 외교장관, 이른 시일 내 대면 협의하기로');
    await page.goto('search/?q=장관');
    await results(page).first().waitFor();
    expect((await results(page).allInnerTexts()).join('\n')).toContain(
      '한미 외교장관, 이른 시일 내 대면 협의하기로',
    );
  });

  it('tells the reader when nothing is found', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto('search/?q=xylophonist+qqq');
    await expect
      .poll(() => page.locator('#search').innerText())
      .toMatch(/No articles found for “xylophonist qqq”/);
    expect(await results(page).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('treats input as text, never as markup', async () => {
    const { page, problems } = await newReader(browser, home);
    const typed = '<img src=x onerror=alert(1)>"><script>alert(2)</script>';
    await page.goto(`search/?q=${encodeURIComponent(typed)}`);
    await expect.poll(() => field(page).inputValue()).toBe(typed);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#search img[src="x"], #search script').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
