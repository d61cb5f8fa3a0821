import { parentPort, Worker } from 'node:worker_threads';
import { compiledProgram } from './compile-program.ts';

interface Answer<Result> {
  readonly result?: Result;
  readonly failure?: unknown;
}

/** A program for worker threads. */
export interface WorkerProgram<Task> {
  readonly program: URL;
  /** Given to each worker once. */
  readonly workerData: unknown;
  /** The buffers of a task that move to the worker without being copied. */
  readonly transfer?: (task: Task) => readonly ArrayBuffer[];
}

/**
 * Runs tasks in `count` worker threads, one task at a time each, and calls `onResult` with every result as it arrives.
 * Tasks are taken from the iterable on demand. The first failure ends all workers and is thrown.
 */
export async function runInWorkers<Task, Result>(
  { program, workerData, transfer }: WorkerProgram<Task>,
  tasks: Iterable<Task>,
  count: number,
  onResult: (result: Result) => void,
): Promise<void> {
  const remaining = tasks[Symbol.iterator]();
  const workers: Worker[] = [];
  const compiled = await compiledProgram(program);
  const runWorker = async () => {
    const worker = startWorker(compiled, workerData);
    workers.push(worker);
    for (let next = remaining.next(); !next.done; next = remaining.next())
      onResult(await runTask<Task, Result>(worker, next.value, transfer?.(next.value)));
  };
  try {
    await Promise.all(Array.from({ length: count }, runWorker));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Starts a worker. Workers do not inherit Node’s loaders, so tsx is registered first for a program that is not compiled. */
function startWorker(program: URL, workerData: unknown): Worker {
  if (program.href.endsWith('.js')) return new Worker(program, { workerData, execArgv: [] });
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import(${loader}).then(({ register }) => (register(), import(${JSON.stringify(program.href)})))`;
  return new Worker(code, { eval: true, workerData });
}

function runTask<Task, Result>(
  worker: Worker,
  task: Task,
  transfer?: readonly ArrayBuffer[],
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stopListening = () => {
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      worker.removeAllListeners('exit');
    };
    worker.once('message', (answer: Answer<Result>) => {
      stopListening();
      if (answer.result !== undefined) resolve(answer.result);
      else reject(answer.failure ?? new Error('a worker thread returned nothing'));
    });
    worker.once('error', (reason) => {
      stopListening();
      reject(reason);
    });
    worker.once('exit', () => {
      stopListening();
      reject(new Error('a worker thread ended before its task was done'));
    });
    worker.postMessage(task, transfer);
  });
}

/** In a worker thread: answers each task with its result or its failure. */
export function answerTasks<Task, Result>(run: (task: Task) => Result | Promise<Result>): void {
  parentPort?.on('message', async (task: Task) => {
    try {
      parentPort?.postMessage({ result: await run(task) });
    } catch (failure) {
      parentPort?.postMessage({ failure });
    }
  });
}
