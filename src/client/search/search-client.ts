import { fetchEngineData } from './engine/engine-data.ts';
import type { SearchRequest } from './engine/request.ts';
import type { SearchResponse } from './engine/response.ts';
import type { WorkerRequest, WorkerResponse } from './engine/worker.ts';

/** The progress of a search: idle, loading, answered in part or in full, or failed. */
export interface SearchProgress {
  readonly response?: SearchResponse | undefined;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
}

/** Before the first search. */
export const idle: SearchProgress = { isLoading: false, hasFailed: false };

/** The progress after a message from the worker. */
export function progressOf(response: SearchResponse | 'failed'): SearchProgress {
  if (response === 'failed') return { isLoading: false, hasFailed: true };
  return { response, isLoading: !response.isComplete, hasFailed: false };
}

/** Runs searches in a worker. Only the latest request is answered. */
export interface SearchClient {
  readonly search: (request: SearchRequest, listener: (response: SearchResponse | 'failed') => void) => void;
  /** Cancels the current request. */
  readonly cancel: () => void;
  /** Restarts the worker with a fresh volume list, after a failure. */
  readonly restart: () => void;
}

/**
 * Starts the search worker for the site at `root`. `script` is the URL of the search script, which the worker runs too.
 * The page fetches the engine data, because the browser has already preloaded it.
 */
export function startSearchClient(script: string, root: string): SearchClient {
  let id = 0;
  let listener: ((response: SearchResponse | 'failed') => void) | undefined;
  const start = () => {
    const worker = new Worker(script, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<WorkerResponse>) => {
      if (data.id === id) listener?.(data.response);
    };
    worker.onerror = () => listener?.('failed');
    const send = (message: WorkerRequest) => worker.postMessage(message);
    const ready = fetchEngineData(root).then((data) => send({ kind: 'data', data }));
    ready.catch(() => undefined);
    return { worker, send, ready };
  };
  let running = start();
  return {
    search: (request, onResponse) => {
      id += 1;
      listener = onResponse;
      const message: WorkerRequest = { kind: 'search', id, request };
      running.ready.then(
        () => message.id === id && running.send(message),
        () => message.id === id && onResponse('failed'),
      );
    },
    cancel: () => {
      id += 1;
      listener = undefined;
    },
    restart: () => {
      running.worker.terminate();
      running = start();
    },
  };
}
