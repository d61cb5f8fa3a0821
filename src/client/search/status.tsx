import { groupDigits } from '#lib/text.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { searchWording } from '#model/wording/search.ts';
import { renderMonth } from '#model/wording/time.ts';
import { isEmpty, renderAddress, type SearchState } from './address.ts';
import type { Hearing } from './ask.ts';
import { type Answer, type Asked, type Meant, pageful } from './engine/answer.ts';
import { parseQuery } from './engine/query.ts';
import { isUpsideDown } from './engine/span.ts';
import { questionOf, spanOf } from './question.ts';

interface StatusProps {
  readonly language: InterfaceLanguage;
  readonly state: SearchState;
  readonly hearing: Hearing;
  readonly retry: () => void;
  readonly change: (next: Partial<SearchState>) => void;
}

/** The status of the search, in one sentence that screen readers announce. */
export function Status({ language, state, hearing, retry, change }: StatusProps) {
  const words = searchWording(language);
  const failed = hearing.answer?.asked.filter((volume) => volume.failed) ?? [];
  return (
    <div class="search-status">
      <p id="status" role="status">
        {sentence(state, hearing, language)}
        {parseQuery(state.q).cut && ` ${words.tooLong}`}
        {failed.length > 0 &&
          ` ${words.failed(failed.map((volume) => renderTime(volume, language)).join(', '))}`}
      </p>
      {hearing.answer?.meant && (
        <Meaning language={language} state={state} meant={hearing.answer.meant} change={change} />
      )}
      {(hearing.broken || failed.length > 0) && (
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

interface MeaningProps extends Pick<StatusProps, 'language' | 'state' | 'change'> {
  readonly meant: readonly Meant[];
}

/** A link to the same search with the suggested words. */
function Meaning({ language, state, meant, change }: MeaningProps) {
  const { before, after } = searchWording(language).didYouMean;
  const q = meant.reduce((typed, { word, suggestion }) => typed.replace(word, () => suggestion), state.q);
  return (
    <p class="meant" role="status">
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

function sentence(
  state: SearchState,
  { answer, waiting, broken }: Hearing,
  language: InterfaceLanguage,
): string {
  const words = searchWording(language);
  if (isEmpty(state)) return '';
  if (isUpsideDown(spanOf(state))) return words.datesReversed;
  if (!questionOf(state)) return words.noWords;
  if (broken) return words.broken;
  if (!answer || (waiting && answer.found === 0)) return words.searching;
  if (answer.found > 0) return countSentence(answer, language);
  if (answer.asked.some(({ failed }) => failed)) return '';
  if (answer.left > 0) return words.noneWithin(...yearsOf(answer.asked));
  const isNarrowed = renderAddress({ ...state, q: '', n: pageful, sort: 'newest', speaks: undefined }) !== '';
  return isNarrowed ? words.noneMatch : words.none(state.q.trim().slice(0, 80));
}

function countSentence({ found, asked, left }: Answer, language: InterfaceLanguage): string {
  const words = searchWording(language);
  const count = words.found(found, groupDigits(found));
  return left > 0 ? words.within(count, ...yearsOf(asked)) : count;
}

function yearsOf(asked: readonly Asked[]): [from: string, to: string] {
  const years = asked.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]).sort();
  return [years[0] ?? '', years.at(-1) ?? ''];
}

function renderTime({ from, to }: Asked, language: InterfaceLanguage): string {
  const [first, last] = [from, to].map((day) => renderMonth(day.slice(0, 7), language));
  return first === last ? `${first}` : `${first} – ${last}`;
}
