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
    // Nothing is loaded from another host.
    'require-sri': 'off',
    // Lists and dialogs may be named too.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A wide table scrolls in a frame that the keyboard reaches; a section would be one more landmark.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** What a validator finds in a page: rule, place and what is wrong. */
async function faultsOf(path: string): Promise<string[]> {
  const { results } = await validator.validateString(readFileSync(path, 'utf8'));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

const fileOf = (site: string, path: string) =>
  join(site, path.endsWith('.html') ? path : `${path}index.html`);

describe('HTML is valid', () => {
  it.each(Object.entries(kindsOfPage))('on %s', async (_, path) => {
    expect(await faultsOf(fileOf(inject('demonstration'), path))).toEqual([]);
  });

  it.each(Object.entries(kindsOfLongList))('on %s', async (_, path) => {
    expect(await faultsOf(fileOf(inject('longLists'), path))).toEqual([]);
  });

  it.each(
    filesBelow(goldenFolder).filter((file) => file.endsWith('.html') && !file.includes('on-this-day/')),
  )('in the golden %s', async (file) => {
    expect(await faultsOf(join(goldenFolder, file))).toEqual([]);
  });
});
