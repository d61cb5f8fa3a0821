import { type Answer, openDesk, type Question } from './answer.ts';
import { type Engine, type Pagefind, startEngine } from './engine.ts';

/** A question to the worker. A later one takes the place of an earlier one. */
export interface Letter {
  readonly id: number;
  readonly root: string;
  readonly question: Question;
}

/** What the worker says of a question: an answer so far, or that the search cannot start. */
export type Reply = { readonly id: number } & ({ readonly answer: Answer } | { readonly broken: true });

/** Answers questions in a worker, so that the page never waits. */
export function serveQuestions(scope: { postMessage: (reply: Reply) => void; onmessage: unknown }): void {
  let current = 0;
  let engine: Promise<Engine> | undefined;
  const start = (root: string): Promise<Engine> => {
    engine ??= startEngine(root, (address): Promise<Pagefind> => import(address)).catch((reason: unknown) => {
      engine = undefined;
      throw reason;
    });
    return engine;
  };
  let desk: { readonly of: Engine; readonly open: ReturnType<typeof openDesk> } | undefined;
  scope.onmessage = async ({ data }: MessageEvent<Letter>) => {
    const { id, root, question } = data;
    current = id;
    try {
      const started = await start(root);
      if (desk?.of !== started) desk = { of: started, open: openDesk(started) };
      for await (const answer of desk.open.answer(question, () => current === id))
        scope.postMessage({ id, answer });
    } catch {
      scope.postMessage({ id, broken: true });
    }
  };
}
