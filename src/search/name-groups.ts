import { byCodeUnit } from '#lib/grouping.ts';
import { foldText } from '#lib/text.ts';
import type { Publication } from '#model/publication.ts';
import type { NameGroups } from '#model/search.ts';

/** The names of people, places and organizations that have more than one name. */
export function buildNameGroups({ entries }: Publication): NameGroups {
  return [entries.people, entries.places, entries.organizations]
    .flatMap((known) => [...known.values()])
    .map(({ names, aliases }) => distinct([...Object.values(names), ...aliases]))
    .filter((names) => names.length > 1)
    .sort((a, b) => byCodeUnit(a.join('\n'), b.join('\n')));
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [foldText(name), name])).values()];
}
