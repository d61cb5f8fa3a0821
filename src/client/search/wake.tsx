import { render } from 'preact';
import { parseAddress } from './address.ts';
import { startAsking } from './ask.ts';
import { speakAsAsked } from './page-language.ts';
import { SearchPage } from './search-page.tsx';

/**
 * Replaces the static form of the search page with the interactive search. `script` is the URL of the search script.
 */
export function wakeSearchPage(script: string): void {
  const place = document.getElementById('search');
  if (!place) return;
  keepTyped();
  const language = speakAsAsked(place, parseAddress(location.search).speaks);
  const asking = startAsking(script, new URL('../', script).href);
  place.replaceChildren();
  render(<SearchPage asking={asking} language={language} />, place);
}

/** Moves text that was typed before the script loaded into the URL. */
function keepTyped(): void {
  const typed = document.querySelector<HTMLInputElement>('#q')?.value;
  const params = new URLSearchParams(location.search);
  if (!typed || params.has('q')) return;
  params.set('q', typed);
  history.replaceState(null, '', `?${params}`);
}
