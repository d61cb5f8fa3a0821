import { encodeUnsearchable, type ResultData, termsMark } from '#model/search.ts';
import type { SearchRecord } from './record.ts';
import { escapeText, readSearchText } from './search-text.ts';
import { koreanTerms } from './terms.ts';

/** Separates names, so that no phrase matches across two of them. */
const nameEnd = '\ue002';

/** A page as Pagefind indexes it. */
export interface PreparedPage {
  /** The searchable elements, the data of the result, and hidden terms. */
  readonly html: string;
  /** The searchable text. */
  readonly text: string;
}

/** Prepares a written page for an index in a language. */
export function preparePage(page: string, record: SearchRecord, language: string): PreparedPage {
  const { html, text, picture } = readSearchText(page);
  const terms = [record.names.join(` ${nameEnd} `), nameEnd, ...koreanTerms(text)];
  const data: ResultData = { ...record.data, ...(picture !== undefined && { picture }) };
  const parts = [
    `<html lang="${language}"><body><main data-pagefind-body>`,
    html,
    `<i data-pagefind-meta="title:${escapeText(record.title)}"></i>`,
    `<i data-pagefind-meta="facts:${encodeUnsearchable(JSON.stringify(data))}"></i>`,
    '</main>',
    `<div data-pagefind-body data-pagefind-weight="0.5">${termsMark} ${escapeText(terms.join(' '))}</div>`,
    '</body></html>',
  ];
  return { html: parts.join(''), text };
}
