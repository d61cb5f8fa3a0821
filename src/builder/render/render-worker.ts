import { workerData } from 'node:worker_threads';
import { openTextStore } from '#builder/cache/rendered-texts.ts';
import type { RenderJob } from '#builder/plan/stale-pages.ts';
import { answerTasks } from '#builder/program/worker-pool.ts';
import { type RenderContext, renderBatch } from './render-batch.ts';

/** A worker thread that renders batches of pages. */
const context: RenderContext = workerData;
const texts = openTextStore(context.cache, context.articles);

answerTasks((batch: readonly RenderJob[]) => renderBatch(batch, context, texts));
