import { groupBy } from '#lib/grouping.ts';
import { daysInMonth, parseDay } from '#model/day.ts';
import type { OnThisDayData } from '#model/page-data.ts';
import { onThisDayPath, onThisDayPathOf } from '#model/paths.ts';
import { timeWording } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { heatScale } from './parts/calendar/heat-scale.ts';
import { Legend } from './parts/calendar/Legend.tsx';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { PrevNext, type PrevNextLink } from './parts/frame/PrevNext.tsx';
import { DaySection } from './parts/lists/DaySection.tsx';

interface OnThisDayLayoutProps {
  readonly context: LayoutContext;
  readonly data: OnThisDayData;
}

/** One date in every year, or the overview of all 366 dates. */
export function OnThisDayLayout({ context, data }: OnThisDayLayoutProps) {
  const { monthAndDay } = data;
  return monthAndDay === undefined ? (
    <Overview context={context} data={data} />
  ) : (
    <OneDay context={context} data={data} monthAndDay={monthAndDay} />
  );
}

function OneDay({ context, data, monthAndDay }: OnThisDayLayoutProps & { readonly monthAndDay: string }) {
  const { browse } = context;
  return (
    <Document context={context} kind="on-this-day" crumbs={[{ name: browse.onThisDay, path: onThisDayPath }]}>
      <PageHeader
        title={dateName(context, monthAndDay)}
        lead={data.years.length > 0 ? browse.onThisDayLead : browse.emptyDay}
      />
      <div class="days">
        {data.years.map(({ year, teasers, more }) => {
          const day = parseDay(`${year}-${monthAndDay}`);
          return day && <DaySection key={year} context={context} day={day} teasers={teasers} more={more} />;
        })}
      </div>
      <PrevNext
        context={context}
        label={browse.otherDays}
        previous={stepTo(context, monthAndDay, -1)}
        next={stepTo(context, monthAndDay, 1)}
      />
    </Document>
  );
}

const leapYear = 2024;

/** The previous or next date; the year wraps around. */
function stepTo(context: LayoutContext, monthAndDay: string, by: 1 | -1): PrevNextLink {
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  const length = daysInMonth(leapYear, month);
  const before = month === 1 ? 12 : month - 1;
  const after = month === 12 ? 1 : month + 1;
  const to =
    day + by < 1
      ? [before, daysInMonth(leapYear, before)]
      : day + by > length
        ? [after, 1]
        : [month, day + by];
  const name = to.map((number) => String(number).padStart(2, '0')).join('-');
  return { name: dateName(context, name), path: onThisDayPathOf(name) };
}

function dateName({ language }: LayoutContext, monthAndDay: string): string {
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  return timeWording(language).monthAndDay(month, day);
}

function Overview({ context, data }: OnThisDayLayoutProps) {
  const { browse, language } = context;
  const counts = new Map(data.days.map(({ of, count }) => [of, count]));
  const stepOf = heatScale(data.days);
  const byMonth = groupBy(daysOfYear, (date) => Number(date.slice(0, 2)));
  return (
    <Document context={context} kind="on-this-day">
      <PageHeader title={browse.onThisDay} lead={browse.onThisDayLead}>
        <Legend context={context} />
      </PageHeader>
      <div class="twelve-months">
        {[...byMonth].map(([month, dates]) => (
          <section key={month} class="dates-of-month">
            <h2>{timeWording(language).months[month - 1]}</h2>
            <ol>
              {dates.map((date) => {
                const count = counts.get(date) ?? 0;
                return (
                  <li key={date} class={`w${stepOf(count)}`}>
                    <a href={context.href(onThisDayPathOf(date))} title={browse.articles(count)}>
                      {Number(date.slice(3))}
                    </a>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </div>
    </Document>
  );
}

const daysOfYear = Array.from({ length: 12 }, (_, month) =>
  Array.from(
    { length: daysInMonth(leapYear, month + 1) },
    (_, day) => `${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`,
  ),
).flat();
