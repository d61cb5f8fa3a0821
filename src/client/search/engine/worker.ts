import { searchEnginePath } from '#model/paths.ts';
import type { EngineData } from './engine-data.ts';
import { type Pagefind, startPagefind } from './pagefind.ts';
import type { SearchRequest } from './request.ts';
import type { SearchResponse } from './response.ts';
import { openSearchEngine, type SearchEngine } from './search-engine.ts';

/**
 * Messages from the page to the worker: first the engine data, then search requests. A new request replaces the
 * previous one.
 */
export type WorkerRequest =
  | { readonly kind: 'data'; readonly data: EngineData }
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest };

/** Messages from the worker: a response, possibly partial, or `failed`. */
export interface WorkerResponse {
  readonly id: number;
  readonly response: SearchResponse | 'failed';
}

/** The part of the worker’s global scope that is used here. */
interface WorkerScope {
  readonly postMessage: (response: WorkerResponse) => void;
  readonly addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<WorkerRequest>) => void,
  ) => void;
}

/**
 * Answers search requests in a worker, so that the page stays responsive. Pagefind is loaded immediately, from a URL
 * relative to `script`.
 */
export function runSearchWorker(scope: WorkerScope, script: string): void {
  const pagefind: Promise<Pagefind> = import(new URL(`..${searchEnginePath}`, script).href);
  pagefind.catch(() => undefined);
  let searchEngine: SearchEngine | undefined;
  let current = 0;
  scope.addEventListener('message', async ({ data }) => {
    if (data.kind === 'data') {
      searchEngine = openSearchEngine(startPagefind(data.data, pagefind));
      return;
    }
    const { id, request } = data;
    current = id;
    const respond = (response: WorkerResponse['response']) => scope.postMessage({ id, response });
    try {
      const responses = searchEngine?.search(request, () => current === id) ?? [];
      for await (const response of responses) respond(response);
    } catch {
      respond('failed');
    }
  });
}
