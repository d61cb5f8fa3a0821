import type { Answer, Question } from './engine/answer.ts';
import { fetchSupplies } from './engine/supplies.ts';
import type { Letter, Reply } from './engine/worker.ts';

/** What is known of the answer: nothing asked yet, an answer so far, or no search at all. */
export interface Hearing {
  readonly answer?: Answer | undefined;
  readonly waiting: boolean;
  readonly broken: boolean;
}

/** Asks the search, which works beside the page. Only the newest question is answered. */
export interface Asking {
  readonly ask: (question: Question, hear: (answer: Answer | 'broken') => void) => void;
  /** Gives up what is being asked. */
  readonly forget: () => void;
  /** Begins anew, with the newest list of volumes: after a failure. */
  readonly restart: () => void;
}

/**
 * Starts the search over the site at `root`. `script` is the address of this very script, which is also the
 * worker’s. The supplies are fetched by the page, where the browser has already begun to.
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
