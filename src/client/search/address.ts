import { type IsoDay, parseDay } from '#model/day.ts';
import { type InterfaceLanguage, interfaceLanguages } from '#model/publication.ts';
import { byFacet, facetKinds, interfaceParameter } from '#model/search.ts';
import { type FacetFilters, pageSize, type Sort, sorts } from './engine/request.ts';

/** The state of the search page, as stored in its URL. */
export interface SearchState {
  readonly q: string;
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
  readonly sort: Sort;
  readonly filters: FacetFilters;
  /** The number of results shown. */
  readonly n: number;
  /** The requested interface language. */
  readonly interfaceLanguage?: InterfaceLanguage | undefined;
}

/** Updates the search. `step` adds a history entry; `typing` replaces the current one. */
export type Change = (next: Partial<SearchState>, how: 'step' | 'typing') => void;

const maxResults = 500;
const maxValues = 50;

/** Parses the URL of a search. Invalid parameters are ignored. */
export function parseAddress(query: string): SearchState {
  const params = new URLSearchParams(query);
  const day = (name: string) => parseDay(params.get(name) ?? '');
  return {
    q: params.get('q') ?? '',
    from: day('from'),
    to: day('to'),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'newest',
    filters: byFacet((kind) =>
      [...new Set(params.getAll(kind))].filter((key) => key !== '').slice(0, maxValues),
    ),
    n: parseLimit(params.get('n')),
    interfaceLanguage: interfaceLanguages.find((language) => language === params.get(interfaceParameter)),
  };
}

function parseLimit(text: string | null): number {
  const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : pageSize;
  return Math.min(maxResults, Math.max(pageSize, Math.ceil(number / pageSize) * pageSize));
}

/** The query string of a search, `?q=…`; empty for an empty search. Default values are omitted. */
export function renderAddress(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  if (state.from) params.set('from', state.from);
  if (state.to) params.set('to', state.to);
  if (state.sort !== 'newest') params.set('sort', state.sort);
  for (const kind of facetKinds) for (const key of state.filters[kind]) params.append(kind, key);
  if (state.n > pageSize) params.set('n', String(state.n));
  if (state.interfaceLanguage) params.set(interfaceParameter, state.interfaceLanguage);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** True if there is no query, no date and no filter. */
export function isEmpty({ q, from, to, filters }: SearchState): boolean {
  return q.trim() === '' && !from && !to && facetKinds.every((kind) => filters[kind].length === 0);
}
