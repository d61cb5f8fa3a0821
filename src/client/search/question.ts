import { hasHangul, withoutParticle } from '#lib/korean.ts';
import type { FacetKind } from '#model/search.ts';
import { isEmpty, type SearchState } from './address.ts';
import type { Question, Span } from './engine/answer.ts';
import { parseQuery, soughtTerms } from './engine/query.ts';
import { isUpsideDown, within } from './engine/span.ts';

/** The question that the state of the page asks; undefined when it asks nothing that can be answered. */
export function questionOf(state: SearchState, open: readonly FacetKind[] = []): Question | undefined {
  const query = parseQuery(state.q);
  const span = spanOf(state);
  const hasWords = query.clauses.length > 0 || state.q.trim() === '';
  const isAsked = !isEmpty(state) && (hasWords || span.from !== undefined || span.to !== undefined);
  if (!isAsked || isUpsideDown(span)) return undefined;
  const { chosen, sort, n } = state;
  return { query, chosen, ...span, sort, wanted: n, open };
}

/** The days asked for, in the fields and in the query: both hold. */
export function spanOf(state: SearchState): Span {
  return within(state, parseQuery(state.q));
}

/** The words and phrases to mark on an article’s own page, parted by `|`. */
export function soughtText({ q }: SearchState): string {
  return soughtTerms(parseQuery(q))
    .map((term) => term.map((word) => (hasHangul(word) ? withoutParticle(word) : word)).join(' '))
    .join('|');
}
