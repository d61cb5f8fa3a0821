import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** Opens the browser that was found; it is closed when the tests of a file are done. */
export async function openBrowser(): Promise<Browser> {
  const { program, libraries } = inject('browser');
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  });
  afterAll(() => browser.close());
  return browser;
}
