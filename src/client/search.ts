import { serveQuestions } from './search/engine/worker.ts';
import { openQuickSearch as openDialog } from './search/quick-search.tsx';
import { wakeSearchPage } from './search/wake.tsx';

// One file for the page and its worker, so it is fetched only once.
if (typeof document === 'undefined') serveQuestions(globalThis, import.meta.url);
else wakeSearchPage(import.meta.url);

/** Opens the quick search on any page, with the text typed so far. */
export const openQuickSearch = (typed: string): void => openDialog(import.meta.url, typed);
