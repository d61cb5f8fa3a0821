import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CachedSite, writeCachedSite } from '#builder/cache/cached-site.ts';
import type { TextComparison } from '#builder/check/silent-changes.ts';
import { type BuildContext, siteCacheFolder } from '#builder/context/build-context.ts';
import type { Workspace } from '#builder/context/workspace.ts';
import { buildManifest } from '#builder/manifest/manifest.ts';
import { manifestIndexFile } from '#builder/manifest/manifest-parts.ts';
import type { PreviousSite } from '#builder/manifest/previous-site.ts';
import type { StagedSite } from '#builder/plan/build-record.ts';
import type { SiteSources } from '#builder/read/site-sources.ts';
import { ledgerFile } from '#content/files/list-archive.ts';
import { sha256 } from '#lib/fingerprint.ts';
import type { Archive } from '#model/archive.ts';
import { outputFile } from '#model/paths.ts';
import { buildLedger } from './build-ledger.ts';
import { changeManifest } from './change-manifest.ts';
import { publish } from './journal.ts';

/** Publishes the staged site with its manifest, ledger and cache. Changes nothing when nothing differs. */
export function publishSite(
  context: BuildContext,
  sources: SiteSources,
  archive: Archive,
  staged: StagedSite,
  texts: TextComparison,
): void {
  const { workspace, previous, options } = context;
  const ledger = `${buildLedger(sources.ledger, archive).join('\n')}\n`;
  const ledgerBefore = sources.ledger.length > 0 ? `${sources.ledger.join('\n')}\n` : '';
  const differs = staged.put.length > 0 || staged.removed.length > 0 || previous.manifest === '';
  if (!differs && staged.partitions.size === 0 && ledger === ledgerBefore) return;
  const manifest = differs ? manifestOf(previous, staged) : undefined;
  const index = manifest?.files.get(manifestIndexFile);
  for (const [file, text] of manifest?.files ?? []) stageText(workspace, file, text);
  const cachedSite: CachedSite = {
    revision: staged.revision,
    manifest: index === undefined ? previous.manifest : sha256(index),
    partitions: staged.summaries,
  };
  const beside = [...stageCache(context, cachedSite, staged), ...texts.stage(cachedSite.manifest)];
  if (ledger !== ledgerBefore && !options.drafts) {
    const from = join(workspace.folder, ledgerFile);
    writeFileSync(from, ledger);
    beside.push({ from, to: resolve(options.ledger ?? join(options.articles, ledgerFile)) });
  }
  const { isIncremental } = staged;
  const withdrawn = new Set(archive.gone.map(({ path }) => outputFile(path)));
  publish(workspace, {
    way: !isIncremental && differs ? 'swap' : 'files',
    put: isIncremental ? [...staged.put.map(({ file }) => file), ...(manifest?.files.keys() ?? [])] : [],
    remove: isIncremental ? [...staged.removed, ...(manifest?.removed ?? [])] : [],
    beside,
    forget: staged.put.some(({ file }) => withdrawn.has(file)),
  });
}

/** The manifest files to write: the parts that change, or all of them when the site was staged whole. */
function manifestOf(previous: PreviousSite, staged: StagedSite): ReturnType<typeof changeManifest> {
  if (staged.isIncremental) return changeManifest(previous, staged);
  const files = [...staged.partitions.values()].flatMap((partition) =>
    Object.values(partition).flatMap((group) => group.files),
  );
  return { files: buildManifest(files.map(({ path: file, ...entry }) => ({ file, ...entry }))), removed: [] };
}

function stageText({ staged }: Workspace, file: string, text: string): void {
  mkdirSync(dirname(join(staged, file)), { recursive: true });
  writeFileSync(join(staged, file), text);
}

/** Writes the cache of the site to the workspace. Returns the files to move into place. */
function stageCache(
  context: BuildContext,
  cachedSite: CachedSite,
  staged: StagedSite,
): { from: string; to: string }[] {
  if (context.options.clean) return [];
  const folder = join(context.workspace.folder, 'state');
  rmSync(folder, { recursive: true, force: true });
  const files = writeCachedSite(folder, cachedSite, staged.partitions);
  return files.map((file) => ({ from: join(folder, file), to: join(siteCacheFolder(context), file) }));
}
