import type { Answer, Question } from './answer.ts';
import type { Letter, Reply } from './worker.ts';

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
}

/** Starts the search: `script` is the address of this very script, which is also the worker. */
export function startAsking(script: string, root: string): Asking {
  const worker = new Worker(script, { type: 'module' });
  let id = 0;
  let hear: ((answer: Answer | 'broken') => void) | undefined;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.id !== id) return;
    hear?.('answer' in data ? data.answer : 'broken');
  };
  worker.onerror = () => hear?.('broken');
  return {
    ask: (question, listen) => {
      id += 1;
      hear = listen;
      const letter: Letter = { id, root, question };
      worker.postMessage(letter);
    },
    forget: () => {
      id += 1;
      hear = undefined;
    },
  };
}
