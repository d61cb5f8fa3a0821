import { type IsoDay, parseDay } from '#model/day.ts';
import { type InterfaceLanguage, interfaceLanguages } from '#model/publication.ts';
import { type FacetKind, facetKinds, interfaceParameter } from '#model/search.ts';
import { type Chosen, pageful, type Sort, sorts } from './engine/answer.ts';

/** The state of the search page, as stored in its URL. */
export interface SearchState {
  readonly q: string;
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
  readonly sort: Sort;
  readonly chosen: Chosen;
  /** The number of results shown. */
  readonly n: number;
  /** The requested interface language. */
  readonly speaks?: InterfaceLanguage | undefined;
}

/** Updates the search. `step` adds a history entry; `typing` replaces the current one. */
export type Change = (next: Partial<SearchState>, how: 'step' | 'typing') => void;

const mostShown = 500;
const mostValues = 50;

/** Parses the URL of a search. Invalid parameters are ignored. */
export function parseAddress(query: string): SearchState {
  const params = new URLSearchParams(query);
  const day = (name: string) => parseDay(params.get(name) ?? '');
  return {
    q: params.get('q') ?? '',
    from: day('from'),
    to: day('to'),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'newest',
    chosen: chosenOf((kind) =>
      [...new Set(params.getAll(kind))].filter((key) => key !== '').slice(0, mostValues),
    ),
    n: shownOf(params.get('n')),
    speaks: interfaceLanguages.find((language) => language === params.get(interfaceParameter)),
  };
}

function shownOf(text: string | null): number {
  const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : pageful;
  return Math.min(mostShown, Math.max(pageful, Math.ceil(number / pageful) * pageful));
}

/** The query string of a search, `?q=…`; empty for an empty search. Default values are omitted. */
export function renderAddress(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  if (state.from) params.set('from', state.from);
  if (state.to) params.set('to', state.to);
  if (state.sort !== 'newest') params.set('sort', state.sort);
  for (const kind of facetKinds) for (const key of state.chosen[kind]) params.append(kind, key);
  if (state.n > pageful) params.set('n', String(state.n));
  if (state.speaks) params.set(interfaceParameter, state.speaks);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Builds the filters from a function of the facet. */
export function chosenOf(of: (kind: FacetKind) => readonly string[]): Chosen {
  return {
    section: of('section'),
    topic: of('topic'),
    person: of('person'),
    place: of('place'),
    agency: of('agency'),
    author: of('author'),
    type: of('type'),
    lang: of('lang'),
  };
}

/** True if there is no query, no date and no filter. */
export function isEmpty({ q, from, to, chosen }: SearchState): boolean {
  return q.trim() === '' && !from && !to && facetKinds.every((kind) => chosen[kind].length === 0);
}
