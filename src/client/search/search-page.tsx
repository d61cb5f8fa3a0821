import { useEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '#model/publication.ts';
import { type FacetKind, facetKinds } from '#model/search.ts';
import { searchWording } from '#model/wording/search.ts';
import { type Change, chosenOf, isEmpty, parseAddress, renderAddress, type SearchState } from './address.ts';
import type { Asking, Hearing } from './ask.ts';
import { Chips } from './chips.tsx';
import { type Answer, pageful, type Span } from './engine/answer.ts';
import { FacetList } from './facet-list.tsx';
import { Histogram } from './histogram.tsx';
import { useKeptPlace } from './kept-place.ts';
import { questionOf, soughtText } from './question.ts';
import { ResultList } from './result-list.tsx';
import { SearchForm } from './search-form.tsx';
import { Status } from './status.tsx';
import { timeBars } from './time-bars.ts';

interface SearchPageProps {
  readonly asking: Asking;
  readonly language: InterfaceLanguage;
}

const silence: Hearing = { waiting: false, broken: false };

/** The search page. Its state is stored in the URL. */
export function SearchPage({ asking, language }: SearchPageProps) {
  const [state, change] = useAddress();
  const [open, setOpen] = useState<readonly FacetKind[]>(() =>
    facetKinds.filter((kind) => state.chosen[kind].length > 0),
  );
  const [hearing, retry] = useAnswer(asking, state, open);
  const { answer } = hearing;
  const canNarrow = (answer?.found ?? 0) > 0 || facetKinds.some((kind) => state.chosen[kind].length > 0);
  const step = (next: Partial<SearchState>) => change(next, 'step');
  useKeptPlace(answer?.ended === true);
  return (
    <>
      <SearchForm language={language} state={state} change={change} />
      <Status language={language} state={state} hearing={hearing} retry={retry} change={step} />
      {isEmpty(state) ? (
        <p class="prompt">{searchWording(language).prompt}</p>
      ) : (
        <div class="found">
          {canNarrow && (
            <FacetList
              language={language}
              chosen={state.chosen}
              facets={answer?.facets ?? {}}
              open={open}
              toggle={(kind, isOpen) => {
                if (isOpen !== open.includes(kind))
                  setOpen(facetKinds.filter((one) => (one === kind ? isOpen : open.includes(one))));
              }}
              choose={(kind, keys) =>
                step({ chosen: { ...chosenOf((other) => state.chosen[other]), [kind]: keys } })
              }
            />
          )}
          <div class="listing" aria-busy={hearing.waiting}>
            <Chips language={language} state={state} facets={answer?.facets ?? {}} change={step} />
            {answer && answer.found > 0 && <Times language={language} answer={answer} change={step} />}
            <ResultList results={answer?.results ?? []} language={language} sought={soughtText(state)} />
            {answer && <More answer={answer} state={state} language={language} change={change} />}
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
    const changed = { ...parseAddress(location.search), n: pageful, ...next };
    const address = `${location.pathname}${renderAddress(changed)}`;
    if (how === 'step') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    setState(changed);
  };
  return [state, change];
}

/** Runs the search for the current state and returns its progress. */
function useAnswer(asking: Asking, state: SearchState, open: readonly FacetKind[]): [Hearing, () => void] {
  const [hearing, setHearing] = useState<Hearing>(silence);
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<SearchState | undefined>(undefined);
  useEffect(() => {
    const question = questionOf(state, open);
    if (!question) {
      asking.forget();
      setHearing(silence);
      return;
    }
    setHearing((before) => ({ ...before, waiting: true, broken: false }));
    const isMore = isSameSearch(state, shown.current);
    shown.current = state;
    asking.ask(question, (answer) => {
      if (answer === 'broken') setHearing({ waiting: false, broken: true });
      else setHearing((before) => (isMore && isLess(answer, before.answer) ? before : heard(answer)));
    });
  }, [asking, state, open, attempt]);
  const retry = () => {
    asking.restart();
    setAttempt(attempt + 1);
  };
  return [hearing, retry];
}

function heard(answer: Answer): Hearing {
  return { answer, waiting: !answer.ended, broken: false };
}

/** True if a search only requests more results of the previous one. */
function isSameSearch(state: SearchState, before: SearchState | undefined): boolean {
  return before !== undefined && renderAddress({ ...state, n: before.n }) === renderAddress(before);
}

/** True for a partial response with fewer results than are already shown. */
function isLess(answer: Answer, before: Answer | undefined): boolean {
  return !answer.ended && answer.results.length < (before?.results.length ?? 0);
}

interface AnswerProps {
  readonly language: InterfaceLanguage;
  readonly state: SearchState;
  readonly answer: Answer;
}

function Times({
  language,
  answer,
  change,
}: Omit<AnswerProps, 'state'> & { readonly change: (next: Span) => void }) {
  const bars = timeBars(answer);
  return bars.length > 1 ? <Histogram language={language} bars={bars} choose={change} /> : null;
}

/** A button for more results, from the volumes searched or from further ones. */
function More({ answer, state, language, change }: AnswerProps & { readonly change: Change }) {
  const words = searchWording(language);
  const hasShownAll = answer.results.length >= answer.found;
  if (hasShownAll && answer.left === 0) return null;
  const further = state.sort === 'oldest' ? words.newer : words.older;
  return (
    <p class="onward">
      <button type="button" class="more" onClick={() => change({ n: state.n + pageful }, 'typing')}>
        {hasShownAll ? further : words.more}
      </button>
    </p>
  );
}
