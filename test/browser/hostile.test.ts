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

/** Each tenth of the strings, so that every family is there. */
const strings = hostileStrings(5000).filter((_, index) => index % 10 === 0);
const browser = await openBrowser();
const paths = sitePathsIn(temporaryFolder());
let home = '';
let made: string[] = [];

beforeAll(async () => {
  await buildHostile(paths, hostileArchive(strings, 6), '2013-06-01T00:00:00Z');
  made = filesBelow(paths.out);
  writeFiles(paths.out, {
    'plain.html': '<!doctype html><link rel="icon" href="data:,"><title>Plain</title>',
  });
  home = await openHost(paths.out, '/archive');
});

/** A reader who notes each dialog; none waits for an answer. */
async function newWitness() {
  const { page, complaints } = await newReader(browser, home);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await page.goto('plain.html');
  const usual = await page.evaluate(() => Object.keys(globalThis));
  return { page, complaints, dialogs, usual };
}

/** What the browser itself says could act once a reader points, presses or follows. */
function waiting(page: Page): Promise<string[]> {
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

/** The first page of the site in each of these places; one that leads elsewhere is no page. */
function pagesOf(...kinds: readonly RegExp[]): string[] {
  return kinds.map((kind) => {
    const found = made.find(
      (file) =>
        kind.test(file) &&
        !readFileSync(join(paths.out, file), 'utf8').includes('<meta http-equiv="refresh"'),
    );
    if (found === undefined) throw new Error(`no page is like ${kind}`);
    return found.replace(/index\.html$/, '');
  });
}

describe('a site built of hostile strings, in a real browser', () => {
  it('opens no dialog, runs nothing, asks no other host, and breaks no rule of its policy', async () => {
    const kinds = [
      ...[/^index\.html/, /^2012\/01\/01\/.+\/index/, /^2012\/04\/04\/.+\/index/, /^2012\/03\/index/],
      ...[/^topics\/[^/]+\/index/, /^people\/[^/]+\/index/, /^authors\/[^/]+\/index/, /^topics\/index/],
      ...[/^corrections\/index/, /^pictures\/2012[^/]*\/index/, /^feeds\/index/],
    ];
    const { page, complaints, dialogs, usual } = await newWitness();
    const seen: Record<string, string[]> = {};
    for (const path of pagesOf(...kinds)) {
      await page.goto(encodeURI(path));
      await page.keyboard.press('Tab');
      const own = await page.evaluate(() => [...Object.keys(globalThis), ...Object.keys(Object.prototype)]);
      seen[path] = [...own.filter((name) => !usual.includes(name)), ...(await waiting(page))];
    }
    await page.goto('old-one/');
    await page.waitForURL(/\/archive\/$/);
    expect(Object.values(seen).flat()).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('takes a hostile search, and hostile records that it finds, for text', async () => {
    const { page, complaints, dialogs, usual } = await newWitness();
    const status = page.locator('#status');
    for (const query of ['alert', ...strings.filter((one) => /<|javascript:|\{\{/.test(one)).slice(0, 8)]) {
      const asked = new URLSearchParams({ q: query, section: query, topic: query, from: query, sort: query });
      if (query === 'alert') for (const key of ['section', 'topic', 'from', 'sort']) asked.delete(key);
      await page.goto(`search/?${asked}`);
      await expect.poll(() => status.innerText()).toMatch(/\S/);
      await expect.poll(() => status.innerText()).not.toMatch(/Searching/);
      if (query === 'alert') expect(await page.locator('ol#results > li').count()).toBeGreaterThan(2);
      const own = await page.evaluate(() => Object.keys(globalThis));
      expect([...own.filter((name) => !usual.includes(name)), ...(await waiting(page))]).toEqual([]);
    }
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('the same strings act in this browser where nobody takes them for text', async () => {
  const { page, dialogs } = await newWitness();
  await page.route(/^https?:/, (route) => route.abort());
  const acting = strings.filter((one) => /<(?:img|svg|body|video)\s[\s\S]*on(?:error|load)=/.test(one));
  for (const one of acting.slice(0, 20)) await page.setContent(`<p>${one}</p>`);
  expect(dialogs.length).toBeGreaterThan(5);
});
