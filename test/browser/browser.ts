import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** Launches the browser that `find-browser.ts` found; closes it after the tests of the file. */
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
