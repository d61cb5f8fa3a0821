import type { MonthFacts } from '#model/facts.ts';
import { dayPath } from '#model/paths.ts';
import { renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { crumbsTo } from './parts/Breadcrumbs.tsx';
import { Legend } from './parts/Legend.tsx';
import { MonthCalendar } from './parts/MonthCalendar.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { Steps } from './parts/Steps.tsx';
import { Teasers } from './parts/Teasers.tsx';
import { Weekday } from './parts/When.tsx';
import { mostOf } from './parts/weight.ts';

interface MonthLayoutProps {
  readonly edition: Edition;
  readonly facts: MonthFacts;
}

/** A month: its calendar, and its days one after the other. */
export function MonthLayout({ edition, facts }: MonthLayoutProps) {
  const { browse, language } = edition;
  const name = renderMonth(facts.month, language);
  const step = (month: string | undefined) =>
    month && { name: renderMonth(month, language), path: dayPath(month) };
  const days = new Map(facts.calendar.map((day) => [day.day as string, day]));
  return (
    <Document edition={edition} kind="month" crumbs={crumbsTo(edition, facts.month.slice(0, 4))}>
      <PageHead title={name} lead={browse.articles(facts.count)} />
      <div class="with-calendar">
        <aside class="calendar-side" aria-label={browse.calendar}>
          <MonthCalendar
            edition={edition}
            month={facts.month}
            days={days}
            most={mostOf(facts.calendar)}
            caption={<span class="hidden">{name}</span>}
          />
          <Legend edition={edition} />
        </aside>
        <div class="days">
          {facts.days.map((ofDay) => (
            <DayOfMonth key={ofDay.day} edition={edition} ofDay={ofDay} />
          ))}
        </div>
      </div>
      <Steps
        edition={edition}
        label={browse.calendar}
        previous={step(facts.previous) || undefined}
        next={step(facts.next) || undefined}
      />
    </Document>
  );
}

function DayOfMonth({
  edition,
  ofDay,
}: {
  readonly edition: Edition;
  readonly ofDay: MonthFacts['days'][number];
}) {
  const { day, teasers, more } = ofDay;
  const href = edition.href(dayPath(day));
  return (
    <section class="day-of-month">
      <h2 class="day-head">
        <a href={href}>
          <Weekday edition={edition} day={day} />
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
