import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySite } from '#builder/verify/verify-site.ts';
import { filesBelow } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import { buildNewsroom, goldenFiles, goldenFolder } from './golden-site.ts';

const { out } = await buildNewsroom(temporaryFolder());
const made = goldenFiles(out);
const renew = 'if it is meant so: npm run golden, and look at what git diff shows';

describe('the site of the small newsroom', () => {
  it('has the files of the golden site', () => {
    expect([...made.keys()].sort(), renew).toEqual(filesBelow(goldenFolder).sort());
  });

  it.each([...made])('%s is as it was', (file, text) => {
    expect(text, renew).toBe(readFileSync(join(goldenFolder, file), 'utf8'));
  });

  it('is what its manifest says', async () => {
    expect((await verifySite(out)).problems).toEqual([]);
  });
});
