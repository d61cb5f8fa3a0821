import { render } from 'preact';
import { parseAddress } from './address.ts';
import { applyInterfaceLanguage } from './page-language.ts';
import { startSearchClient } from './search-client.ts';
import { SearchPage } from './search-page.tsx';

/**
 * Replaces the static form of the search page with the interactive search. `script` is the URL of the search script.
 */
export function mountSearchPage(script: string): void {
  const container = document.getElementById('search');
  if (!container) return;
  preserveTypedQuery();
  const language = applyInterfaceLanguage(container, parseAddress(location.search).interfaceLanguage);
  const client = startSearchClient(script, new URL('../', script).href);
  container.replaceChildren();
  render(<SearchPage client={client} language={language} />, container);
}

/** Moves text that was typed before the script loaded into the URL. */
function preserveTypedQuery(): void {
  const typed = document.querySelector<HTMLInputElement>('#q')?.value;
  const params = new URLSearchParams(location.search);
  if (!typed || params.has('q')) return;
  params.set('q', typed);
  history.replaceState(null, '', `?${params}`);
}
