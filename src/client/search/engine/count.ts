import { type FacetKind, facetKinds } from '#model/search.ts';
import type { Chosen, FacetCount, TimeUnit } from './answer.ts';
import type { OpenFacets, OpenVolume } from './open-volume.ts';

const length: Readonly<Record<TimeUnit, number>> = { year: 4, month: 7, day: 10 };

/** The number of rows in each year, month or day, in chronological order. */
export function countTimes(
  found: Iterable<readonly [volume: OpenVolume, rows: Iterable<number>]>,
  unit: TimeUnit,
): (readonly [string, number])[] {
  const times = new Map<string, number>();
  for (const [volume, rows] of found) {
    for (const row of rows) {
      const time = volume.dayOf(row).slice(0, length[unit]);
      times.set(time, (times.get(time) ?? 0) + 1);
    }
  }
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** For each facet with a filter, the rows that match it. */
export type Narrowing = ReadonlyMap<FacetKind, ReadonlySet<number>>;

/** Finds the rows of a volume that match the filters, facet by facet. Facets without a filter are left out. */
export function narrow(facets: OpenFacets, chosen: Chosen): Narrowing {
  const narrowing = new Map<FacetKind, ReadonlySet<number>>();
  for (const kind of facetKinds) {
    if (chosen[kind].length === 0) continue;
    const values = facets[kind].filter(({ key }) => chosen[kind].includes(key));
    narrowing.set(kind, new Set(values.flatMap(({ at }) => at)));
  }
  return narrowing;
}

/** True if a row matches all filters, or all but that of one facet. */
export function isLeft(row: number, narrowing: Narrowing, except?: FacetKind): boolean {
  for (const [kind, rows] of narrowing) if (kind !== except && !rows.has(row)) return false;
  return true;
}

/** The rows of a volume that match the query, before filtering, and what is needed to count facets. */
export interface Counted {
  readonly facets: OpenFacets;
  readonly narrowing: Narrowing;
  readonly rows: ReadonlySet<number>;
}

/** The number of articles for each value of a facet, largest first. The facet’s own filter is ignored. */
export function countFacet(volumes: readonly Counted[], kind: FacetKind, chosen: Chosen): FacetCount[] {
  const counts = new Map<string, FacetCount>();
  for (const { facets, narrowing, rows } of volumes) {
    const left = new Set([...rows].filter((row) => isLeft(row, narrowing, kind)));
    for (const { key, names, at } of facets[kind]) {
      const count = at.reduce((sum, row) => (left.has(row) ? sum + 1 : sum), 0);
      if (count === 0 && !chosen[kind].includes(key)) continue;
      counts.set(key, { key, names, count: count + (counts.get(key)?.count ?? 0) });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
