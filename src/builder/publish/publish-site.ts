import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type SiteState, writeSiteState } from '#builder/cache/cached-site.ts';
import type { PublishedTexts } from '#builder/check/silent-changes.ts';
import { buildManifest } from '#builder/manifest/manifest.ts';
import { manifestIndexFile } from '#builder/manifest/manifest-parts.ts';
import { changeManifest, type PreviousSite } from '#builder/plan/previous-site.ts';
import type { Sources } from '#builder/read/site-sources.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { outputFile } from '#model/paths.ts';
import type { SiteContent } from '#pages/site-content.ts';
import { type BuildContext, stateFolder } from '../build-context.ts';
import type { MadeWhole } from '../stage-site.ts';
import type { Workspace } from '../workspace.ts';
import { buildLedger } from './build-ledger.ts';
import { publish } from './journal.ts';

/** Puts what was made in place: nothing at all when nothing differs. */
export function putInPlace(
  context: BuildContext,
  sources: Sources,
  content: SiteContent,
  made: MadeWhole,
  words: PublishedTexts,
): void {
  const { workspace, before, options } = context;
  const ledgerFile = resolve(options.ledger ?? join(options.articles, 'urls.txt'));
  const ledger = `${buildLedger(sources.ledger, content.archive).join('\n')}\n`;
  const ledgerBefore = sources.ledger.length > 0 ? `${sources.ledger.join('\n')}\n` : '';
  const differs = made.put.length > 0 || made.removed.length > 0 || before.manifest === '';
  if (!differs && made.partitions.size === 0 && ledger === ledgerBefore) return;
  const manifest = differs ? manifestOf(before, made) : undefined;
  const index = manifest?.files.get(manifestIndexFile);
  for (const [file, text] of manifest?.files ?? []) stageText(workspace, file, text);
  const state: SiteState = {
    revision: made.pressed,
    manifest: index === undefined ? before.manifest : sha256(index),
    partitions: made.summaries,
  };
  const beside = [...stageState(context, state, made), ...words.stage(state.manifest)];
  if (ledger !== ledgerBefore && !options.drafts) {
    const from = join(workspace.folder, 'urls.txt');
    writeFileSync(from, ledger);
    beside.push({ from, to: ledgerFile });
  }
  const whole = !made.known;
  const withdrawn = new Set(content.archive.gone.map(({ path }) => outputFile(path)));
  publish(workspace, {
    way: whole && differs ? 'swap' : 'files',
    put: whole ? [] : [...made.put.map(({ file }) => file), ...(manifest?.files.keys() ?? [])],
    remove: whole ? [] : [...made.removed, ...(manifest?.removed ?? [])],
    beside,
    forget: made.put.some(({ file }) => withdrawn.has(file)),
  });
}

/** The manifest’s files that are to be written: those of the parts that change, or all of a site made anew. */
function manifestOf(before: PreviousSite, made: MadeWhole): ReturnType<typeof changeManifest> {
  if (made.known) return changeManifest(before, made);
  const files = [...made.partitions.values()].flatMap((partition) =>
    Object.values(partition).flatMap((group) => group.files),
  );
  return { files: buildManifest(files.map(({ path: file, ...entry }) => ({ file, ...entry }))), removed: [] };
}

function stageText({ staged }: Workspace, file: string, text: string): void {
  mkdirSync(dirname(join(staged, file)), { recursive: true });
  writeFileSync(join(staged, file), text);
}

/** Writes what the cache will know of the site beside it, to be put in place with it. */
function stageState(
  context: BuildContext,
  state: SiteState,
  made: MadeWhole,
): { from: string; to: string }[] {
  if (context.options.clean) return [];
  const folder = join(context.workspace.folder, 'state');
  rmSync(folder, { recursive: true, force: true });
  const files = writeSiteState(folder, state, made.partitions);
  return files.map((file) => ({ from: join(folder, file), to: join(stateFolder(context), file) }));
}
