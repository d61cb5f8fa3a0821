import type { IsoDay } from '#model/day.ts';
import type { FacetKind } from '#model/search.ts';
import type { Query } from './query.ts';
import type { Result } from './result.ts';

/** The orders of results. */
export const sorts = ['newest', 'oldest', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

/** Results come by so many. */
export const pageful = 10;

/** The values chosen for each facet: one of them must hold. */
export type Chosen = Readonly<Record<FacetKind, readonly string[]>>;

/** What is asked: a query, the conditions beside it, and what is wanted of the answer. */
export interface Question extends Span {
  readonly query: Query;
  readonly chosen: Chosen;
  readonly sort: Sort;
  readonly wanted: number;
  /** Facets to be counted. */
  readonly open: readonly FacetKind[];
}

/** How finely time is counted. */
export type TimeUnit = 'year' | 'month' | 'day';

/** From the first day to the last, both included; open where one is not given. */
export interface Span {
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
}

/** A volume as far as it was asked. */
export interface Asked {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly found: number;
  /** True when it could not be read. */
  readonly failed: boolean;
}

/** A value of a facet, and how many of the articles found have it. */
export interface FacetCount {
  readonly key: string;
  /** By language; empty for what the interface names itself. */
  readonly names: Readonly<Record<string, string>>;
  readonly count: number;
}

/** A word as it was typed, and the nearest that the archive has. */
export interface Meant {
  readonly word: string;
  readonly suggestion: string;
}

/** The answer so far. */
export interface Answer {
  readonly results: readonly Result[];
  readonly found: number;
  /** Volumes in the order asked. */
  readonly asked: readonly Asked[];
  /** Volumes of the days asked for that were not asked yet. */
  readonly left: number;
  /** The days asked for, as far as the archive has them. */
  readonly span: Span;
  readonly unit: TimeUnit;
  /** `2024`, `2024-12` or `2024-12-21`, by the unit, and how many articles were found in it. */
  readonly times: readonly (readonly [time: string, found: number])[];
  readonly facets: Readonly<Partial<Record<FacetKind, readonly FacetCount[]>>>;
  /** Words that no article has, and what they may have meant. */
  readonly meant?: readonly Meant[];
  readonly ended: boolean;
}
