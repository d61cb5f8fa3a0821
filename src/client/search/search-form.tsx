import { useEffect, useRef } from 'preact/hooks';
import { parseDay } from '#model/day.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { searchWording } from '#model/wording/search.ts';
import type { Change, SearchState } from './address.ts';
import { sorts } from './engine/request.ts';
import { useTyping } from './typing.ts';

interface SearchFormProps {
  readonly language: InterfaceLanguage;
  readonly state: SearchState;
  readonly change: Change;
}

/** Debounce interval in milliseconds. */
const debounce = 250;

/** The search form: query, dates, order. It replaces the static form of the page. */
export function SearchForm({ language, state, change }: SearchFormProps) {
  const words = searchWording(language);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => {
    const input = field.current;
    if (input && input.value !== state.q && timer.current === undefined) input.value = state.q;
  }, [state.q]);

  const search = (how: 'step' | 'typing') => {
    clearTimeout(timer.current);
    timer.current = undefined;
    change({ q: field.current?.value ?? '' }, how);
  };
  useTyping(field, {
    onInput: () => {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => search('typing'), debounce);
    },
    onComposing: () => clearTimeout(timer.current),
  });
  return (
    <search>
      <form
        class="search-form"
        onSubmit={(event) => {
          event.preventDefault();
          search('step');
        }}
      >
        <p class="field words">
          <label for="q">{words.query}</label>
          <input
            id="q"
            name="q"
            type="search"
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="search"
            maxLength={2000}
            defaultValue={state.q}
            ref={field}
          />
          <button type="submit">{words.search}</button>
        </p>
        <DayField name="from" label={words.from} value={state.from} change={change} />
        <DayField name="to" label={words.to} value={state.to} change={change} />
        <p class="field">
          <label for="sort">{words.order}</label>
          <select
            id="sort"
            name="sort"
            value={state.sort}
            onChange={({ currentTarget }) =>
              change({ sort: sorts.find((sort) => sort === currentTarget.value) ?? 'newest' }, 'step')
            }
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {words.orders[sort]}
              </option>
            ))}
          </select>
        </p>
      </form>
    </search>
  );
}

interface DayFieldProps extends Pick<SearchFormProps, 'change'> {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly value: string | undefined;
}

function DayField({ name, label, value, change }: DayFieldProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="date"
        value={value ?? ''}
        onChange={({ currentTarget }) => change({ [name]: parseDay(currentTarget.value) }, 'step')}
      />
    </p>
  );
}
