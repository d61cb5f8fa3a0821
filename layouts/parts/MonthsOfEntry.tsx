import { groupBy } from '#lib/grouping.ts';
import type { Teaser } from '#model/facts.ts';
import { renderDay, renderMonth, renderMonthAndDay } from '#model/wording/time.ts';
import type { Edition } from '../edition.ts';
import { Teasers } from './Teasers.tsx';
import { knownDay } from './When.tsx';

/** Articles of a month from which on they stand by day. */
const busy = 12;

interface MonthsProps {
  readonly edition: Edition;
  /** In the order they are shown. */
  readonly teasers: readonly Teaser[];
}

/** The articles of an entry by month, and by day where a month is busy. */
export function MonthsOfEntry({ edition, teasers }: MonthsProps) {
  const months = groupBy(teasers, ({ published }) => published.day.slice(0, 7));
  return [...months].map(([month, ofMonth]) => (
    <section key={month} class="month-of-entry">
      <h2 class="day-head">{renderMonth(month, edition.language)}</h2>
      {ofMonth.length < busy ? (
        <Teasers edition={edition} teasers={ofMonth} level={3} dating="day" />
      ) : (
        <Days edition={edition} teasers={ofMonth} />
      )}
    </section>
  ));
}

function Days({ edition, teasers }: MonthsProps) {
  const days = groupBy(teasers, ({ published, circa }) => knownDay(published.day, circa));
  return [...days].map(([known, ofDay]) => (
    <section key={known} class="day-of-entry">
      <h3>{ofDay[0] && <DayHead edition={edition} teaser={ofDay[0]} />}</h3>
      <Teasers edition={edition} teasers={ofDay} level={4} dating="none" />
    </section>
  ));
}

/** The day of a month whose head names the year. */
function DayHead({ edition, teaser }: { readonly edition: Edition; readonly teaser: Teaser }) {
  const { published, circa } = teaser;
  const { language } = edition;
  return (
    <time dateTime={knownDay(published.day, circa)}>
      {circa ? renderDay(published.day, language, circa) : renderMonthAndDay(published.day, language)}
    </time>
  );
}
