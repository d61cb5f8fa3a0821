import { useEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceLanguage } from '#model/publication.ts';
import { searchWording } from '#model/wording/search.ts';
import { isEmpty, parseAddress, renderAddress, type SearchState } from './address.ts';
import { type Answer, pageful } from './answer.ts';
import type { Asking, Hearing } from './ask.ts';
import { parseQuery, soughtTerms } from './query.ts';
import { questionOf } from './question.ts';
import { ResultList } from './result-list.tsx';
import { SearchForm } from './search-form.tsx';
import { Status } from './status.tsx';

interface SearchPageProps {
  readonly asking: Asking;
  readonly language: InterfaceLanguage;
  /** The days of the first and last article, for the fields of dates. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

const silence: Hearing = { waiting: false, broken: false };

/** The search page: its address is its state. */
export function SearchPage({ asking, language, first, last }: SearchPageProps) {
  const [state, setState] = useState(() => parseAddress(location.search));
  const [hearing, setHearing] = useState<Hearing>(silence);
  const [attempt, setAttempt] = useState(0);
  const words = searchWording(language);

  useEffect(() => {
    const read = () => setState(parseAddress(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);

  useEffect(() => {
    const question = questionOf(state);
    if (!question) {
      asking.forget();
      setHearing(silence);
      return;
    }
    setHearing((before) => ({ ...before, waiting: true, broken: false }));
    asking.ask(question, (answer) => {
      if (answer === 'broken') setHearing({ waiting: false, broken: true });
      else setHearing({ answer, waiting: !answer.ended, broken: false });
    });
  }, [asking, state, attempt]);

  useKeptPlace(hearing);

  /** Changes the search; each step is one in the browser's history, but not each letter typed. */
  const change = (next: Partial<SearchState>, how: 'step' | 'typing') => {
    const changed = { ...state, n: pageful, ...next };
    const address = `${location.pathname}${renderAddress(changed)}`;
    if (how === 'step') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    setState(changed);
  };

  const { answer } = hearing;
  const sought = soughtTerms(parseQuery(state.q))
    .map((term) => term.join(' '))
    .join('|');
  return (
    <>
      <SearchForm language={language} state={state} first={first} last={last} change={change} />
      <Status language={language} state={state} hearing={hearing} retry={() => setAttempt(attempt + 1)} />
      {isEmpty(state) && <p class="prompt">{words.prompt}</p>}
      <ResultList results={answer?.results ?? []} language={language} sought={sought} />
      {answer && <More answer={answer} state={state} language={language} change={change} />}
    </>
  );
}

interface MoreProps {
  readonly answer: Answer;
  readonly state: SearchState;
  readonly language: InterfaceLanguage;
  readonly change: (next: Partial<SearchState>, how: 'step' | 'typing') => void;
}

/** Asks for more results, from the volumes asked or from further ones. */
function More({ answer, state, language, change }: MoreProps) {
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

/** Keeps the place on the page in the history, and goes back to it once the results stand again. */
function useKeptPlace(hearing: Hearing): void {
  const place = useRef<number | undefined>(placeIn(history.state));
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const keep = () => history.replaceState({ place: scrollY }, '');
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, []);
  useEffect(() => {
    if (place.current === undefined || !hearing.answer?.ended) return;
    scrollTo(0, place.current);
    place.current = undefined;
  }, [hearing]);
}

function placeIn(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('place' in state)) return undefined;
  return typeof state.place === 'number' ? state.place : undefined;
}
