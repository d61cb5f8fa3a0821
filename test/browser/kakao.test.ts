import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { kakaoProgram } from '#model/policy.ts';
import { buildNewsroom } from '../site/golden-site.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { openBrowser } from './browser.ts';
import { openHost } from './host.ts';
import { newReader, phone } from './reader.ts';

const browser = await openBrowser();
const { out } = await buildNewsroom(temporaryFolder());
const home = await openHost(out);
const shared = 'https://gazette.example/2024/12/20/harbour-vote/';

/** A reader who follows a link to Kakao; Kakao’s program is told to be there, and what it is told is kept. */
async function readerOf(address: string) {
  const { page, complaints } = await newReader(browser, home, phone);
  const asked: string[] = [];
  await page.route('https://*.kakaocdn.net/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.addInitScript(() => {
    const said: string[] = [];
    const kakao = {
      init: (key: string) => said.push(`key ${key}`),
      Share: { sendScrap: ({ requestUrl }: { requestUrl: string }) => said.push(requestUrl) },
    };
    Object.assign(globalThis, { Kakao: kakao, said });
  });
  await page.goto(address);
  return { page, complaints, asked };
}

describe('the way to Kakao', () => {
  it('is a link of an article to a page of this site, which asks Kakao’s host for nothing before', async () => {
    const { page, complaints } = await newReader(browser, home);
    await page.goto('2024/12/20/harbour-vote/');
    const href = await page.locator('.share a[href*="kakao"]').getAttribute('href');
    expect(href).toBe(`/share/kakao/?u=${encodeURIComponent(shared)}`);
    expect(complaints).toEqual([]);
  });

  it('loads Kakao’s program, checked by its hash, and hands it the address when the reader presses', async () => {
    const { page, asked } = await readerOf(`share/kakao/?u=${encodeURIComponent(shared)}`);
    await page.getByRole('link', { name: shared }).waitFor();
    const button = page.getByRole('button', { name: 'Open KakaoTalk' });
    const program = page.locator(`script[integrity="${kakaoProgram.integrity}"]`);
    expect(asked).toEqual([kakaoProgram.src]);
    expect(await button.isEnabled()).toBe(false);
    await program.dispatchEvent('load');
    await button.click();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'said'))).toEqual([
      'key 0123456789abcdef',
      shared,
    ]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it('does nothing with the address of another site', async () => {
    const { page, complaints, asked } = await readerOf('share/kakao/?u=https://elsewhere.example/');
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: 'Open KakaoTalk' }).isVisible()).toBe(false);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says without a script how to share all the same', async () => {
    const { page } = await newReader(browser, home, { ...phone, javaScriptEnabled: false });
    await page.goto(`share/kakao/?u=${encodeURIComponent(shared)}`);
    expect(await page.locator('main').innerText()).toContain('copy its address');
  });

  it('is unknown to search engines and stands in no sitemap', () => {
    expect(readFileSync(join(out, 'share/kakao/index.html'), 'utf8')).toContain('content="noindex"');
    expect(readFileSync(join(out, 'sitemaps/lists-1.xml'), 'utf8')).not.toContain('/share/');
  });
});
