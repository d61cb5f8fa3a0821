import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { searchPath } from '#model/paths.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { interfaceParameter } from '#model/search.ts';
import { searchWording } from '#model/wording/search.ts';
import { renderDay } from '#model/wording/time.ts';
import { parseAddress, renderAddress, type SearchState } from './address.ts';
import { buildRequest, termsToHighlight } from './build-request.ts';
import { interfaceLanguageOfPage } from './page-language.ts';
import { MarkedText, resultAddress } from './result-list.tsx';
import {
  idle,
  progressOf,
  type SearchClient,
  type SearchProgress,
  startSearchClient,
} from './search-client.ts';
import { Status } from './status.tsx';
import { useTyping } from './typing.ts';

/** The maximum number of results in the dialog. */
const maxResults = 6;
/** Debounce interval in milliseconds. */
const debounce = 200;

let dialog: HTMLDialogElement | undefined;

/** Opens the quick search dialog with the text typed so far. `script` is the URL of the search script. */
export function openQuickSearch(script: string, typed: string): void {
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'quick-search';
    document.body.append(dialog);
    const root = new URL('../', script).href;
    const page = root + searchPath.slice(1);
    const language = interfaceLanguageOfPage();
    dialog.setAttribute('aria-label', searchWording(language).searchArchive);
    dialog.lang = language;
    render(
      <QuickSearch
        client={startSearchClient(script, root)}
        page={page}
        language={language}
        interfaceLanguage={requestedLanguage()}
      />,
      dialog,
    );
  }
  dialog.showModal();
  const field = dialog.querySelector('input');
  field?.select();
  if (!field || typed === '') return;
  field.setRangeText(typed, 0, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** The interface language for the search page, taken from the link in the masthead. */
function requestedLanguage(): SearchState['interfaceLanguage'] {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  return parseAddress(link?.search ?? '').interfaceLanguage;
}

interface QuickSearchProps {
  readonly client: SearchClient;
  /** The URL of the search page. */
  readonly page: string;
  readonly language: InterfaceLanguage;
  readonly interfaceLanguage: SearchState['interfaceLanguage'];
}

function QuickSearch({ client, page, language, interfaceLanguage }: QuickSearchProps) {
  const words = searchWording(language);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useTyping(field, { onInput: setTyped });
  const [progress, setProgress] = useState<SearchProgress>(idle);
  const state: SearchState = { ...parseAddress(''), q: typed, interfaceLanguage };
  const search = () => {
    const request = buildRequest(state);
    if (!request) {
      client.cancel();
      setProgress(idle);
      return undefined;
    }
    const timer = setTimeout(() => {
      setProgress((before) => ({ ...before, isLoading: true }));
      client.search(request, (response) => setProgress(progressOf(response)));
    }, debounce);
    return () => clearTimeout(timer);
  };
  useEffect(search, [typed]);
  const results = progress.response?.results.slice(0, maxResults) ?? [];
  return (
    <search>
      <form action={page} method="get" onKeyDown={moveFocus}>
        <p class="words">
          <input
            name="q"
            type="search"
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="search"
            aria-label={words.searchArchive}
            placeholder={words.searchArchive}
            ref={field}
          />
          {interfaceLanguage && <input type="hidden" name={interfaceParameter} value={interfaceLanguage} />}
          <button type="submit">{words.search}</button>
        </p>
        <Status
          language={language}
          state={state}
          progress={progress}
          retry={() => {
            client.restart();
            search();
          }}
          change={({ q }) => location.assign(page + renderAddress({ ...state, q: q ?? '' }))}
        />
        <ol class="quick-results">
          {results.map((result) => (
            <li key={result.address}>
              <a href={resultAddress(result, termsToHighlight(state))}>
                <span
                  class="headline"
                  lang={result.language === language ? undefined : result.language}
                  dir="auto"
                >
                  <MarkedText segments={result.title} />
                </span>{' '}
                <time dateTime={result.day}>{renderDay(result.day, language, result.circa)}</time>
              </a>
            </li>
          ))}
        </ol>
      </form>
    </search>
  );
}

/** Moves the focus between the field and the results with the arrow keys. */
function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.isComposing) return;
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], .quick-results a'),
  ];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = stops[at + step];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
