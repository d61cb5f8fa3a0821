import { hasHangul, withoutParticle } from '#lib/korean.ts';
import type { FacetKind } from '#model/search.ts';
import { isEmpty, type SearchState } from './address.ts';
import { parseQuery, requiredTerms } from './engine/query.ts';
import type { SearchRequest, Span } from './engine/request.ts';
import { intersect, isReversed } from './engine/span.ts';

/** Builds the search request for the state of the page; undefined if there is nothing valid to search for. */
export function buildRequest(
  state: SearchState,
  facets: readonly FacetKind[] = [],
): SearchRequest | undefined {
  const query = parseQuery(state.q);
  const span = requestedSpan(state);
  const hasWords = query.clauses.length > 0 || state.q.trim() === '';
  const isValid = !isEmpty(state) && (hasWords || span.from !== undefined || span.to !== undefined);
  if (!isValid || isReversed(span)) return undefined;
  const { filters, sort, n } = state;
  return { query, filters, ...span, sort, limit: n, facets };
}

/** The intersection of the dates in the fields and in the query. */
export function requestedSpan(state: SearchState): Span {
  return intersect(state, parseQuery(state.q));
}

/** The words and phrases to highlight on the article page, separated by `|`. */
export function termsToHighlight({ q }: SearchState): string {
  return requiredTerms(parseQuery(q))
    .map((term) => term.map((word) => (hasHangul(word) ? withoutParticle(word) : word)).join(' '))
    .join('|');
}
