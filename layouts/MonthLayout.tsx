import type { MonthData } from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { dateCrumbs } from './date-crumbs.ts';
import type { LayoutContext } from './layout-context.ts';
import { heatScale } from './parts/calendar/heat-scale.ts';
import { Legend } from './parts/calendar/Legend.tsx';
import { MonthCalendar } from './parts/calendar/MonthCalendar.tsx';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { PrevNext } from './parts/frame/PrevNext.tsx';
import { DaySection } from './parts/lists/DaySection.tsx';

interface MonthLayoutProps {
  readonly context: LayoutContext;
  readonly data: MonthData;
}

/** The page of a month: its calendar and its days. */
export function MonthLayout({ context, data }: MonthLayoutProps) {
  const { browse, language } = context;
  const name = renderMonth(data.month, language);
  const step = (month: string | undefined) =>
    month && { name: renderMonth(month, language), path: dayPath(month) };
  const days = new Map(data.calendar.map((day) => [day.day as string, day]));
  return (
    <Document context={context} kind="month" crumbs={dateCrumbs(data.month.slice(0, 4), context.language)}>
      <PageHeader title={name} lead={browse.articles(data.count)} />
      <div class="with-calendar">
        <aside class="calendar-side" aria-label={browse.calendar}>
          <MonthCalendar
            context={context}
            month={data.month}
            days={days}
            stepOf={heatScale(data.calendar)}
            caption={<span class="hidden">{name}</span>}
          />
          <Legend context={context} />
        </aside>
        <div class="days">
          {data.days.map((day) => (
            <DaySection key={day.day + (day.circa ?? '')} context={context} {...day} inYear />
          ))}
        </div>
      </div>
      <PrevNext
        context={context}
        label={browse.otherMonths}
        previous={step(data.previous) || undefined}
        next={step(data.next) || undefined}
      />
    </Document>
  );
}
