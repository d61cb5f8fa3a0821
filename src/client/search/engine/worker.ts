import { searchEnginePath } from '#model/paths.ts';
import type { Answer, Question } from './answer.ts';
import { type Pagefind, startPagefind } from './pagefind.ts';
import { openSearchEngine, type SearchEngine } from './search-engine.ts';
import type { Supplies } from './supplies.ts';

/** What the page sends to its worker: first the supplies, then questions. A later question replaces an earlier. */
export type Letter =
  | { readonly kind: 'supplies'; readonly supplies: Supplies }
  | { readonly kind: 'question'; readonly id: number; readonly question: Question };

/** What the worker says of a question: an answer so far, or that the search does not work. */
export interface Reply {
  readonly id: number;
  readonly answer: Answer | 'broken';
}

/** The worker as far as it is used here. */
interface WorkerScope {
  readonly postMessage: (reply: Reply) => void;
  readonly addEventListener: (type: 'message', hear: (event: MessageEvent<Letter>) => void) => void;
}

/**
 * Answers questions in a worker, so that the page never waits. `script` is the address of its script: Pagefind lies
 * beside it and is fetched at once.
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
