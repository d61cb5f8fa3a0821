import type { IsoDay, Moment } from '#model/time.ts';
import {
  renderClock,
  renderDay,
  renderDayWithWeekday,
  renderMonthAndDay,
  renderMonthAndDayWithWeekday,
  timeWording,
} from '#model/wording/time.ts';
import type { LayoutContext } from '../layout-context.ts';

interface WhenProps {
  readonly context: LayoutContext;
  readonly moment: Moment;
  readonly circa?: 'month' | 'year' | undefined;
}

/** A moment in full: day, time of day and the zone’s name, as far as they are known. */
export function When({ context, moment, circa }: WhenProps) {
  const day = renderDay(moment.day, context.language, circa);
  const clock = circa ? '' : renderClock(moment, context.language);
  const { inZone, dateSeparator } = timeWording(context.language);
  return (
    <time dateTime={machineTime(moment, circa)}>
      {clock ? unbroken(day) + dateSeparator + unbroken(inZone(clock, context.zone)) : day}
    </time>
  );
}

/** The day of a moment, without the time of day. */
export function DayOf({ context, moment, circa }: WhenProps) {
  return (
    <time dateTime={circa ? machineTime(moment, circa) : moment.day}>
      {renderDay(moment.day, context.language, circa)}
    </time>
  );
}

interface WeekdayProps {
  readonly context: LayoutContext;
  readonly day: IsoDay;
  /** True where the year is said already. */
  readonly inYear?: boolean | undefined;
}

/** A day with its weekday. A line may break between the two, and nowhere else. */
export function Weekday({ context: { language }, day, inYear = false }: WeekdayProps) {
  const date = inYear ? renderMonthAndDay(day, language) : renderDay(day, language);
  const whole = inYear ? renderMonthAndDayWithWeekday(day, language) : renderDayWithWeekday(day, language);
  return <time dateTime={day}>{whole.replace(date, unbroken(date))}</time>;
}

/** A day for machines, as far as it is known: `2024`, `2024-12`, `2024-12-21`. */
export function knownDay(day: IsoDay, circa: 'month' | 'year' | undefined): string {
  return day.slice(0, circa === 'year' ? 4 : circa === 'month' ? 7 : 10);
}

/** A text whose spaces break no line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function machineTime(moment: Moment, circa: 'month' | 'year' | undefined): string {
  return moment.timed && !circa ? moment.iso : knownDay(moment.day, circa);
}
