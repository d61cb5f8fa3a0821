import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A browser page of a reader, and the problems that occurred on it. */
export interface Reader {
  readonly page: Page;
  /** Console, script and content security policy errors, failed requests, and requests to other hosts. */
  readonly problems: string[];
}

/** Viewports of a phone and a desktop screen, in CSS pixels. */
export const phone = { viewport: { width: 360, height: 780 } };
export const desktop = { viewport: { width: 1440, height: 900 } };

/** Timeout of browser actions, in milliseconds; long enough for a busy machine. */
const timeout = 90_000;

/** Opens a page in a new browser context, with its own storage. */
export async function newReader(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = desktop,
): Promise<Reader> {
  const context = await browser.newContext({ baseURL: home, locale: 'en-GB', ...options });
  context.setDefaultTimeout(timeout);
  const page = await context.newPage();
  const problems: string[] = [];
  const { host } = new URL(home);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (failure) => problems.push(`script: ${failure.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== host && !['data:', 'blob:'].includes(url.protocol))
      problems.push(`another host: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return { page, problems };
}
