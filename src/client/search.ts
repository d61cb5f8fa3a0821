import { serveQuestions } from './search/engine/worker.ts';
import { openQuickSearch as openDialog } from './search/quick-search.tsx';
import { wakeSearchPage } from './search/wake.tsx';

// One file for the page and for its worker: it is fetched once.
if (typeof document === 'undefined') serveQuestions(globalThis, import.meta.url);
else wakeSearchPage(import.meta.url);

/** Opens the quick search over any page, with what was typed so far. */
export const openQuickSearch = (typed: string): void => openDialog(import.meta.url, typed);
