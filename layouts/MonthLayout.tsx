import type { MonthData } from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { crumbsTo } from './parts/Breadcrumbs.tsx';
import { DayInList } from './parts/DayInList.tsx';
import { Legend } from './parts/Legend.tsx';
import { MonthCalendar } from './parts/MonthCalendar.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { Steps } from './parts/Steps.tsx';
import { weigher } from './parts/weight.ts';

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
    <Document context={context} kind="month" crumbs={crumbsTo(context, data.month.slice(0, 4))}>
      <PageHead title={name} lead={browse.articles(data.count)} />
      <div class="with-calendar">
        <aside class="calendar-side" aria-label={browse.calendar}>
          <MonthCalendar
            context={context}
            month={data.month}
            days={days}
            weigh={weigher(data.calendar)}
            caption={<span class="hidden">{name}</span>}
          />
          <Legend context={context} />
        </aside>
        <div class="days">
          {data.days.map((day) => (
            <DayInList key={day.day + (day.circa ?? '')} context={context} {...day} inYear />
          ))}
        </div>
      </div>
      <Steps
        context={context}
        label={browse.otherMonths}
        previous={step(data.previous) || undefined}
        next={step(data.next) || undefined}
      />
    </Document>
  );
}
