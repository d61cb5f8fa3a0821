import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOf } from '#lib/text.ts';
import { buildNewsroom, goldenFiles, goldenFolder } from '../test/site/golden-site.ts';
import { writeFiles } from '../test/tools/folders.ts';
import { command, run, terminal } from './command-line/command.ts';

/** Builds the small newsroom and stores its site as the golden site. */
async function updateGoldenSite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-golden-'));
  try {
    const files = goldenFiles((await buildNewsroom(folder)).out);
    rmSync(goldenFolder, { recursive: true, force: true });
    writeFiles(goldenFolder, Object.fromEntries(files));
    terminal.log(`${countOf(files.size, 'file')} written to test/golden; review the changes with git diff`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await run(
  command(
    'golden',
    'Update test/golden, the expected site of the small newsroom that tests compare with.',
  ).action(updateGoldenSite),
);
