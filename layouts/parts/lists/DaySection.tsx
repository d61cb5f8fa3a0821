import type { LayoutContext } from '#layouts/layout-context.ts';
import type { IsoDay } from '#model/day.ts';
import type { Teaser } from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { renderDay } from '#model/wording/time.ts';
import { DateWithWeekday, truncateDate } from '../Dates.tsx';
import { Teasers } from './Teasers.tsx';

interface DaySectionProps {
  readonly context: LayoutContext;
  readonly day: IsoDay;
  /** The precision of the date, if the day is not known. */
  readonly circa?: 'month' | 'year' | undefined;
  /** True in the list of one month, where the heading already names the year. */
  readonly inYear?: boolean;
  readonly teasers: readonly Teaser[];
  /** The number of articles of the day that are not listed. */
  readonly more: number;
}

/** A day in a list of days: the date, its articles, and a link to the rest. */
export function DaySection({ context, day, circa, inYear, teasers, more }: DaySectionProps) {
  const href = context.href(dayPath(day));
  return (
    <section class="day-of-month">
      <h2 class="day-head">
        <a href={href}>
          {circa ? (
            <time dateTime={truncateDate(day, circa)}>{renderDay(day, context.language, circa)}</time>
          ) : (
            <DateWithWeekday context={context} day={day} inYear={inYear} />
          )}
        </a>
      </h2>
      <Teasers context={context} teasers={teasers} level={3} dateStyle="none" />
      {more > 0 && (
        <p class="onward">
          <a href={href}>{context.browse.more(more)}</a>
        </p>
      )}
    </section>
  );
}
