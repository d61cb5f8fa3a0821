import type { InterfaceLanguage } from '#model/publication.ts';
import { type FacetKind, facetKinds } from '#model/search.ts';
import { searchWording } from '#model/wording/search.ts';
import { renderDay } from '#model/wording/time.ts';
import type { SearchState } from './address.ts';
import type { SearchResponse } from './engine/response.ts';
import { valueName } from './value-name.ts';

interface ChipsProps {
  readonly language: InterfaceLanguage;
  readonly state: SearchState;
  readonly facets: SearchResponse['facets'];
  readonly change: (next: Partial<SearchState>) => void;
}

/** The active filters of a search, each with a button to remove it. */
export function Chips({ language, state, facets, change }: ChipsProps) {
  const words = searchWording(language);
  const { from, to, filters } = state;
  const chips = [
    ...(from ? [{ text: `${words.from}: ${renderDay(from, language)}`, next: { from: undefined } }] : []),
    ...(to ? [{ text: `${words.to}: ${renderDay(to, language)}`, next: { to: undefined } }] : []),
    ...facetKinds.flatMap((kind) =>
      filters[kind].map((key) => ({
        text: `${words.facets[kind]}: ${nameOf(kind, key, facets, language)}`,
        next: { filters: { ...filters, [kind]: filters[kind].filter((other) => other !== key) } },
      })),
    ),
  ];
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={words.filters}>
      {chips.map(({ text, next }) => (
        <li key={text}>
          <button type="button" aria-label={words.removeFilter(text)} onClick={() => change(next)}>
            {text} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function nameOf(
  kind: FacetKind,
  key: string,
  facets: SearchResponse['facets'],
  language: InterfaceLanguage,
): string {
  const names = facets[kind]?.find((value) => value.key === key)?.names ?? {};
  return valueName(kind, { key, names }, language);
}
