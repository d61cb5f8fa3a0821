import type { LayoutContext } from '#layouts/layout-context.ts';
import { groupBy } from '#lib/grouping.ts';
import type { Teaser } from '#model/page-data.ts';
import { renderDay, renderMonth, renderMonthAndDay } from '#model/wording/time.ts';
import { truncateDate } from '../Dates.tsx';
import { Teasers } from './Teasers.tsx';

/** A month with at least this many articles is grouped by day. */
const busyMonth = 12;

interface ArticlesByMonthProps {
  readonly context: LayoutContext;
  /** In display order. */
  readonly teasers: readonly Teaser[];
}

/** The articles of an entry grouped by month, and by day in a month with many articles. */
export function ArticlesByMonth({ context, teasers }: ArticlesByMonthProps) {
  const months = groupBy(teasers, ({ published }) => published.day.slice(0, 7));
  return [...months].map(([month, ofMonth]) => (
    <section key={month} class="month-of-entry">
      <h2 class="day-head">{renderMonth(month, context.language)}</h2>
      {ofMonth.length < busyMonth ? (
        <Teasers context={context} teasers={ofMonth} level={3} dateStyle="day" />
      ) : (
        <Days context={context} teasers={ofMonth} />
      )}
    </section>
  ));
}

function Days({ context, teasers }: ArticlesByMonthProps) {
  const days = groupBy(teasers, ({ published, circa }) => truncateDate(published.day, circa));
  return [...days].map(([date, ofDay]) => (
    <section key={date} class="day-of-entry">
      <h3>{ofDay[0] && <DayHead context={context} teaser={ofDay[0]} />}</h3>
      <Teasers context={context} teasers={ofDay} level={4} dateStyle="none" />
    </section>
  ));
}

/** The heading of a day, without the year, which the month’s heading names. */
function DayHead({ context, teaser }: { readonly context: LayoutContext; readonly teaser: Teaser }) {
  const { published, circa } = teaser;
  const { language } = context;
  return (
    <time dateTime={truncateDate(published.day, circa)}>
      {circa ? renderDay(published.day, language, circa) : renderMonthAndDay(published.day, language)}
    </time>
  );
}
