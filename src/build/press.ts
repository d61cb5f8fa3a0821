import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { takeRuns } from '#lib/grouping.ts';
import type { SitePage } from '#site.ts';
import type { Pressed, PressRoom } from './press-batch.ts';

/** Pages pressed at a time: memory is bounded by this, not by the archive. */
const batchSize = 500;
/** Batches from which on threads are worth their start. */
const worthThreads = 6;

/** Presses pages as they are planned, in batches, in as many threads as there are cores; `done` is told of each batch. */
export async function press(
  pages: Iterable<SitePage>,
  room: PressRoom,
  done: (batch: readonly Pressed[]) => void,
): Promise<void> {
  const batches = takeRuns(pages, batchSize);
  const first: SitePage[][] = [];
  for (let next = batches.next(); !next.done; next = batches.next()) {
    first.push(next.value);
    if (first.length === worthThreads) break;
  }
  if (first.length < worthThreads) {
    const { pressBatch } = await import('./press-batch.ts');
    for (const batch of first) done(await pressBatch(batch, room));
    return;
  }
  const waiting = chain(first, batches);
  await Promise.all(Array.from({ length: availableParallelism() }, () => pressInThread(waiting, room, done)));
}

function* chain<Value>(first: Iterable<Value>, rest: Iterable<Value>): Generator<Value> {
  yield* first;
  yield* rest;
}

/** One thread takes batches until none is left. */
async function pressInThread(
  waiting: Iterator<SitePage[]>,
  room: PressRoom,
  done: (batch: readonly Pressed[]) => void,
): Promise<void> {
  const worker = new Worker(new URL('./press-thread.ts', import.meta.url), { workerData: room });
  try {
    for (let next = waiting.next(); !next.done; next = waiting.next()) done(await ask(worker, next.value));
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
