import type { IsoDay } from '#model/day.ts';
import type { FacetKind, Facets, Register, VolumeCard } from '#model/search.ts';
import type { Engine, PagefindResult } from './engine.ts';

/** What one word or phrase finds in a volume: for each row, Pagefind's result. */
export type Found = ReadonlyMap<number, PagefindResult>;

/** A volume that can be asked. Rows are its articles, oldest first. */
export interface OpenVolume {
  readonly card: VolumeCard;
  readonly rows: number;
  readonly dayOf: (row: number) => IsoDay;
  /** The rows of the days from `from` to `to`, as a half-open range. */
  readonly rowsWithin: (from: IsoDay | undefined, to: IsoDay | undefined) => readonly [number, number];
  /** Asks Pagefind; `null` finds every row. */
  readonly find: (term: string | null) => Promise<Found>;
  readonly facets: () => Promise<Facets>;
}

/** Answers kept for the next, slightly other question. */
const answersKept = 24;

/** Opens a volume: its page table and its register. */
export async function openVolume(engine: Engine, card: VolumeCard): Promise<OpenVolume> {
  const [register] = await Promise.all([
    readJson<Register>(engine, card, card.register),
    engine.read(card, `pagefind.${card.index}.pf_meta`),
  ]);
  const rowOf = new Map(register.ids.map((id, row) => [id, row]));
  const days = register.days.flatMap(([day, count]) => Array.from({ length: count }, () => day));
  const instance = engine.open(card);
  const answers = new Map<string | null, Promise<Found>>();

  const ask = async (term: string | null): Promise<Found> => {
    engine.takeFailures(card);
    const { results } = await instance.search(term);
    if (engine.takeFailures(card) > 0) throw new Error(`the volume ${card.name} was not read whole`);
    const found = new Map<number, PagefindResult>();
    for (const result of results) {
      const row = rowOf.get(result.id);
      if (row !== undefined) found.set(row, result);
    }
    return found;
  };

  return {
    card,
    rows: days.length,
    dayOf: (row) => days[row] ?? card.to,
    rowsWithin: (from, to) => [
      from === undefined ? 0 : firstRow(days, (day) => day >= from),
      to === undefined ? days.length : firstRow(days, (day) => day > to),
    ],
    find: (term) => {
      const known = answers.get(term);
      if (known) return known;
      const asked = ask(term);
      answers.set(term, asked);
      asked.catch(() => answers.delete(term));
      const [oldest] = answers.keys();
      if (answers.size > answersKept && oldest !== undefined) answers.delete(oldest);
      return asked;
    },
    facets: () => readJson<Facets>(engine, card, card.facets),
  };
}

async function readJson<Content>(engine: Engine, card: VolumeCard, file: string): Promise<Content> {
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

/** The rows of a facet value. */
export function rowsOf(steps: readonly number[]): number[] {
  let row = 0;
  return steps.map((step) => {
    row += step;
    return row;
  });
}

/** The rows that have one of the values chosen. */
export function rowsWith(
  facets: Facets,
  kind: FacetKind,
  chosen: (key: string, names: readonly string[]) => boolean,
): Set<number> {
  const rows = new Set<number>();
  for (const { key, names, aliases = [], rows: steps } of facets[kind]) {
    if (chosen(key, [...Object.values(names), ...aliases])) for (const row of rowsOf(steps)) rows.add(row);
  }
  return rows;
}
