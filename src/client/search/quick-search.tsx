import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { searchPath } from '#model/paths.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { interfaceParameter } from '#model/search.ts';
import { searchWording } from '#model/wording/search.ts';
import { renderDay } from '#model/wording/time.ts';
import { parseAddress, renderAddress, type SearchState } from './address.ts';
import { type Asking, type Hearing, startAsking } from './ask.ts';
import { interfaceLanguageOfPage } from './page-language.ts';
import { questionOf, soughtText } from './question.ts';
import { Marked, resultAddress } from './result-list.tsx';
import { Status } from './status.tsx';
import { useTyping } from './typing.ts';

/** The maximum number of results in the dialog. */
const shown = 6;
/** Debounce interval in milliseconds. */
const pause = 200;

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
      <QuickSearch asking={startAsking(script, root)} page={page} language={language} speaks={speaks()} />,
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
function speaks(): SearchState['speaks'] {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  return parseAddress(link?.search ?? '').speaks;
}

interface QuickSearchProps {
  readonly asking: Asking;
  /** The URL of the search page. */
  readonly page: string;
  readonly language: InterfaceLanguage;
  readonly speaks: SearchState['speaks'];
}

function QuickSearch({ asking, page, language, speaks }: QuickSearchProps) {
  const words = searchWording(language);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useTyping(field, { hear: setTyped });
  const [hearing, setHearing] = useState<Hearing>({ waiting: false, broken: false });
  const state: SearchState = { ...parseAddress(''), q: typed, speaks };
  const search = () => {
    const question = questionOf(state);
    if (!question) {
      asking.forget();
      setHearing({ waiting: false, broken: false });
      return undefined;
    }
    const timer = setTimeout(() => {
      setHearing((before) => ({ ...before, waiting: true }));
      asking.ask(question, (answer) => {
        if (answer === 'broken') setHearing({ waiting: false, broken: true });
        else setHearing({ answer, waiting: !answer.ended, broken: false });
      });
    }, pause);
    return () => clearTimeout(timer);
  };
  useEffect(search, [typed]);
  const results = hearing.answer?.results.slice(0, shown) ?? [];
  return (
    <search>
      <form action={page} method="get" onKeyDown={walkThrough}>
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
          {speaks && <input type="hidden" name={interfaceParameter} value={speaks} />}
          <button type="submit">{words.search}</button>
        </p>
        <Status
          language={language}
          state={state}
          hearing={hearing}
          retry={() => {
            asking.restart();
            search();
          }}
          change={({ q }) => location.assign(page + renderAddress({ ...state, q: q ?? '' }))}
        />
        <ol class="quick-results">
          {results.map((result) => (
            <li key={result.address}>
              <a href={resultAddress(result, soughtText(state))}>
                <span
                  class="headline"
                  lang={result.language === language ? undefined : result.language}
                  dir="auto"
                >
                  <Marked stretches={result.title} />
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
function walkThrough(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
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
