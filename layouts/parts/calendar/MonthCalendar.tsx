import type { ComponentChildren } from 'preact';
import type { LayoutContext } from '#layouts/layout-context.ts';
import { daysInMonth, parseDay, weekday } from '#model/day.ts';
import type { CalendarDay } from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { timeWording } from '#model/wording/time.ts';
import type { HeatStep } from './heat-scale.ts';

interface MonthCalendarProps {
  readonly context: LayoutContext;
  /** `2024-12` */
  readonly month: string;
  readonly days: ReadonlyMap<string, CalendarDay>;
  /** Returns the heat-map step for a number of articles. */
  readonly stepOf: (count: number) => HeatStep;
  readonly caption: ComponentChildren;
}

/**
 * A month as a calendar. Each day with articles is a link, colored by its number of articles. Weeks begin on Sunday.
 */
export function MonthCalendar({ context, month, days, stepOf, caption }: MonthCalendarProps) {
  const { weekdays, shortWeekdays } = timeWording(context.language);
  const weeks = weeksOf(month);
  const empty = !weeks.some((week) => week.some((day) => day && days.has(day)));
  return (
    <table class={empty ? 'month-calendar empty' : 'month-calendar'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {shortWeekdays.map((short, at) => (
            <th key={weekdays[at]} scope="col" abbr={weekdays[at]}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at.toString()}>
            {week.map((day, column) => (
              <Day
                key={day ?? column.toString()}
                context={context}
                day={day}
                calendarDay={day ? days.get(day) : undefined}
                stepOf={stepOf}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly context: LayoutContext;
  readonly day: string | undefined;
  readonly calendarDay: CalendarDay | undefined;
  readonly stepOf: (count: number) => HeatStep;
}

function Day({ context, day, calendarDay, stepOf }: DayProps) {
  if (!day) return <td />;
  const dayOfMonth = Number(day.slice(8));
  if (!calendarDay) return <td>{dayOfMonth}</td>;
  const title = [context.browse.articles(calendarDay.count), calendarDay.headline]
    .filter(Boolean)
    .join(' · ');
  return (
    <td class={`w${stepOf(calendarDay.count)}`}>
      <a href={context.href(dayPath(day))} title={title}>
        {dayOfMonth}
      </a>
    </td>
  );
}

/** The weeks of a month, Sunday to Saturday; undefined for days of other months. */
function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = parseDay(`${month}-01`);
  if (!first) return [];
  const offset = weekday(first);
  const length = daysInMonth(year, number);
  const weeks = Math.ceil((offset + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const date = week * 7 + column - offset + 1;
      return date < 1 || date > length ? undefined : `${month}-${String(date).padStart(2, '0')}`;
    }),
  );
}
