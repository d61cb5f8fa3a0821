import { useEffect, useState } from 'preact/hooks';
import { foldText, groupDigits } from '#lib/text.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { type FacetKind, facetKinds } from '#model/search.ts';
import { searchWording } from '#model/wording/search.ts';
import type { FacetFilters } from './engine/request.ts';
import type { FacetCount, SearchResponse } from './engine/response.ts';
import { valueName } from './value-name.ts';

interface FacetListProps {
  readonly language: InterfaceLanguage;
  readonly filters: FacetFilters;
  readonly facets: SearchResponse['facets'];
  readonly open: readonly FacetKind[];
  readonly toggle: (kind: FacetKind, isOpen: boolean) => void;
  readonly choose: (kind: FacetKind, keys: readonly string[]) => void;
}

/** Must match the style sheet. */
const wideScreen = '(min-width: 60rem)';

/** The facet filters. Only open facets are counted. */
export function FacetList({ language, filters, facets, open, toggle, choose }: FacetListProps) {
  const words = searchWording(language);
  const isWide = useWide();
  return (
    <details class="facets" open={isWide}>
      <summary>{words.narrow}</summary>
      {facetKinds.map((kind) => (
        <details
          key={kind}
          open={open.includes(kind)}
          onToggle={({ currentTarget }) => toggle(kind, currentTarget.open)}
        >
          <summary>
            {words.facets[kind]}
            {filters[kind].length > 0 && <span class="count"> {filters[kind].length}</span>}
          </summary>
          {open.includes(kind) && (
            <Values
              kind={kind}
              language={language}
              values={facets[kind]}
              selected={filters[kind]}
              choose={(keys) => choose(kind, keys)}
            />
          )}
        </details>
      ))}
    </details>
  );
}

/** True if there is space for the facets next to the results. */
function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wideScreen).matches);
  useEffect(() => {
    const media = matchMedia(wideScreen);
    const read = () => setWide(media.matches);
    media.addEventListener('change', read);
    return () => media.removeEventListener('change', read);
  }, []);
  return isWide;
}

interface ValuesProps {
  readonly kind: FacetKind;
  readonly language: InterfaceLanguage;
  readonly values: readonly FacetCount[] | undefined;
  readonly selected: readonly string[];
  readonly choose: (keys: readonly string[]) => void;
}

/** The number of values shown at once. Facets with more have a search field. */
const maxValues = 12;

function Values({ kind, language, values, selected, choose }: ValuesProps) {
  const words = searchWording(language);
  const [typed, setTyped] = useState('');
  if (!values) return <p class="quiet">{words.loading}</p>;
  if (values.length === 0) return <p class="quiet">{words.noValues}</p>;
  const named = values.map((value) => ({ ...value, name: valueName(kind, value, language) }));
  const search = foldText(typed);
  const matching = named.filter(({ name, key }) => selected.includes(key) || foldText(name).includes(search));
  const shownFirst = matching.filter(({ key }) => selected.includes(key));
  const others = matching
    .filter(({ key }) => !selected.includes(key))
    .slice(0, Math.max(0, maxValues - shownFirst.length));
  const more = matching.length - shownFirst.length - others.length;
  return (
    <div class="values">
      {values.length > maxValues && (
        <input
          type="search"
          class="type-ahead"
          aria-label={words.findValue(words.facets[kind])}
          placeholder={words.findValue(words.facets[kind])}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      <ul>
        {[...shownFirst, ...others].map(({ key, name, count }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={selected.includes(key)}
                onChange={({ currentTarget }) =>
                  choose(
                    currentTarget.checked ? [...selected, key] : selected.filter((other) => other !== key),
                  )
                }
              />{' '}
              <span class="name">{name}</span> <span class="count">{groupDigits(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{words.moreValues(groupDigits(more))}</p>}
    </div>
  );
}
