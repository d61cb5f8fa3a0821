import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sitePathsIn } from '../tools/build.ts';
import { filesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { buildHostile } from '../trust/build-hostile.ts';
import { hostileArchive } from '../trust/hostile-archive.ts';
import { hostileStrings } from '../trust/hostile-strings.ts';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { newReader } from './reader.ts';

/** Every tenth string, so that all families are included. */
const strings = hostileStrings(5000).filter((_, index) => index % 10 === 0);
const browser = await openBrowser();
const paths = sitePathsIn(temporaryFolder());
let home = '';
let siteFiles: string[] = [];

beforeAll(async () => {
  await buildHostile(paths, hostileArchive(strings, 6), '2013-06-01T00:00:00Z');
  siteFiles = filesBelow(paths.out);
  writeFiles(paths.out, {
    'plain.html': '<!doctype html><link rel="icon" href="data:,"><title>Plain</title>',
  });
  home = await openHost(paths.out, '/archive');
});

/** A reader that records and dismisses every dialog. */
async function newObserver() {
  const { page, problems } = await newReader(browser, home);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await page.goto('plain.html');
  const knownGlobals = await page.evaluate(() => Object.keys(globalThis));
  return { page, problems, dialogs, knownGlobals };
}

/** Event handlers and links in the page that would run a script when a reader uses them. */
function activeContent(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes)
        if (/^on|^srcdoc$/i.test(name)) found.push(`${element.tagName} ${name}`);
      const { protocol } = element instanceof HTMLAnchorElement ? element : { protocol: 'http:' };
      if (!/^(?:https?|mailto|tel):$/.test(protocol)) found.push(element.outerHTML);
    }
    return found;
  });
}

/** The first page whose path matches each pattern, without redirects. */
function pagesOf(...kinds: readonly RegExp[]): string[] {
  return kinds.map((kind) => {
    const found = siteFiles.find(
      (file) =>
        kind.test(file) &&
        !readFileSync(join(paths.out, file), 'utf8').includes('<meta http-equiv="refresh"'),
    );
    if (found === undefined) throw new Error(`no page matches ${kind}`);
    return found.replace(/index\.html$/, '');
  });
}

describe('a site built from hostile strings, in a real browser', () => {
  it('opens no dialog, runs no script, loads from no other host, and does not violate its policy', async () => {
    const kinds = [
      ...[/^index\.html/, /^2012\/01\/01\/.+\/index/, /^2012\/04\/04\/.+\/index/, /^2012\/03\/index/],
      ...[/^topics\/[^/]+\/index/, /^people\/[^/]+\/index/, /^authors\/[^/]+\/index/, /^topics\/index/],
      ...[/^corrections\/index/, /^pictures\/2012[^/]*\/index/, /^feeds\/index/],
    ];
    const { page, problems, dialogs, knownGlobals } = await newObserver();
    const seen: Record<string, string[]> = {};
    for (const path of pagesOf(...kinds)) {
      await page.goto(encodeURI(path));
      await page.keyboard.press('Tab');
      const own = await page.evaluate(() => [...Object.keys(globalThis), ...Object.keys(Object.prototype)]);
      seen[path] = [...own.filter((name) => !knownGlobals.includes(name)), ...(await activeContent(page))];
    }
    await page.goto('old-one/');
    await page.waitForURL(/\/archive\/$/);
    expect(Object.values(seen).flat()).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('treats hostile searches and hostile results as text', async () => {
    const { page, problems, dialogs, knownGlobals } = await newObserver();
    const status = page.locator('#status');
    for (const query of ['alert', ...strings.filter((text) => /<|javascript:|\{\{/.test(text)).slice(0, 8)]) {
      const params = new URLSearchParams({
        q: query,
        section: query,
        topic: query,
        from: query,
        sort: query,
      });
      if (query === 'alert') for (const key of ['section', 'topic', 'from', 'sort']) params.delete(key);
      await page.goto(`search/?${params}`);
      await expect.poll(() => status.innerText()).toMatch(/\S/);
      await expect.poll(() => status.innerText()).not.toMatch(/Searching/);
      if (query === 'alert') expect(await page.locator('ol#results > li').count()).toBeGreaterThan(2);
      const own = await page.evaluate(() => Object.keys(globalThis));
      expect([...own.filter((name) => !knownGlobals.includes(name)), ...(await activeContent(page))]).toEqual(
        [],
      );
    }
    expect(dialogs).toEqual([]);
    expect(problems).toEqual([]);
  });
});

it('the same strings run scripts in this browser when they are inserted as HTML', async () => {
  const { page, dialogs } = await newObserver();
  await page.route(/^https?:/, (route) => route.abort());
  const scripts = strings.filter((text) => /<(?:img|svg|body|video)\s[\s\S]*on(?:error|load)=/.test(text));
  for (const text of scripts.slice(0, 20)) await page.setContent(`<p>${text}</p>`);
  expect(dialogs.length).toBeGreaterThan(5);
});
