import { foldText } from '#lib/text.ts';
import type { IsoDay } from '#model/day.ts';
import type { FacetKind, Facets, FacetValue, Register, VolumeCard } from '#model/search.ts';
import { rowOf } from './page-table.ts';
import type { PagefindClient, PagefindResult } from './pagefind.ts';

/** The results of one Pagefind search, by row. */
export type Found = ReadonlyMap<number, PagefindResult>;

/** An open volume. Its rows are its articles, oldest first. */
export interface OpenVolume {
  readonly card: VolumeCard;
  readonly rows: number;
  readonly dayOf: (row: number) => IsoDay;
  /** The rows from day `from` to day `to`, as a half-open range. */
  readonly rowsWithin: (from: IsoDay | undefined, to: IsoDay | undefined) => readonly [number, number];
  /** Searches for a term with Pagefind; `null` matches every row. */
  readonly find: (term: string | null) => Promise<Found>;
  /** Searches for all words with a prefix. */
  readonly findBeginning: (start: string) => Promise<Found>;
  readonly facets: () => Promise<OpenFacets>;
  /** Reads one part of the volume’s word list. Each line has a word and its number of articles. */
  readonly words: (part: string) => Promise<string>;
}

/** The number of cached searches in each volume, since consecutive queries often share terms. */
const answersKept = 24;

/** Opens a volume. Throws if its register cannot be read. */
export async function openVolume(engine: PagefindClient, card: VolumeCard): Promise<OpenVolume> {
  const register = await readJson<Register>(engine, card, card.register);
  const instance = await engine.open(card, register);
  const days = register.days.flatMap(([day, count]) => Array.from({ length: count }, () => day));
  const answers = new Map<string | null, Promise<Found>>();
  let facets: OpenFacets | undefined;

  const ask = async (term: string | null): Promise<Found> => {
    engine.takeFailures(card);
    const { results } = await instance.search(term);
    if (engine.takeFailures(card) > 0) throw notWhole(card);
    return new Map(results.map((result) => [rowOf(result.id), result]));
  };

  const find = (term: string | null): Promise<Found> => {
    const known = answers.get(term);
    if (known) return known;
    const asked = ask(term);
    answers.set(term, asked);
    asked.catch(() => answers.delete(term));
    const [oldest] = answers.keys();
    if (answers.size > answersKept && oldest !== undefined) answers.delete(oldest);
    return asked;
  };

  return {
    card,
    rows: days.length,
    dayOf: (row) => days[row] ?? card.to,
    rowsWithin: (from, to) => [
      from === undefined ? 0 : firstRow(days, (day) => day >= from),
      to === undefined ? days.length : firstRow(days, (day) => day > to),
    ],
    find,
    findBeginning: async (start) => {
      const further = register.chunks.filter(([first]) => first.startsWith(start) && first !== start);
      engine.takeFailures(card);
      await Promise.all(further.map(([first]) => instance.preload(first)));
      if (engine.takeFailures(card) > 0) throw notWhole(card);
      return find(start);
    },
    facets: async () => {
      facets ??= openFacets(await readJson<Facets>(engine, card, card.facets));
      return facets;
    },
    words: async (part) => new TextDecoder().decode(await engine.read(card, `${card.words}/${part}`)),
  };
}

/** Pagefind ignores files that fail to load and would return incomplete results. */
function notWhole({ name }: VolumeCard): Error {
  return new Error(`the volume ${name} was not read whole`);
}

async function readJson<Content>(engine: PagefindClient, card: VolumeCard, file: string): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await engine.read(card, file)));
}

function firstRow(days: readonly IsoDay[], holds: (day: IsoDay) => boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle];
    if (day !== undefined && holds(day)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A facet value with its decoded row numbers and case-folded names. */
export interface OpenValue extends FacetValue {
  readonly at: readonly number[];
  readonly folded: readonly string[];
}

export type OpenFacets = Readonly<Record<FacetKind, readonly OpenValue[]>>;

function openFacets(facets: Facets): OpenFacets {
  const open = (values: readonly FacetValue[]): OpenValue[] =>
    values.map((value) => ({
      ...value,
      at: rowsOf(value.rows),
      folded: [...Object.values(value.names), ...(value.aliases ?? [])].map(foldText),
    }));
  return {
    section: open(facets.section),
    topic: open(facets.topic),
    person: open(facets.person),
    place: open(facets.place),
    agency: open(facets.agency),
    author: open(facets.author),
    type: open(facets.type),
    lang: open(facets.lang),
  };
}

/** Decodes delta-encoded row numbers. */
function rowsOf(steps: readonly number[]): number[] {
  let row = 0;
  return steps.map((step) => {
    row += step;
    return row;
  });
}

/** The rows that have any of the matching values. */
export function rowsWith(values: readonly OpenValue[], isMeant: (value: OpenValue) => boolean): Set<number> {
  return new Set(values.filter(isMeant).flatMap(({ at }) => at));
}
