import { foldText } from '#lib/text.ts';
import type { IsoDay } from '#model/day.ts';
import {
  byFacet,
  type FacetKind,
  type Facets,
  type FacetValue,
  type Register,
  type VolumeInfo,
} from '#model/search.ts';
import { rowOf } from './page-table.ts';
import type { PagefindClient, PagefindResult } from './pagefind.ts';

/** The results of one Pagefind search, by row. */
export type RowResults = ReadonlyMap<number, PagefindResult>;

/** An open volume. Its rows are its articles, oldest first. */
export interface OpenVolume {
  readonly info: VolumeInfo;
  readonly rows: number;
  readonly dayOf: (row: number) => IsoDay;
  /** The rows from day `from` to day `to`, as a half-open range. */
  readonly rowsWithin: (from: IsoDay | undefined, to: IsoDay | undefined) => readonly [number, number];
  /** Searches for a term with Pagefind; `null` matches every row. */
  readonly search: (term: string | null) => Promise<RowResults>;
  /** Searches for all words with a prefix. */
  readonly searchPrefix: (prefix: string) => Promise<RowResults>;
  readonly facets: () => Promise<DecodedFacets>;
  /** Reads one part of the volume’s word list. Each line has a word and its number of articles. */
  readonly words: (part: string) => Promise<string>;
}

/** The number of cached searches in each volume, since consecutive queries often share terms. */
const maxCachedSearches = 24;

/** Opens a volume. Throws if its register cannot be read. */
export async function openVolume(pagefind: PagefindClient, info: VolumeInfo): Promise<OpenVolume> {
  const register = await readJson<Register>(pagefind, info, info.register);
  const instance = await pagefind.open(info, register);
  const days = register.days.flatMap(([day, count]) => Array.from({ length: count }, () => day));
  const cache = new Map<string | null, Promise<RowResults>>();
  let facets: DecodedFacets | undefined;

  const runSearch = async (term: string | null): Promise<RowResults> => {
    pagefind.takeFailures(info);
    const { results } = await instance.search(term);
    if (pagefind.takeFailures(info) > 0) throw incompleteError(info);
    return new Map(results.map((result) => [rowOf(result.id), result]));
  };

  const search = (term: string | null): Promise<RowResults> => {
    const cached = cache.get(term);
    if (cached) return cached;
    const results = runSearch(term);
    cache.set(term, results);
    results.catch(() => cache.delete(term));
    const [oldest] = cache.keys();
    if (cache.size > maxCachedSearches && oldest !== undefined) cache.delete(oldest);
    return results;
  };

  return {
    info,
    rows: days.length,
    dayOf: (row) => days[row] ?? info.to,
    rowsWithin: (from, to) => [
      from === undefined ? 0 : firstRow(days, (day) => day >= from),
      to === undefined ? days.length : firstRow(days, (day) => day > to),
    ],
    search,
    searchPrefix: async (prefix) => {
      const chunks = register.chunks.filter(([first]) => first.startsWith(prefix) && first !== prefix);
      pagefind.takeFailures(info);
      await Promise.all(chunks.map(([first]) => instance.preload(first)));
      if (pagefind.takeFailures(info) > 0) throw incompleteError(info);
      return search(prefix);
    },
    facets: async () => {
      facets ??= decodeFacets(await readJson<Facets>(pagefind, info, info.facets));
      return facets;
    },
    words: async (part) => new TextDecoder().decode(await pagefind.read(info, `${info.words}/${part}`)),
  };
}

/** Pagefind ignores files that fail to load and would return incomplete results. */
function incompleteError({ name }: VolumeInfo): Error {
  return new Error(`the volume ${name} was not read completely`);
}

async function readJson<Content>(pagefind: PagefindClient, info: VolumeInfo, file: string): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await pagefind.read(info, file)));
}

function firstRow(days: readonly IsoDay[], isMatch: (day: IsoDay) => boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle];
    if (day !== undefined && isMatch(day)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A facet value with its decoded row numbers and case-folded names. */
export interface DecodedValue extends FacetValue {
  readonly rowNumbers: readonly number[];
  readonly foldedNames: readonly string[];
}

export type DecodedFacets = Readonly<Record<FacetKind, readonly DecodedValue[]>>;

function decodeFacets(facets: Facets): DecodedFacets {
  const decode = (values: readonly FacetValue[]): DecodedValue[] =>
    values.map((value) => ({
      ...value,
      rowNumbers: decodeRows(value.rows),
      foldedNames: [...Object.values(value.names), ...(value.aliases ?? [])].map(foldText),
    }));
  return byFacet((kind) => decode(facets[kind]));
}

/** Decodes delta-encoded row numbers. */
function decodeRows(steps: readonly number[]): number[] {
  let row = 0;
  return steps.map((step) => {
    row += step;
    return row;
  });
}

/** The rows that have any of the matching values. */
export function rowsWith(
  values: readonly DecodedValue[],
  isMatch: (value: DecodedValue) => boolean,
): Set<number> {
  return new Set(values.filter(isMatch).flatMap(({ rowNumbers }) => rowNumbers));
}
