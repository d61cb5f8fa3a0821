import { searchEnginePath } from '#model/paths.ts';
import type { Answer, Question } from './answer.ts';
import { type Pagefind, startPagefind } from './pagefind.ts';
import { openSearchEngine, type SearchEngine } from './search-engine.ts';
import type { Supplies } from './supplies.ts';

/**
 * Messages from the page to the worker: first the engine data, then search requests. A new request replaces the
 * previous one.
 */
export type Letter =
  | { readonly kind: 'supplies'; readonly supplies: Supplies }
  | { readonly kind: 'question'; readonly id: number; readonly question: Question };

/** Messages from the worker: a response, possibly partial, or `failed`. */
export interface Reply {
  readonly id: number;
  readonly answer: Answer | 'broken';
}

/** The part of the worker’s global scope that is used here. */
interface WorkerScope {
  readonly postMessage: (reply: Reply) => void;
  readonly addEventListener: (type: 'message', hear: (event: MessageEvent<Letter>) => void) => void;
}

/**
 * Answers search requests in a worker, so that the page stays responsive. Pagefind is loaded immediately, from a URL
 * relative to `script`.
 */
export function serveQuestions(scope: WorkerScope, script: string): void {
  const pagefind: Promise<Pagefind> = import(new URL(`..${searchEnginePath}`, script).href);
  pagefind.catch(() => undefined);
  let searchEngine: SearchEngine | undefined;
  let current = 0;
  scope.addEventListener('message', async ({ data }) => {
    if (data.kind === 'supplies') {
      searchEngine = openSearchEngine(startPagefind(data.supplies, pagefind));
      return;
    }
    const { id, question } = data;
    current = id;
    const reply = (answer: Reply['answer']) => scope.postMessage({ id, answer });
    try {
      const answers = searchEngine?.answer(question, () => current === id) ?? [];
      for await (const answer of answers) reply(answer);
    } catch {
      reply('broken');
    }
  });
}
