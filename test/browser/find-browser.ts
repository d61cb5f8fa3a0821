import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

/** A working browser: its executable, and its LD_LIBRARY_PATH. */
interface FoundBrowser {
  readonly program: string;
  readonly libraries: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: FoundBrowser;
  }
}

/** Common installation paths of Chromium and Chrome. */
const commonPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const commonNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const noBrowser = `no working Chromium found; the tests need a real browser:
install one (on Debian: apt-get install chromium), or set CHROME_PATH to its executable`;

/** Finds the browser for all tests: an installed Chromium or Chrome, otherwise the one from an npm package. */
export async function setup(project: TestProject): Promise<void> {
  const failures: string[] = [];
  for (const find of [installed, packaged]) {
    try {
      const program = await find();
      const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
      await browser.close();
      const { LD_LIBRARY_PATH: libraries = '' } = process.env;
      return project.provide('browser', { program, libraries });
    } catch (reason) {
      failures.push(String(reason).split('\n', 1)[0] ?? '');
    }
  }
  throw new Error(`${noBrowser}\n${failures.join('\n')}`);
}

/** The executable of an installed browser: `CHROME_PATH`, or the first one found. */
function installed(): string {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const onPath = PATH.split(delimiter).flatMap((folder) => commonNames.map((name) => join(folder, name)));
  const executable = [...commonPaths, ...onPath].find(isExecutable);
  if (executable === undefined) throw new Error('no Chromium or Chrome is installed');
  return executable;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The executable from the npm package, for Linux. The variable makes it unpack its shared libraries too. */
async function packaged(): Promise<string> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: chromiumPackage } = await import('@sparticuz/chromium');
  return chromiumPackage.executablePath();
}
