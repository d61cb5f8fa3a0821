import { type FacetKind, facetKinds } from '#model/search.ts';
import type { DecodedFacets, OpenVolume } from './open-volume.ts';
import type { FacetFilters } from './request.ts';
import type { FacetCount, TimeUnit } from './response.ts';

const length: Readonly<Record<TimeUnit, number>> = { year: 4, month: 7, day: 10 };

/** The number of rows in each year, month or day, in chronological order. */
export function countTimes(
  matches: Iterable<readonly [volume: OpenVolume, rows: Iterable<number>]>,
  unit: TimeUnit,
): (readonly [string, number])[] {
  const times = new Map<string, number>();
  for (const [volume, rows] of matches) {
    for (const row of rows) {
      const time = volume.dayOf(row).slice(0, length[unit]);
      times.set(time, (times.get(time) ?? 0) + 1);
    }
  }
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** For each facet with a filter, the rows that match it. */
export type FilteredRows = ReadonlyMap<FacetKind, ReadonlySet<number>>;

/** Finds the rows of a volume that match the filters, facet by facet. Facets without a filter are left out. */
export function filterRows(facets: DecodedFacets, filters: FacetFilters): FilteredRows {
  const filteredRows = new Map<FacetKind, ReadonlySet<number>>();
  for (const kind of facetKinds) {
    if (filters[kind].length === 0) continue;
    const values = facets[kind].filter(({ key }) => filters[kind].includes(key));
    filteredRows.set(kind, new Set(values.flatMap(({ rowNumbers }) => rowNumbers)));
  }
  return filteredRows;
}

/** True if a row matches all filters, or all but that of one facet. */
export function passesFilters(row: number, filteredRows: FilteredRows, except?: FacetKind): boolean {
  for (const [kind, rows] of filteredRows) if (kind !== except && !rows.has(row)) return false;
  return true;
}

/** The rows of a volume that match the query, before filtering, and what is needed to count facets. */
export interface FacetRows {
  readonly facets: DecodedFacets;
  readonly filteredRows: FilteredRows;
  readonly rows: ReadonlySet<number>;
}

/** The number of articles for each value of a facet, largest first. The facet’s own filter is ignored. */
export function countFacet(
  volumes: readonly FacetRows[],
  kind: FacetKind,
  filters: FacetFilters,
): FacetCount[] {
  const counts = new Map<string, FacetCount>();
  for (const { facets, filteredRows, rows } of volumes) {
    const remaining = new Set([...rows].filter((row) => passesFilters(row, filteredRows, kind)));
    for (const { key, names, rowNumbers } of facets[kind]) {
      const count = rowNumbers.reduce((sum, row) => (remaining.has(row) ? sum + 1 : sum), 0);
      if (count === 0 && !filters[kind].includes(key)) continue;
      counts.set(key, { key, names, count: count + (counts.get(key)?.count ?? 0) });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
