import type { YearData } from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { renderMonth, timeWording } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { dateCrumbs } from './date-crumbs.ts';
import type { LayoutContext } from './layout-context.ts';
import { heatScale } from './parts/calendar/heat-scale.ts';
import { Legend } from './parts/calendar/Legend.tsx';
import { MonthCalendar } from './parts/calendar/MonthCalendar.tsx';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { PrevNext } from './parts/frame/PrevNext.tsx';

interface YearLayoutProps {
  readonly context: LayoutContext;
  readonly data: YearData;
}

/** The page of a year: twelve small calendars. A month without articles is not a link. */
export function YearLayout({ context, data }: YearLayoutProps) {
  const { browse, language } = context;
  const days = new Map(data.calendar.map((day) => [day.day as string, day]));
  const stepOf = heatScale(data.calendar);
  const step = (year: string | undefined) =>
    year && { name: renderMonth(year, language), path: dayPath(year) };
  return (
    <Document context={context} kind="year" crumbs={dateCrumbs(data.year, context.language).slice(0, 1)}>
      <PageHeader title={renderMonth(data.year, language)} lead={browse.articles(data.count)}>
        <Legend context={context} />
      </PageHeader>
      <div class="twelve-months">
        {timeWording(language).months.map((name, at) => {
          const month = `${data.year}-${String(at + 1).padStart(2, '0')}`;
          const caption = data.months.includes(month) ? (
            <a href={context.href(dayPath(month))}>{name}</a>
          ) : (
            name
          );
          return (
            <MonthCalendar
              key={month}
              context={context}
              month={month}
              days={days}
              stepOf={stepOf}
              caption={caption}
            />
          );
        })}
      </div>
      <PrevNext
        context={context}
        label={browse.otherYears}
        previous={step(data.previous) || undefined}
        next={step(data.next) || undefined}
      />
    </Document>
  );
}
