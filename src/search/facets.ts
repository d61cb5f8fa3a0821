import { byCodeUnit } from '#lib/grouping.ts';
import { byFacet, type FacetKind, type Facets, type FacetValue } from '#model/search.ts';
import type { SearchRecord } from './record.ts';

/** The facet values of a volume and the rows that have them, sorted by key. */
export function buildFacets(records: readonly SearchRecord[]): Facets {
  return byFacet((kind) => buildFacet(records, kind));
}

function buildFacet(records: readonly SearchRecord[], kind: FacetKind): FacetValue[] {
  const values = new Map<
    string,
    { readonly value: Omit<FacetValue, 'rows'>; readonly rows: number[]; last: number }
  >();
  records.forEach((record, row) => {
    for (const value of record.facets[kind]) {
      const entry = values.get(value.key) ?? { value, rows: [], last: 0 };
      entry.rows.push(row - entry.last);
      entry.last = row;
      values.set(value.key, entry);
    }
  });
  return [...values.values()]
    .map(({ value, rows }) => ({ ...value, rows }))
    .sort((a, b) => byCodeUnit(a.key, b.key));
}
