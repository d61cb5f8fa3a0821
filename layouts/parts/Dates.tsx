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

interface DateProps {
  readonly context: LayoutContext;
  readonly moment: Moment;
  readonly circa?: 'month' | 'year' | undefined;
}

/** A date with time of day and time zone, as far as they are known. */
export function DateAndTime({ context, moment, circa }: DateProps) {
  const day = renderDay(moment.day, context.language, circa);
  const clock = circa ? '' : renderClock(moment, context.language);
  const { inZone, dateSeparator } = timeWording(context.language);
  return (
    <time dateTime={machineTime(moment, circa)}>
      {clock ? withNoBreakSpaces(day) + dateSeparator + withNoBreakSpaces(inZone(clock, context.zone)) : day}
    </time>
  );
}

/** A date without the time of day. */
export function DateOnly({ context, moment, circa }: DateProps) {
  return (
    <time dateTime={circa ? machineTime(moment, circa) : moment.day}>
      {renderDay(moment.day, context.language, circa)}
    </time>
  );
}

interface DateWithWeekdayProps {
  readonly context: LayoutContext;
  readonly day: IsoDay;
  /** True if the year is already shown elsewhere. */
  readonly inYear?: boolean | undefined;
}

/** A date with its weekday. A line break is allowed only between the two. */
export function DateWithWeekday({ context: { language }, day, inYear = false }: DateWithWeekdayProps) {
  const date = inYear ? renderMonthAndDay(day, language) : renderDay(day, language);
  const text = inYear ? renderMonthAndDayWithWeekday(day, language) : renderDayWithWeekday(day, language);
  return <time dateTime={day}>{text.replace(date, withNoBreakSpaces(date))}</time>;
}

/** A date for the `datetime` attribute, as precisely as it is known: `2024`, `2024-12` or `2024-12-21`. */
export function truncateDate(day: IsoDay, circa: 'month' | 'year' | undefined): string {
  return day.slice(0, circa === 'year' ? 4 : circa === 'month' ? 7 : 10);
}

/** Replaces spaces with no-break spaces. */
export function withNoBreakSpaces(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function machineTime(moment: Moment, circa: 'month' | 'year' | undefined): string {
  return moment.timed && !circa ? moment.iso : truncateDate(moment.day, circa);
}
