import { runSearchWorker } from './search/engine/worker.ts';
import { mountSearchPage } from './search/mount-search-page.tsx';
import { openQuickSearch as openDialog } from './search/quick-search.tsx';

// One file for the page and its worker, so it is fetched only once.
if (typeof document === 'undefined') runSearchWorker(globalThis, import.meta.url);
else mountSearchPage(import.meta.url);

/** Opens the quick search on any page, with the text typed so far. */
export const openQuickSearch = (typed: string): void => openDialog(import.meta.url, typed);
