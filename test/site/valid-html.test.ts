import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { kindsOfLongList, kindsOfPage } from '../browser/kinds-of-page.ts';
import { filesBelow } from '../tools/folders.ts';
import { goldenFolder } from './golden-site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // No resource is loaded from another host.
    'require-sri': 'off',
    // Lists and dialogs may have a label too.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Wide tables scroll in a focusable region; a section would add a landmark.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** Validates a page; returns lines of position, rule and message. */
async function errorsIn(path: string): Promise<string[]> {
  const { results } = await validator.validateString(readFileSync(path, 'utf8'));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

const fileOf = (site: string, path: string) =>
  join(site, path.endsWith('.html') ? path : `${path}index.html`);

describe('the HTML is valid', () => {
  it.each(Object.entries(kindsOfPage))('of %s', async (_, path) => {
    expect(await errorsIn(fileOf(inject('demonstration'), path))).toEqual([]);
  });

  it.each(Object.entries(kindsOfLongList))('of %s', async (_, path) => {
    expect(await errorsIn(fileOf(inject('longLists'), path))).toEqual([]);
  });

  it.each(
    filesBelow(goldenFolder).filter((file) => file.endsWith('.html') && !file.includes('on-this-day/')),
  )('of the golden %s', async (file) => {
    expect(await errorsIn(join(goldenFolder, file))).toEqual([]);
  });
});
