import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupDigits } from '#lib/text.ts';
import { buildNewsroom, goldenFiles, goldenFolder } from '../test/site/golden-site.ts';
import { writeFiles } from '../test/tools/folders.ts';
import { command, run, say } from './command-line/command.ts';

/** Builds the site of the small newsroom anew and keeps it as the golden site. */
async function renew(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-golden-'));
  try {
    const files = goldenFiles((await buildNewsroom(folder)).out);
    rmSync(goldenFolder, { recursive: true, force: true });
    writeFiles(goldenFolder, Object.fromEntries(files));
    say.log(`${groupDigits(files.size)} files in test/golden; git diff shows what changed`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await run(
  command('golden', 'Renews the golden site that the tests hold the small newsroom against.').action(renew),
);
