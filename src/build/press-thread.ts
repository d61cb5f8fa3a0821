import { workerData } from 'node:worker_threads';
import type { PressOrder } from './plan.ts';
import { type PressRoom, pressBatch } from './press-batch.ts';
import { openCopy } from './texts.ts';
import { answerEach } from './threads.ts';

/** A press in a thread of its own: takes batches of pages, answers with what it pressed. */
const room: PressRoom = workerData;
const copy = openCopy(room.cache, room.articles);

answerEach((batch: readonly PressOrder[]) => pressBatch(batch, room, copy));
