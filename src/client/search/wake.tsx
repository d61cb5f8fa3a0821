import { render } from 'preact';
import { parseAddress } from './address.ts';
import { startAsking } from './ask.ts';
import { speakAsAsked } from './page-language.ts';
import { SearchPage } from './search-page.tsx';

/** Puts the search in the place of the page’s plain form. `script` is the address of the search script. */
export function wakeSearchPage(script: string): void {
  const place = document.getElementById('search');
  if (!place) return;
  keepTyped();
  const language = speakAsAsked(place, parseAddress(location.search).speaks);
  const asking = startAsking(script, new URL('../', script).href);
  place.replaceChildren();
  render(<SearchPage asking={asking} language={language} />, place);
}

/** Keeps in the address what was typed before the script came. */
function keepTyped(): void {
  const typed = document.querySelector<HTMLInputElement>('#q')?.value;
  const params = new URLSearchParams(location.search);
  if (!typed || params.has('q')) return;
  params.set('q', typed);
  history.replaceState(null, '', `?${params}`);
}
