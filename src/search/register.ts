import { groupBy } from '#lib/grouping.ts';
import type { Register } from '#model/search.ts';
import type { PageTable } from './page-table.ts';
import type { SearchRecord } from './record.ts';

/** The paths of the articles in each result file, in key order. */
export type PathsInFile = ReadonlyMap<string, readonly string[]>;

/**
 * Builds the register of a volume: its articles as rows, oldest first, with the data of Pagefind’s page table. Throws
 * if Pagefind’s order or number of pages differs.
 */
export function buildRegister(
  records: readonly SearchRecord[],
  { pages, chunks, fields }: PageTable,
  pathsIn: PathsInFile,
): Register {
  const rows = new Map<string, number>(records.map(({ path }, row) => [path, row]));
  let first = 0;
  const results = [...groupBy(pages, ({ file }) => file)].map(([file, within]) => {
    const order = (pathsIn.get(file) ?? []).map((path) => (rows.get(path) ?? -1) - first);
    if (order.toSorted().join() !== within.map((_, place) => place).join())
      throw new Error(`Pagefind did not keep the chronological order in the result file ${file}`);
    first += within.length;
    return [withoutLanguage(file), order.join('')] as const;
  });
  if (first !== records.length)
    throw new Error(
      `Pagefind indexed ${first} of ${records.length} pages; the others contain no element marked for search`,
    );
  return {
    days: [...groupBy(records, ({ day }) => day)].map(([day, within]) => [day, within.length]),
    words: pages.map(({ words }) => words),
    results,
    chunks: chunks.map(({ first: word, name }) => [word, withoutLanguage(name)]),
    fields,
  };
}

/** A Pagefind name without its language prefix. */
function withoutLanguage(name: string): string {
  return name.slice(name.indexOf('_') + 1);
}
