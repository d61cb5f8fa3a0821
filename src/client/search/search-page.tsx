import { useEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '#model/publication.ts';
import { type FacetKind, facetKinds } from '#model/search.ts';
import { searchWording } from '#model/wording/search.ts';
import { type Change, isEmpty, parseAddress, renderAddress, type SearchState } from './address.ts';
import { buildRequest, termsToHighlight } from './build-request.ts';
import { Chips } from './chips.tsx';
import { pageSize, type Span } from './engine/request.ts';
import type { SearchResponse } from './engine/response.ts';
import { FacetList } from './facet-list.tsx';
import { Histogram } from './histogram.tsx';
import { ResultList } from './result-list.tsx';
import { useScrollRestoration } from './scroll-restoration.ts';
import { idle, progressOf, type SearchClient, type SearchProgress } from './search-client.ts';
import { SearchForm } from './search-form.tsx';
import { Status } from './status.tsx';
import { timeBars } from './time-bars.ts';

interface SearchPageProps {
  readonly client: SearchClient;
  readonly language: InterfaceLanguage;
}

/** The search page. Its state is stored in the URL. */
export function SearchPage({ client, language }: SearchPageProps) {
  const [state, change] = useAddress();
  const [openFacets, setOpenFacets] = useState<readonly FacetKind[]>(() =>
    facetKinds.filter((kind) => state.filters[kind].length > 0),
  );
  const [progress, retry] = useSearch(client, state, openFacets);
  const { response } = progress;
  const hasFacets = (response?.total ?? 0) > 0 || facetKinds.some((kind) => state.filters[kind].length > 0);
  const step = (next: Partial<SearchState>) => change(next, 'step');
  useScrollRestoration(response?.isComplete === true);
  return (
    <>
      <SearchForm language={language} state={state} change={change} />
      <Status language={language} state={state} progress={progress} retry={retry} change={step} />
      {isEmpty(state) ? (
        <p class="prompt">{searchWording(language).prompt}</p>
      ) : (
        <div class="found">
          {hasFacets && (
            <FacetList
              language={language}
              filters={state.filters}
              facets={response?.facets ?? {}}
              open={openFacets}
              toggle={(kind, isOpen) => {
                if (isOpen !== openFacets.includes(kind))
                  setOpenFacets(
                    facetKinds.filter((other) => (other === kind ? isOpen : openFacets.includes(other))),
                  );
              }}
              choose={(kind, keys) => step({ filters: { ...state.filters, [kind]: keys } })}
            />
          )}
          <div class="listing" aria-busy={progress.isLoading}>
            <Chips language={language} state={state} facets={response?.facets ?? {}} change={step} />
            {response && response.total > 0 && (
              <TimeHistogram language={language} response={response} change={step} />
            )}
            <ResultList
              results={response?.results ?? []}
              language={language}
              terms={termsToHighlight(state)}
            />
            {response && <MoreButton response={response} state={state} language={language} change={change} />}
          </div>
        </div>
      )}
    </>
  );
}

/** The state of the page, stored in the URL. */
function useAddress(): [SearchState, Change] {
  const [state, setState] = useState(() => parseAddress(location.search));
  useEffect(() => {
    const read = () => setState(parseAddress(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const change: Change = (next, how) => {
    const changed = { ...parseAddress(location.search), n: pageSize, ...next };
    const address = `${location.pathname}${renderAddress(changed)}`;
    if (how === 'step') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    setState(changed);
  };
  return [state, change];
}

/** Runs the search for the current state and returns its progress. */
function useSearch(
  client: SearchClient,
  state: SearchState,
  openFacets: readonly FacetKind[],
): [SearchProgress, () => void] {
  const [progress, setProgress] = useState<SearchProgress>(idle);
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<SearchState | undefined>(undefined);
  useEffect(() => {
    const request = buildRequest(state, openFacets);
    if (!request) {
      client.cancel();
      setProgress(idle);
      return;
    }
    setProgress((before) => ({ ...before, isLoading: true, hasFailed: false }));
    const isMore = isSameSearch(state, shown.current);
    shown.current = state;
    client.search(request, (response) => {
      setProgress((before) =>
        isMore && hasFewerResults(response, before.response) ? before : progressOf(response),
      );
    });
  }, [client, state, openFacets, attempt]);
  const retry = () => {
    client.restart();
    setAttempt(attempt + 1);
  };
  return [progress, retry];
}

/** True if a search only requests more results of the previous one. */
function isSameSearch(state: SearchState, before: SearchState | undefined): boolean {
  return before !== undefined && renderAddress({ ...state, n: before.n }) === renderAddress(before);
}

/** True for a partial response with fewer results than are already shown. */
function hasFewerResults(response: SearchResponse | 'failed', before: SearchResponse | undefined): boolean {
  if (response === 'failed') return false;
  return !response.isComplete && response.results.length < (before?.results.length ?? 0);
}

interface ResponseProps {
  readonly language: InterfaceLanguage;
  readonly state: SearchState;
  readonly response: SearchResponse;
}

function TimeHistogram({
  language,
  response,
  change,
}: Omit<ResponseProps, 'state'> & { readonly change: (next: Span) => void }) {
  const bars = timeBars(response);
  return bars.length > 1 ? <Histogram language={language} bars={bars} choose={change} /> : null;
}

/** A button for more results, from the volumes searched or from further ones. */
function MoreButton({ response, state, language, change }: ResponseProps & { readonly change: Change }) {
  const words = searchWording(language);
  const hasShownAll = response.results.length >= response.total;
  if (hasShownAll && response.remaining === 0) return null;
  const further = state.sort === 'oldest' ? words.newer : words.older;
  return (
    <p class="onward">
      <button type="button" class="more" onClick={() => change({ n: state.n + pageSize }, 'typing')}>
        {hasShownAll ? further : words.more}
      </button>
    </p>
  );
}
