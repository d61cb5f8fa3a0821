import type { IsoDay } from '#model/day.ts';
import type { FacetKind } from '#model/search.ts';
import type { Query } from './query.ts';

/** The sort orders. */
export const sorts = ['newest', 'oldest', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

/** The number of results on a page. */
export const pageSize = 10;

/** The values selected for each facet. An article matches a facet if it has any of them. */
export type FacetFilters = Readonly<Record<FacetKind, readonly string[]>>;

/** A search request: the query, filters, and the results wanted. */
export interface SearchRequest extends Span {
  readonly query: Query;
  readonly filters: FacetFilters;
  readonly sort: Sort;
  readonly limit: number;
  /** The facets to count. */
  readonly facets: readonly FacetKind[];
}

/** A range of days, inclusive; open-ended where a bound is missing. */
export interface Span {
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
}
