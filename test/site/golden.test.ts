import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySite } from '#builder/verify/verify-site.ts';
import { filesBelow } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { buildNewsroom, goldenFiles, goldenFolder } from './golden-site.ts';

const { out } = await buildNewsroom(temporaryFolder());
const files = goldenFiles(out);
const hint = 'if the change is intended, run npm run golden and review the changes with git diff';

describe('the site of the small newsroom', () => {
  it('has the same files as the golden site', () => {
    expect([...files.keys()].sort(), hint).toEqual(filesBelow(goldenFolder).sort());
  });

  it.each([...files])('has an unchanged %s', (file, text) => {
    expect(text, hint).toBe(readFileSync(join(goldenFolder, file), 'utf8'));
  });

  it('matches its manifest', async () => {
    expect((await verifySite(out)).problems).toEqual([]);
  });
});
