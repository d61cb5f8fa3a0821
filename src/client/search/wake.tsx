import { render } from 'preact';
import { startAsking } from './ask.ts';
import { interfaceLanguageOfPage } from './page-language.ts';
import { SearchPage } from './search-page.tsx';

/** Puts the search in the place of the page’s plain form. `script` is the address of the search script. */
export function wakeSearchPage(script: string): void {
  const place = document.getElementById('search');
  if (!place) return;
  const typed = document.querySelector<HTMLInputElement>('#q')?.value;
  if (typed && !location.search) history.replaceState(null, '', `?${new URLSearchParams({ q: typed })}`);
  const language = interfaceLanguageOfPage();
  const asking = startAsking(script, new URL('../', script).href);
  place.replaceChildren();
  render(<SearchPage asking={asking} language={language} />, place);
}
