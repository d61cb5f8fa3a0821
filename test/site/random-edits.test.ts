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
  type Edit,
  edited,
  emptyArchive,
  filesOf,
  type MadeArchive,
  nowOf,
} from './generated-edits.ts';

/** How many edits are made, and by which draw: more, and others, by these variables of the environment. */
const { BACKFILE_EDITS = '30', BACKFILE_SEED = '1' } = process.env;
const edits = fc.sample(anyEdit, { numRuns: Number(BACKFILE_EDITS), seed: Number(BACKFILE_SEED) });
/** Edits between two comparisons with a clean build. */
const stretch = 3;

const folder = temporaryFolder();
const paths = sitePathsIn(join(folder, 'kept'));
const ledger = 'urls.txt';

/** Writes what changed and removes what is gone, as an editor does. */
function writeArchive(archive: MadeArchive): void {
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

/** Builds the archive of the last edit in an empty folder, from what the last build was given. */
async function cleanBuild(
  archive: MadeArchive,
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

describe('an archive that is edited and built, again and again', () => {
  let archive: MadeArchive = emptyArchive;
  let n = 0;
  const first: Edit[] = fc.sample(anyEdit, { numRuns: 20, seed: 7 }).filter(({ does }) => does === 'add');
  for (const edit of first) archive = edited(archive, edit, n++);

  const stretches = Array.from({ length: Math.ceil(edits.length / stretch) }, (_, at) =>
    edits.slice(at * stretch, (at + 1) * stretch),
  );

  it.each(stretches.map((part) => [part.map(({ does }) => does).join(', '), part] as const))(
    'has the bytes of a clean build after: %s',
    async (_, part) => {
      let ledgerBefore: string | undefined;
      for (const edit of part) {
        archive = edited(archive, edit, n++);
        writeArchive(archive);
        ledgerBefore = textOf(ledger);
        await buildOrThrow(paths, { now: nowOf(archive) });
      }
      const clean = await cleanBuild(archive, ledgerBefore);
      expect(differences({ ...hashesBelow(paths.out), [ledger]: textOf(ledger) ?? '' }, clean)).toEqual([]);
    },
  );

  it('has at its end no link that leads nowhere, and is what its manifest says', async () => {
    expect((await checkLinks(paths.out)).problems).toEqual([]);
    expect((await verifySite(paths.out)).problems).toEqual([]);
  });

  it('writes nothing when nothing changed', async () => {
    const { report } = await buildOrThrow(paths, { now: nowOf(archive) });
    expect(report.files).toMatchObject({ added: [], changed: [], removed: [] });
  });
});
