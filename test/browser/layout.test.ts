import { AxeBuilder } from '@axe-core/playwright';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { kindsOfLongList, kindsOfPage } from './kinds-of-page.ts';
import { newReader } from './reader.ts';

const widths = [320, 360, 768, 1440, 1920];

/** The WCAG 2.2 levels that every page meets, including target sizes. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const browser = await openBrowser();
const site = await openHost(inject('demonstration'));
const longLists = await openHost(inject('longLists'));

const sites = [
  [site, kindsOfPage],
  [longLists, kindsOfLongList],
] as const;
const pages = sites.flatMap(([home, kinds]) => {
  const reader = newReader(browser, home);
  return Object.entries(kinds).map(([kind, path]) => ({ kind, address: home + path, reader }));
});

describe.each(pages)('$kind', async ({ address, reader }) => {
  const { page, problems } = await reader;

  beforeAll(async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
  });

  it.each(widths)('fits a screen %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('is accessible', async () => {
    expect(await violations(new AxeBuilder({ page }))).toEqual([]);
  });

  it('is accessible in dark mode on the narrowest screen', async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(new AxeBuilder({ page }).withTags(levels))).toEqual([]);
  });

  it('loads from no other host and does not violate its policy', () => {
    expect(problems.splice(0)).toEqual([]);
  });
});

/** The accessibility problems that axe finds, with their selectors. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
}
