import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CachedFile } from '#builder/cache/cached-site.ts';
import type { BuildRecord, OpenGroup } from '#builder/plan/build-record.ts';
import type { JoinedParts } from '#builder/plan/join-parts.ts';
import { type PlainFile, type RenderJob, renderJobs } from '#builder/plan/stale-pages.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { outputFile } from '#model/paths.ts';
import type { PageGroup } from '#site.ts';
import type { RenderContext } from './render-batch.ts';
import { renderPages } from './render-pages.ts';

/** Files that become stale together and are copied or written as they are: pictures, styles, a search volume. */
export interface FileGroup {
  readonly name: string;
  readonly partition: string;
  readonly inputs: string;
  readonly files: () => Promise<Iterable<PlainFile>>;
}

/** When several machines share a build: the pages this machine renders, and what the others have rendered. */
export interface RenderShare {
  readonly isOwn: (path: string) => boolean;
  readonly joined?: JoinedParts | undefined;
}

/** Renders the stale pages of groups to the staging folder and records them. Calls `onRendered` with the size of each batch. */
export async function renderGroups(
  groups: readonly PageGroup[],
  record: BuildRecord,
  context: RenderContext,
  share: RenderShare,
  onRendered: (count: number) => void,
): Promise<void> {
  const rendering = new Map<string, { readonly open: OpenGroup; readonly key: string }>();
  await renderPages(staleJobs(groups, record, context.staged, share, rendering), context, (batch) => {
    for (const { path, sha256: sha, bytes } of batch) {
      const { open, key } = rendering.get(path) ?? unexpected(path);
      rendering.delete(path);
      recordStaged(record, open, context.staged, { path: outputFile(path), key, sha256: sha, bytes });
    }
    onRendered(batch.length);
  });
}

/** Yields the pages to render and notes the group of each in `rendering`. */
function* staleJobs(
  groups: readonly PageGroup[],
  record: BuildRecord,
  staged: string,
  { isOwn, joined }: RenderShare,
  rendering: Map<string, { readonly open: OpenGroup; readonly key: string }>,
): Generator<RenderJob> {
  for (const stale of record.staleGroups(groups)) {
    for (const job of record.staleItems(stale, renderJobs(stale.group.pages()))) {
      const { path, key } = job;
      if (!isOwn(path)) continue;
      const source = joined?.page(outputFile(path), key);
      if (source !== undefined) {
        recordStaged(record, stale.open, staged, stageFile(staged, { path, key, source }));
        continue;
      }
      if (rendering.has(path)) throw new Error(`two pages have the address ${path}`);
      rendering.set(path, { open: stale.open, key });
      yield job;
    }
  }
}

/** Copies or writes the stale files of groups to the staging folder and records them. */
export async function stageFileGroups(
  groups: readonly FileGroup[],
  record: BuildRecord,
  staged: string,
): Promise<void> {
  for (const stale of record.staleGroups(groups)) {
    for (const file of record.staleItems(stale, await stale.group.files()))
      recordStaged(record, stale.open, staged, stageFile(staged, file));
  }
}

/** Records a staged file. An incremental build deletes it again when the previous site has the same bytes. */
function recordStaged(record: BuildRecord, open: OpenGroup, staged: string, file: CachedFile): void {
  if (!record.add(open, file) && record.isIncremental) rmSync(join(staged, file.path));
}

function stageFile(staged: string, { path, key, source }: PlainFile): CachedFile {
  const file = outputFile(path);
  const target = join(staged, file);
  mkdirSync(dirname(target), { recursive: true });
  if (typeof source === 'string') copyFileSync(source, target);
  else writeFileSync(target, source);
  const bytes = typeof source === 'string' ? readFileSync(target) : source;
  return { path: file, key, sha256: sha256(bytes), bytes: bytes.length };
}

function unexpected(path: string): never {
  throw new Error(`a page was rendered that was not planned: ${path}`);
}
