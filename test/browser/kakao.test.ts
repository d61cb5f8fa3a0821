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

/** A reader at this address, with a fake Kakao SDK that records its calls in `globalThis.kakaoCalls`. */
async function readerOf(address: string) {
  const { page, problems } = await newReader(browser, home, phone);
  const requests: string[] = [];
  await page.route('https://*.kakaocdn.net/**', (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  await page.addInitScript(() => {
    const kakaoCalls: string[] = [];
    const kakao = {
      init: (key: string) => kakaoCalls.push(`key ${key}`),
      Share: { sendScrap: ({ requestUrl }: { requestUrl: string }) => kakaoCalls.push(requestUrl) },
    };
    Object.assign(globalThis, { Kakao: kakao, kakaoCalls });
  });
  await page.goto(address);
  return { page, problems, requests };
}

describe('sharing to KakaoTalk', () => {
  it('starts with a link from an article to a page of this site, without a request to Kakao', async () => {
    const { page, problems } = await newReader(browser, home);
    await page.goto('2024/12/20/harbour-vote/');
    const href = await page.locator('.share a[href*="kakao"]').getAttribute('href');
    expect(href).toBe(`/share/kakao/?u=${encodeURIComponent(shared)}`);
    expect(problems).toEqual([]);
  });

  it('loads the Kakao SDK with an integrity hash, and shares the address when the reader clicks', async () => {
    const { page, requests } = await readerOf(`share/kakao/?u=${encodeURIComponent(shared)}`);
    await page.getByRole('link', { name: shared }).waitFor();
    const button = page.getByRole('button', { name: 'Open KakaoTalk' });
    const program = page.locator(`script[integrity="${kakaoProgram.integrity}"]`);
    expect(requests).toEqual([kakaoProgram.src]);
    expect(await button.isEnabled()).toBe(false);
    await program.dispatchEvent('load');
    await button.click();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'kakaoCalls'))).toEqual([
      'key 0123456789abcdef',
      shared,
    ]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it('ignores the address of another site', async () => {
    const { page, problems, requests } = await readerOf('share/kakao/?u=https://elsewhere.example/');
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: 'Open KakaoTalk' }).isVisible()).toBe(false);
    expect(requests).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('explains without JavaScript how to share', async () => {
    const { page } = await newReader(browser, home, { ...phone, javaScriptEnabled: false });
    await page.goto(`share/kakao/?u=${encodeURIComponent(shared)}`);
    expect(await page.locator('main').innerText()).toContain('copy its address');
  });

  it('is not indexed and in no sitemap', () => {
    expect(readFileSync(join(out, 'share/kakao/index.html'), 'utf8')).toContain('content="noindex"');
    expect(readFileSync(join(out, 'sitemaps/lists-1.xml'), 'utf8')).not.toContain('/share/');
  });
});
