import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

/** A browser that runs here: its program, and where it finds its libraries. */
interface FoundBrowser {
  readonly program: string;
  readonly libraries: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: FoundBrowser;
  }
}

/** Where Chromium and Chrome are usually installed. */
const usualPlaces = [
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
const usualNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const getOne = `no Chromium runs here, and the tests need a real browser:
install one (Debian: apt-get install chromium), or name its program in CHROME_PATH`;

/** Finds the browser of all tests: an installed Chromium or Chrome, else the one from a package. */
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
  throw new Error(`${getOne}\n${failures.join('\n')}`);
}

/** The program of an installed browser: the named one, or the first found. */
function installed(): string {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const onPath = PATH.split(delimiter).flatMap((folder) => usualNames.map((name) => join(folder, name)));
  const found = [...usualPlaces, ...onPath].find(isProgram);
  if (found === undefined) throw new Error('no Chromium or Chrome is installed');
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program inside a package, for Linux: it unpacks the libraries it needs where it is told to be in a cloud. */
async function packaged(): Promise<string> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: inside } = await import('@sparticuz/chromium');
  return inside.executablePath();
}
