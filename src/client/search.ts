import { wakeSearchPage } from './search/wake.tsx';
import { serveQuestions } from './search/worker.ts';

// One file for the page and for its worker: it is fetched once.
if (typeof document === 'undefined') serveQuestions(globalThis);
else wakeSearchPage(import.meta.url);
