import { groupBy } from '#lib/grouping.ts';
import type { Register } from '#model/search.ts';
import type { SearchRecord } from './record.ts';

/** The register of a volume: its articles as rows, oldest first, each with Pagefind's id. */
export function buildRegister(records: readonly SearchRecord[], ids: ReadonlyMap<string, string>): Register {
  const idOf = ({ path }: SearchRecord): string => {
    const id = ids.get(path);
    if (id === undefined) throw new Error(`Pagefind has no page ${path}: nothing in it is marked for search`);
    return id.slice(id.indexOf('_') + 1);
  };
  return {
    ids: records.map(idOf).join(' '),
    days: [...groupBy(records, ({ day }) => day)].map(([day, within]) => [day, within.length]),
  };
}
