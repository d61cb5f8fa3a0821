import { groupDigits } from '#lib/text.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { searchWording } from '#model/wording/search.ts';
import { renderMonth } from '#model/wording/time.ts';
import { isEmpty, renderAddress, type SearchState } from './address.ts';
import { buildRequest, requestedSpan } from './build-request.ts';
import { parseQuery } from './engine/query.ts';
import { pageSize } from './engine/request.ts';
import type { SearchedVolume, SearchResponse, Suggestion } from './engine/response.ts';
import { isReversed } from './engine/span.ts';
import type { SearchProgress } from './search-client.ts';

interface StatusProps {
  readonly language: InterfaceLanguage;
  readonly state: SearchState;
  readonly progress: SearchProgress;
  readonly retry: () => void;
  readonly change: (next: Partial<SearchState>) => void;
}

/** The status of the search, in one sentence that screen readers announce. */
export function Status({ language, state, progress, retry, change }: StatusProps) {
  const words = searchWording(language);
  const failed = progress.response?.searched.filter((volume) => volume.failed) ?? [];
  return (
    <div class="search-status">
      <p id="status" role="status">
        {statusText(state, progress, language)}
        {parseQuery(state.q).truncated && ` ${words.tooLong}`}
        {failed.length > 0 &&
          ` ${words.failed(failed.map((volume) => renderTime(volume, language)).join(', '))}`}
      </p>
      {progress.response?.suggestions && (
        <DidYouMean
          language={language}
          state={state}
          suggestions={progress.response.suggestions}
          change={change}
        />
      )}
      {(progress.hasFailed || failed.length > 0) && (
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

interface DidYouMeanProps extends Pick<StatusProps, 'language' | 'state' | 'change'> {
  readonly suggestions: readonly Suggestion[];
}

/** A link to the same search with the suggested words. */
function DidYouMean({ language, state, suggestions, change }: DidYouMeanProps) {
  const { before, after } = searchWording(language).didYouMean;
  const q = suggestions.reduce(
    (typed, { word, suggestion }) => typed.replace(word, () => suggestion),
    state.q,
  );
  return (
    <p class="suggestion" role="status">
      {before}{' '}
      <a
        href={renderAddress({ ...state, q })}
        onClick={(event) => {
          event.preventDefault();
          change({ q });
        }}
      >
        {q}
      </a>
      {after}
    </p>
  );
}

function statusText(
  state: SearchState,
  { response, isLoading, hasFailed }: SearchProgress,
  language: InterfaceLanguage,
): string {
  const words = searchWording(language);
  if (isEmpty(state)) return '';
  if (isReversed(requestedSpan(state))) return words.datesReversed;
  if (!buildRequest(state)) return words.noWords;
  if (hasFailed) return words.broken;
  if (!response || (isLoading && response.total === 0)) return words.searching;
  if (response.total > 0) return countText(response, language);
  if (response.searched.some(({ failed }) => failed)) return '';
  if (response.remaining > 0) return words.noneWithin(...yearsOf(response.searched));
  const hasFilters =
    renderAddress({ ...state, q: '', n: pageSize, sort: 'newest', interfaceLanguage: undefined }) !== '';
  return hasFilters ? words.noneMatch : words.none(state.q.trim().slice(0, 80));
}

function countText({ total, searched, remaining }: SearchResponse, language: InterfaceLanguage): string {
  const words = searchWording(language);
  const count = words.found(total, groupDigits(total));
  return remaining > 0 ? words.within(count, ...yearsOf(searched)) : count;
}

function yearsOf(volumes: readonly SearchedVolume[]): [from: string, to: string] {
  const years = volumes.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).sort();
  return [years[0] ?? '', years.at(-1) ?? ''];
}

function renderTime({ from, to }: SearchedVolume, language: InterfaceLanguage): string {
  const [first, last] = [from, to].map((day) => renderMonth(day.slice(0, 7), language));
  return first === last ? `${first}` : `${first} – ${last}`;
}
