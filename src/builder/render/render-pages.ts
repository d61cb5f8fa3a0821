import { availableParallelism } from 'node:os';
import { openTextStore } from '#builder/cache/rendered-texts.ts';
import type { RenderJob } from '#builder/plan/stale-pages.ts';
import { runInWorkers } from '#builder/program/worker-pool.ts';
import { toBatches } from '#lib/grouping.ts';
import type { RenderContext, RenderedPage } from './render-batch.ts';

/** Pages rendered at a time. This bounds memory, whatever the size of the archive. */
const batchSize = 250;
/** From this many batches on, workers save more time than they take to start. */
const batchesForWorkers = 12;

/** Renders pages to the staging folder in batches, in as many workers as there are cores when there are many. */
export async function renderPages(
  jobs: Iterable<RenderJob>,
  context: RenderContext,
  onRendered: (batch: readonly RenderedPage[]) => void,
): Promise<void> {
  const batches = toBatches(jobs, batchSize);
  const first: RenderJob[][] = [];
  for (let next = batches.next(); !next.done; next = batches.next()) {
    first.push(next.value);
    if (first.length === batchesForWorkers) break;
  }
  if (first.length === 0) return;
  if (first.length < batchesForWorkers) {
    const { renderBatch } = await import('./render-batch.ts');
    const texts = openTextStore(context.cache, context.articles);
    for (const batch of first) onRendered(await renderBatch(batch, context, texts));
    return;
  }
  const program = new URL('./render-worker.ts', import.meta.url);
  const transfer = (batch: readonly RenderJob[]) => batch.map(({ json }) => json.buffer);
  await runInWorkers(
    { program, workerData: context, transfer },
    chain(first, batches),
    availableParallelism(),
    onRendered,
  );
}

function* chain<Value>(first: Iterable<Value>, rest: Iterable<Value>): Generator<Value> {
  yield* first;
  yield* rest;
}
