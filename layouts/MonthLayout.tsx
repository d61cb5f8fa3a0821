import type { MonthFacts } from '#model/facts.ts';
import { dayPath } from '#model/paths.ts';
import { renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { crumbsTo } from './parts/Breadcrumbs.tsx';
import { DayInList } from './parts/DayInList.tsx';
import { Legend } from './parts/Legend.tsx';
import { MonthCalendar } from './parts/MonthCalendar.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { Steps } from './parts/Steps.tsx';
import { weigher } from './parts/weight.ts';

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
            weigh={weigher(facts.calendar)}
            caption={<span class="hidden">{name}</span>}
          />
          <Legend edition={edition} />
        </aside>
        <div class="days">
          {facts.days.map((day) => (
            <DayInList key={day.day + (day.circa ?? '')} edition={edition} {...day} inYear />
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
