import { groupBy } from '#lib/grouping.ts';
import type { Teaser } from '#model/facts.ts';
import { renderMonth } from '#model/wording/time.ts';
import type { Edition } from '../edition.ts';
import { Teasers } from './Teasers.tsx';
import { DayOf, knownDay } from './When.tsx';

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
      <h3>{ofDay[0] && <DayOf edition={edition} moment={ofDay[0].published} circa={ofDay[0].circa} />}</h3>
      <Teasers edition={edition} teasers={ofDay} level={4} dating="none" />
    </section>
  ));
}
