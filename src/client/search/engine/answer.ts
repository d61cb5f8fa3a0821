import type { IsoDay } from '#model/day.ts';
import type { FacetKind } from '#model/search.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';

/** The sort orders. */
export const sorts = ['newest', 'oldest', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

/** The number of results on a page. */
export const pageful = 10;

/** The values selected for each facet. An article matches a facet if it has any of them. */
export type Chosen = Readonly<Record<FacetKind, readonly string[]>>;

/** A search request: the query, filters, and the results wanted. */
export interface Question extends Span {
  readonly query: Query;
  readonly chosen: Chosen;
  readonly sort: Sort;
  readonly wanted: number;
  /** The facets to count. */
  readonly open: readonly FacetKind[];
}

/** The granularity of the histogram. */
export type TimeUnit = 'year' | 'month' | 'day';

/** A range of days, inclusive; open-ended where a bound is missing. */
export interface Span {
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
}

/** A volume that was searched, and its outcome. */
export interface Asked {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly found: number;
  /** True if the volume could not be read. */
  readonly failed: boolean;
}

/** A facet value and the number of matching articles. */
export interface FacetCount {
  readonly key: string;
  /** By language; empty for values that the interface names. */
  readonly names: Readonly<Record<string, string>>;
  readonly count: number;
}

/** A query word without matches, and a similar word that the archive contains. */
export interface Meant {
  readonly word: string;
  readonly suggestion: string;
}

/** The response to a search request, possibly partial. */
export interface Answer {
  readonly results: readonly Result[];
  readonly found: number;
  /** Volumes in the order searched. */
  readonly asked: readonly Asked[];
  /** The number of volumes in the requested range that were not searched yet. */
  readonly left: number;
  /** The requested range, limited to that of the archive. */
  readonly span: Span;
  readonly unit: TimeUnit;
  /** Articles found in each `2024`, `2024-12` or `2024-12-21`, according to `unit`. */
  readonly times: readonly (readonly [time: string, found: number])[];
  readonly facets: Readonly<Partial<Record<FacetKind, readonly FacetCount[]>>>;
  /** Suggestions for query words that no article contains. */
  readonly meant?: readonly Meant[];
  readonly ended: boolean;
}
