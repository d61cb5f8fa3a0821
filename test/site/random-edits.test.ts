import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLinks } from '#builder/verify/check-links.ts';
import { verifySite } from '#builder/verify/verify-site.ts';
import { buildOrThrow, sitePathsIn } from '../tools/build.ts';
import { differences, filesBelow, hashesBelow, writeFiles } from '../tools/folders.ts';
import { temporaryFolder } from '../tools/temporary-folder.ts';
import {
  anyEdit,
  applyEdit,
  type Edit,
  emptyArchive,
  filesOf,
  type GeneratedArchive,
  nowOf,
} from './generated-edits.ts';

/** The number of edits and their seed; the nightly tests set both. */
const { BACKFILE_EDITS = '30', BACKFILE_SEED = '1' } = process.env;
const edits = fc.sample(anyEdit, { numRuns: Number(BACKFILE_EDITS), seed: Number(BACKFILE_SEED) });
/** The number of edits before each comparison with a clean build. */
const batchSize = 3;

const folder = temporaryFolder();
const paths = sitePathsIn(join(folder, 'incremental'));
const ledger = 'urls.txt';

/** Writes changed files and removes deleted ones, as an editor does. */
function writeArchive(archive: GeneratedArchive): void {
  const files = filesOf(archive);
  const changed = Object.entries(files).filter(([file, text]) => textOf(file) !== text);
  writeFiles(paths.articles, Object.fromEntries(changed));
  for (const file of filesBelow(paths.articles)) {
    if (file !== ledger && !(file in files)) rmSync(join(paths.articles, file));
  }
}

function textOf(file: string): string | undefined {
  const path = join(paths.articles, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Builds the archive in an empty folder, with the ledger that the last build started from. */
async function cleanBuild(
  archive: GeneratedArchive,
  ledgerBefore: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const clean = sitePathsIn(join(folder, 'clean'));
  rmSync(join(folder, 'clean'), { recursive: true, force: true });
  cpSync(paths.articles, clean.articles, { recursive: true });
  rmSync(join(clean.articles, ledger), { force: true });
  if (ledgerBefore !== undefined) writeFiles(clean.articles, { [ledger]: ledgerBefore });
  await buildOrThrow(clean, { now: nowOf(archive), clean: true });
  return { ...hashesBelow(clean.out), [ledger]: readFileSync(join(clean.articles, ledger), 'utf8') };
}

describe('an archive that is edited and built repeatedly', () => {
  let archive: GeneratedArchive = emptyArchive;
  let n = 0;
  const first: Edit[] = fc.sample(anyEdit, { numRuns: 20, seed: 7 }).filter(({ does }) => does === 'add');
  for (const edit of first) archive = applyEdit(archive, edit, n++);

  const batches = Array.from({ length: Math.ceil(edits.length / batchSize) }, (_, at) =>
    edits.slice(at * batchSize, (at + 1) * batchSize),
  );

  it.each(batches.map((batch) => [batch.map(({ does }) => does).join(', '), batch] as const))(
    'is byte-identical to a clean build after: %s',
    async (_, batch) => {
      let ledgerBefore: string | undefined;
      for (const edit of batch) {
        archive = applyEdit(archive, edit, n++);
        writeArchive(archive);
        ledgerBefore = textOf(ledger);
        await buildOrThrow(paths, { now: nowOf(archive) });
      }
      const clean = await cleanBuild(archive, ledgerBefore);
      expect(differences({ ...hashesBelow(paths.out), [ledger]: textOf(ledger) ?? '' }, clean)).toEqual([]);
    },
  );

  it('has no broken links in the end and matches its manifest', async () => {
    expect((await checkLinks(paths.out)).problems).toEqual([]);
    expect((await verifySite(paths.out)).problems).toEqual([]);
  });

  it('writes nothing when nothing changed', async () => {
    const { report } = await buildOrThrow(paths, { now: nowOf(archive) });
    expect(report.files).toMatchObject({ added: [], changed: [], removed: [] });
  });
});
