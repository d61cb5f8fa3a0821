import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { inRuns } from '#lib/grouping.ts';
import type { Pressed, PressRoom } from './press-batch.ts';
import type { SitePage } from './render-page.ts';

/** Pages pressed at a time: memory is bounded by this, not by the archive. */
const batchSize = 1000;
const worthWorkers = 3000;

/** Presses pages in batches, in as many threads as there are cores; `done` is told of each batch. */
export async function press(
  pages: readonly SitePage[],
  room: PressRoom,
  done: (batch: readonly Pressed[]) => void,
): Promise<void> {
  const batches = inRuns(pages, batchSize);
  if (pages.length < worthWorkers) {
    const { pressBatch } = await import('./press-batch.ts');
    for (const batch of batches) done(await pressBatch(batch, room));
    return;
  }
  const count = Math.min(availableParallelism(), batches.length);
  const waiting = batches.values();
  await Promise.all(Array.from({ length: count }, () => pressInThread(waiting, room, done)));
}

/** One thread takes batches until none is left. */
async function pressInThread(
  waiting: IterableIterator<SitePage[]>,
  room: PressRoom,
  done: (batch: readonly Pressed[]) => void,
): Promise<void> {
  const worker = new Worker(new URL('./press-thread.ts', import.meta.url), { workerData: room });
  try {
    for (const batch of waiting) done(await ask(worker, batch));
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, batch: readonly SitePage[]): Promise<readonly Pressed[]> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', answered);
      worker.off('error', failed);
      worker.off('exit', ended);
    };
    const answered = (answer: { readonly pressed?: readonly Pressed[]; readonly failure?: Error }) => {
      settle();
      if (answer.pressed) resolve(answer.pressed);
      else reject(answer.failure ?? new Error('a press gave no answer'));
    };
    const failed = (reason: Error) => {
      settle();
      reject(reason);
    };
    const ended = () => failed(new Error('a press ended before its work was done'));
    worker.on('message', answered);
    worker.on('error', failed);
    worker.on('exit', ended);
    worker.postMessage(batch);
  });
}
