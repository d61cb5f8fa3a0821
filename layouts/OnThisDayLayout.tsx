import { groupBy } from '#lib/grouping.ts';
import { daysInMonth, parseDay } from '#model/day.ts';
import type { OnThisDayFacts } from '#model/facts.ts';
import { onThisDayPath, onThisDayPathOf } from '#model/paths.ts';
import { timeWording } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { DayInList } from './parts/DayInList.tsx';
import { Legend } from './parts/Legend.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { type Step, Steps } from './parts/Steps.tsx';
import { weigher } from './parts/weight.ts';

interface OnThisDayLayoutProps {
  readonly edition: Edition;
  readonly facts: OnThisDayFacts;
}

/** The same date in every year; without a date, the overview of all 366. */
export function OnThisDayLayout({ edition, facts }: OnThisDayLayoutProps) {
  const { monthAndDay } = facts;
  return monthAndDay === undefined ? (
    <Overview edition={edition} facts={facts} />
  ) : (
    <OneDay edition={edition} facts={facts} monthAndDay={monthAndDay} />
  );
}

function OneDay({ edition, facts, monthAndDay }: OnThisDayLayoutProps & { readonly monthAndDay: string }) {
  const { browse } = edition;
  return (
    <Document edition={edition} kind="on-this-day" crumbs={[{ name: browse.onThisDay, path: onThisDayPath }]}>
      <PageHead
        title={dateName(edition, monthAndDay)}
        lead={facts.years.length > 0 ? browse.onThisDayLead : browse.emptyDay}
      />
      <div class="days">
        {facts.years.map(({ year, teasers, more }) => {
          const day = parseDay(`${year}-${monthAndDay}`);
          return day && <DayInList key={year} edition={edition} day={day} teasers={teasers} more={more} />;
        })}
      </div>
      <Steps
        edition={edition}
        label={browse.onThisDay}
        previous={stepTo(edition, monthAndDay, -1)}
        next={stepTo(edition, monthAndDay, 1)}
      />
    </Document>
  );
}

const leapYear = 2024;

/** The date before or after, round the year. */
function stepTo(edition: Edition, monthAndDay: string, by: 1 | -1): Step {
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
  return { name: dateName(edition, name), path: onThisDayPathOf(name) };
}

function dateName({ language }: Edition, monthAndDay: string): string {
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  return timeWording(language).monthAndDay(month, day);
}

function Overview({ edition, facts }: OnThisDayLayoutProps) {
  const { browse, language } = edition;
  const counts = new Map(facts.days.map(({ of, count }) => [of, count]));
  const weigh = weigher(facts.days);
  const byMonth = groupBy(daysOfYear, (date) => Number(date.slice(0, 2)));
  return (
    <Document edition={edition} kind="on-this-day">
      <PageHead title={browse.onThisDay} lead={browse.onThisDayLead}>
        <Legend edition={edition} />
      </PageHead>
      <div class="twelve-months">
        {[...byMonth].map(([month, dates]) => (
          <section key={month} class="dates-of-month">
            <h2>{timeWording(language).months[month - 1]}</h2>
            <ol>
              {dates.map((date) => {
                const count = counts.get(date) ?? 0;
                return (
                  <li key={date} class={`w${weigh(count)}`}>
                    <a href={edition.href(onThisDayPathOf(date))} title={browse.articles(count)}>
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
