import { hasHangul, withoutParticle } from '#lib/korean.ts';
import type { FacetKind } from '#model/search.ts';
import { isEmpty, type SearchState } from './address.ts';
import type { Question, Span } from './engine/answer.ts';
import { parseQuery, soughtTerms } from './engine/query.ts';
import { isUpsideDown, within } from './engine/span.ts';

/** Builds the search request for the state of the page; undefined if there is nothing valid to search for. */
export function questionOf(state: SearchState, open: readonly FacetKind[] = []): Question | undefined {
  const query = parseQuery(state.q);
  const span = spanOf(state);
  const hasWords = query.clauses.length > 0 || state.q.trim() === '';
  const isAsked = !isEmpty(state) && (hasWords || span.from !== undefined || span.to !== undefined);
  if (!isAsked || isUpsideDown(span)) return undefined;
  const { chosen, sort, n } = state;
  return { query, chosen, ...span, sort, wanted: n, open };
}

/** The intersection of the dates in the fields and in the query. */
export function spanOf(state: SearchState): Span {
  return within(state, parseQuery(state.q));
}

/** The words and phrases to highlight on the article page, separated by `|`. */
export function soughtText({ q }: SearchState): string {
  return soughtTerms(parseQuery(q))
    .map((term) => term.map((word) => (hasHangul(word) ? withoutParticle(word) : word)).join(' '))
    .join('|');
}
