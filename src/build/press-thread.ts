import { parentPort, workerData } from 'node:worker_threads';
import type { SitePage } from '#site.ts';
import { type PressRoom, pressBatch } from './press-batch.ts';

/** A press in a thread of its own: takes batches of pages, answers with what it pressed. */
const room: PressRoom = workerData;

parentPort?.on('message', (batch: readonly SitePage[]) => {
  pressBatch(batch, room).then(
    (pressed) => parentPort?.postMessage({ pressed }),
    (failure: unknown) => parentPort?.postMessage({ failure }),
  );
});
