import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type SiteState, writeSiteState } from '#builder/cache/cached-site.ts';
import type { HeldWords } from '#builder/check/silent-changes.ts';
import { buildManifest } from '#builder/manifest/manifest.ts';
import { manifestIndexFile } from '#builder/manifest/manifest-parts.ts';
import { changeManifest, type SiteBefore } from '#builder/plan/previous-site.ts';
import type { Sources } from '#builder/read/site-sources.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { outputFile } from '#model/paths.ts';
import type { Edition } from '#pages/edition.ts';
import { stateFolder, type Walk } from '../build-context.ts';
import type { MadeWhole } from '../stage-site.ts';
import type { Workshop } from '../workspace.ts';
import { buildLedger } from './build-ledger.ts';
import { publish } from './journal.ts';

/** Puts what was made in place: nothing at all when nothing differs. */
export function putInPlace(
  walk: Walk,
  sources: Sources,
  edition: Edition,
  made: MadeWhole,
  words: HeldWords,
): void {
  const { workshop, before, options } = walk;
  const ledgerFile = resolve(options.ledger ?? join(options.articles, 'urls.txt'));
  const ledger = `${buildLedger(sources.ledger, edition.archive).join('\n')}\n`;
  const ledgerBefore = sources.ledger.length > 0 ? `${sources.ledger.join('\n')}\n` : '';
  const differs = made.put.length > 0 || made.removed.length > 0 || before.manifest === '';
  if (!differs && made.shelves.size === 0 && ledger === ledgerBefore) return;
  const manifest = differs ? manifestOf(before, made) : undefined;
  const index = manifest?.files.get(manifestIndexFile);
  for (const [file, text] of manifest?.files ?? []) stageText(workshop, file, text);
  const state: SiteState = {
    revision: made.pressed,
    manifest: index === undefined ? before.manifest : sha256(index),
    shelves: made.summaries,
  };
  const beside = [...stageState(walk, state, made), ...words.stage(state.manifest)];
  if (ledger !== ledgerBefore && !options.drafts) {
    const from = join(workshop.folder, 'urls.txt');
    writeFileSync(from, ledger);
    beside.push({ from, to: ledgerFile });
  }
  const whole = !made.known;
  const withdrawn = new Set(edition.archive.gone.map(({ path }) => outputFile(path)));
  publish(workshop, {
    way: whole && differs ? 'swap' : 'files',
    put: whole ? [] : [...made.put.map(({ file }) => file), ...(manifest?.files.keys() ?? [])],
    remove: whole ? [] : [...made.removed, ...(manifest?.removed ?? [])],
    beside,
    forget: made.put.some(({ file }) => withdrawn.has(file)),
  });
}

/** The manifest’s files that are to be written: those of the parts that change, or all of a site made anew. */
function manifestOf(before: SiteBefore, made: MadeWhole): ReturnType<typeof changeManifest> {
  if (made.known) return changeManifest(before, made);
  const files = [...made.shelves.values()].flatMap((shelf) =>
    Object.values(shelf).flatMap((quire) => quire.files),
  );
  return { files: buildManifest(files.map(({ path: file, ...entry }) => ({ file, ...entry }))), removed: [] };
}

function stageText({ staged }: Workshop, file: string, text: string): void {
  mkdirSync(dirname(join(staged, file)), { recursive: true });
  writeFileSync(join(staged, file), text);
}

/** Writes what the cache will know of the site beside it, to be put in place with it. */
function stageState(walk: Walk, state: SiteState, made: MadeWhole): { from: string; to: string }[] {
  if (walk.options.clean) return [];
  const folder = join(walk.workshop.folder, 'state');
  rmSync(folder, { recursive: true, force: true });
  const files = writeSiteState(folder, state, made.shelves);
  return files.map((file) => ({ from: join(folder, file), to: join(stateFolder(walk), file) }));
}
