import type { Answer, Question } from './engine/answer.ts';
import { fetchSupplies } from './engine/supplies.ts';
import type { Letter, Reply } from './engine/worker.ts';

/** The progress of a search: idle, loading, answered in part or in full, or failed. */
export interface Hearing {
  readonly answer?: Answer | undefined;
  readonly waiting: boolean;
  readonly broken: boolean;
}

/** Runs searches in a worker. Only the latest request is answered. */
export interface Asking {
  readonly ask: (question: Question, hear: (answer: Answer | 'broken') => void) => void;
  /** Cancels the current request. */
  readonly forget: () => void;
  /** Restarts the worker with a fresh volume list, after a failure. */
  readonly restart: () => void;
}

/**
 * Starts the search worker for the site at `root`. `script` is the URL of the search script, which the worker runs too.
 * The page fetches the engine data, because the browser has already preloaded it.
 */
export function startAsking(script: string, root: string): Asking {
  let id = 0;
  let hear: ((answer: Answer | 'broken') => void) | undefined;
  const start = () => {
    const worker = new Worker(script, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.id === id) hear?.(data.answer);
    };
    worker.onerror = () => hear?.('broken');
    const send = (letter: Letter) => worker.postMessage(letter);
    const ready = fetchSupplies(root).then((supplies) => send({ kind: 'supplies', supplies }));
    ready.catch(() => undefined);
    return { worker, send, ready };
  };
  let running = start();
  return {
    ask: (question, listen) => {
      id += 1;
      hear = listen;
      const letter: Letter = { kind: 'question', id, question };
      running.ready.then(
        () => letter.id === id && running.send(letter),
        () => letter.id === id && listen('broken'),
      );
    },
    forget: () => {
      id += 1;
      hear = undefined;
    },
    restart: () => {
      running.worker.terminate();
      running = start();
    },
  };
}
