import { workerData } from 'node:worker_threads';
import { openCopy } from '#builder/cache/rendered-texts.ts';
import type { PressOrder } from '#builder/plan/stale-pages.ts';
import { answerEach } from '#builder/program/worker-pool.ts';
import { type PressRoom, pressBatch } from './render-batch.ts';

/** A press in a thread of its own: takes batches of pages, answers with what it pressed. */
const room: PressRoom = workerData;
const copy = openCopy(room.cache, room.articles);

answerEach((batch: readonly PressOrder[]) => pressBatch(batch, room, copy));
