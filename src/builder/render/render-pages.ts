import { availableParallelism } from 'node:os';
import { openCopy } from '#builder/cache/rendered-texts.ts';
import type { RenderJob } from '#builder/plan/stale-pages.ts';
import { runInWorkers } from '#builder/program/worker-pool.ts';
import { takeRuns } from '#lib/grouping.ts';
import type { RenderContext, RenderedPage } from './render-batch.ts';

/** Pages pressed at a time: memory is bounded by this, not by the archive. */
const batchSize = 250;
/** Batches from which on threads are worth their start. */
const worthWorkers = 12;

/** Presses pages as they are planned, in batches, in as many threads as there are cores; `done` is told of each batch. */
export async function renderPages(
  pages: Iterable<RenderJob>,
  room: RenderContext,
  done: (batch: readonly RenderedPage[]) => void,
): Promise<void> {
  const batches = takeRuns(pages, batchSize);
  const first: RenderJob[][] = [];
  for (let next = batches.next(); !next.done; next = batches.next()) {
    first.push(next.value);
    if (first.length === worthWorkers) break;
  }
  if (first.length === 0) return;
  if (first.length < worthWorkers) {
    const { renderBatch } = await import('./render-batch.ts');
    const copy = openCopy(room.cache, room.articles);
    for (const batch of first) done(await renderBatch(batch, room, copy));
    return;
  }
  const threads = availableParallelism();
  const program = new URL('./render-worker.ts', import.meta.url);
  const transfer = (batch: readonly RenderJob[]) => batch.map(({ json }) => json.buffer);
  await runInWorkers({ program, room, transfer }, chain(first, batches), threads, done);
}

function* chain<Value>(first: Iterable<Value>, rest: Iterable<Value>): Generator<Value> {
  yield* first;
  yield* rest;
}
