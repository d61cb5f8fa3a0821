import { termsMark } from '#model/search.ts';
import type { SearchRecord } from './record.ts';
import { escapeText, readSearchText } from './search-text.ts';
import { koreanTerms } from './terms.ts';

/** A page as it is given to the index: its searched elements, the facts of its result, and terms that stay unseen. */
export function preparePage(page: string, record: SearchRecord, language: string): string {
  const { html, text } = readSearchText(page);
  const terms = [...record.names, ...koreanTerms(text)];
  return [
    `<html lang="${language}"><body><main data-pagefind-body>`,
    html,
    ...Object.entries(record.shown).map(
      ([name, value]) => `<i data-pagefind-meta="${name}:${escapeText(value)}"></i>`,
    ),
    '</main>',
    `<div data-pagefind-body data-pagefind-weight="0.5">${termsMark} ${escapeText(terms.join(' '))}</div>`,
    '</body></html>',
  ].join('');
}
