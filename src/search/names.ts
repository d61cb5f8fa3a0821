import { byCodeUnit } from '#lib/grouping.ts';
import { foldText } from '#lib/text.ts';
import type { Publication } from '#model/publication.ts';
import type { NameGroups } from '#model/search.ts';

/** The people, places and organizations of a publication that have more than one name, by all their names. */
export function buildNames({ entries }: Publication): NameGroups {
  return [entries.people, entries.places, entries.organizations]
    .flatMap((known) => [...known.values()])
    .map(({ names, aliases }) => distinct([...Object.values(names), ...aliases]))
    .filter((names) => names.length > 1)
    .sort((a, b) => byCodeUnit(a.join('\n'), b.join('\n')));
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [foldText(name), name])).values()];
}
