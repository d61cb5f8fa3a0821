import type { IsoDay } from '#model/day.ts';
import type { FacetKind } from '#model/search.ts';
import type { Span } from './request.ts';
import type { Result } from './result.ts';

/** The granularity of the histogram. */
export type TimeUnit = 'year' | 'month' | 'day';

/** A volume that was searched, and its outcome. */
export interface SearchedVolume {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly matches: number;
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
export interface Suggestion {
  readonly word: string;
  readonly suggestion: string;
}

/** The response to a search request, possibly partial. */
export interface SearchResponse {
  readonly results: readonly Result[];
  /** The number of articles found. */
  readonly total: number;
  /** Volumes in the order searched. */
  readonly searched: readonly SearchedVolume[];
  /** The number of volumes in the requested range that were not searched yet. */
  readonly remaining: number;
  /** The requested range, limited to that of the archive. */
  readonly span: Span;
  readonly unit: TimeUnit;
  /** Articles found in each `2024`, `2024-12` or `2024-12-21`, according to `unit`. */
  readonly times: readonly (readonly [time: string, count: number])[];
  readonly facets: Readonly<Partial<Record<FacetKind, readonly FacetCount[]>>>;
  /** Suggestions for query words that no article contains. */
  readonly suggestions?: readonly Suggestion[];
  /** False for a partial response. */
  readonly isComplete: boolean;
}
