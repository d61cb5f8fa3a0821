import { parentPort, Worker } from 'node:worker_threads';
import { compiledProgram } from './compile-program.ts';

interface Answer<Result> {
  readonly result?: Result;
  readonly failure?: unknown;
}

/** Where threads work: their program, what each is given once, and the bytes of a task that pass to a thread uncopied. */
export interface WorkerTask<Task> {
  readonly program: URL;
  readonly room: unknown;
  readonly transfer?: (task: Task) => readonly ArrayBuffer[];
}

/**
 * Gives tasks to so many threads of a program, one task at a time each, and tells of every result as it comes.
 * Tasks are taken as they are asked for, so that what is waiting takes no memory. A failure ends all threads.
 */
export async function runInWorkers<Task, Result>(
  { program, room, transfer }: WorkerTask<Task>,
  tasks: Iterable<Task>,
  count: number,
  done: (result: Result) => void,
): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  const workers: Worker[] = [];
  const compiled = await compiledProgram(program);
  const work = async () => {
    const worker = startWorker(compiled, room);
    workers.push(worker);
    for (let next = waiting.next(); !next.done; next = waiting.next())
      done(await ask<Task, Result>(worker, next.value, transfer?.(next.value)));
  };
  try {
    await Promise.all(Array.from({ length: count }, work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Opens a thread. Node gives threads no loader of their own: for TypeScript that was not compiled, tsx is registered first. */
function startWorker(program: URL, room: unknown): Worker {
  if (program.href.endsWith('.js')) return new Worker(program, { workerData: room, execArgv: [] });
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const begin = `import(${loader}).then(({ register }) => (register(), import(${JSON.stringify(program.href)})))`;
  return new Worker(begin, { eval: true, workerData: room });
}

function ask<Task, Result>(worker: Worker, task: Task, transfer?: readonly ArrayBuffer[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settled = () => {
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      worker.removeAllListeners('exit');
    };
    worker.once('message', (answer: Answer<Result>) => {
      settled();
      if (answer.result !== undefined) resolve(answer.result);
      else reject(answer.failure ?? new Error('a thread gave no answer'));
    });
    worker.once('error', (reason) => {
      settled();
      reject(reason);
    });
    worker.once('exit', () => {
      settled();
      reject(new Error('a thread ended before its work was done'));
    });
    worker.postMessage(task, transfer);
  });
}

/** In a thread: answers each task with its result, or with why it failed. */
export function answerTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  parentPort?.on('message', async (task: Task) => {
    try {
      parentPort?.postMessage({ result: await work(task) });
    } catch (failure) {
      parentPort?.postMessage({ failure });
    }
  });
}
