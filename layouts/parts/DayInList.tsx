import type { IsoDay } from '#model/day.ts';
import type { Teaser } from '#model/facts.ts';
import { dayPath } from '#model/paths.ts';
import { renderDay } from '#model/wording/time.ts';
import type { Edition } from '../edition.ts';
import { Teasers } from './Teasers.tsx';
import { knownDay, Weekday } from './When.tsx';

interface DayInListProps {
  readonly edition: Edition;
  readonly day: IsoDay;
  /** How much of the day is known, where that is not all. */
  readonly circa?: 'month' | 'year' | undefined;
  /** True in a list of one month, which names its year above. */
  readonly inYear?: boolean;
  readonly teasers: readonly Teaser[];
  /** How many articles of the day are not in the list. */
  readonly more: number;
}

/** A day in a list of days: its date, its articles, and the way to the others. */
export function DayInList({ edition, day, circa, inYear, teasers, more }: DayInListProps) {
  const href = edition.href(dayPath(day));
  return (
    <section class="day-of-month">
      <h2 class="day-head">
        <a href={href}>
          {circa ? (
            <time dateTime={knownDay(day, circa)}>{renderDay(day, edition.language, circa)}</time>
          ) : (
            <Weekday edition={edition} day={day} inYear={inYear} />
          )}
        </a>
      </h2>
      <Teasers edition={edition} teasers={teasers} level={3} dating="none" />
      {more > 0 && (
        <p class="onward">
          <a href={href}>{edition.browse.more(more)}</a>
        </p>
      )}
    </section>
  );
}
