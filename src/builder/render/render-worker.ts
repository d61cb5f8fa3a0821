import { workerData } from 'node:worker_threads';
import { openCopy } from '#builder/cache/rendered-texts.ts';
import type { RenderJob } from '#builder/plan/stale-pages.ts';
import { answerTasks } from '#builder/program/worker-pool.ts';
import { type RenderContext, renderBatch } from './render-batch.ts';

/** A press in a thread of its own: takes batches of pages, answers with what it pressed. */
const room: RenderContext = workerData;
const copy = openCopy(room.cache, room.articles);

answerTasks((batch: readonly RenderJob[]) => renderBatch(batch, room, copy));
