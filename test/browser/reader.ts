import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Someone who reads the site, and all that went wrong while they did. */
export interface Reader {
  readonly page: Page;
  /** Errors of the console, of scripts and of the content security policy; requests to other hosts or for nothing. */
  readonly complaints: string[];
}

/** Widths of a phone, a tablet and a desk, in CSS pixels. */
export const phone = { viewport: { width: 360, height: 780 } };
export const desk = { viewport: { width: 1440, height: 900 } };

/** How long a reader waits for a page, in milliseconds: a machine may have much else to do. */
const patience = 90_000;

/** A reader with a browser of their own: what one stores, no other sees. */
export async function newReader(
  browser: Browser,
  home: string,
  given: BrowserContextOptions = desk,
): Promise<Reader> {
  const context = await browser.newContext({ baseURL: home, locale: 'en-GB', ...given });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const complaints: string[] = [];
  const { host } = new URL(home);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (failure) => complaints.push(`script: ${failure.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== host && !['data:', 'blob:'].includes(url.protocol))
      complaints.push(`another host: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { page, complaints };
}
