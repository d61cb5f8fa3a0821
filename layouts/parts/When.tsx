import type { IsoDay, Moment } from '#model/time.ts';
import { renderClock, renderDay, renderDayWithWeekday } from '#model/wording/time.ts';
import type { Edition } from '../edition.ts';

interface WhenProps {
  readonly edition: Edition;
  readonly moment: Moment;
  readonly circa?: 'month' | 'year' | undefined;
}

/** A moment in full: day, time of day and the zone’s name, as far as they are known. */
export function When({ edition, moment, circa }: WhenProps) {
  const clock = renderClock(moment, edition.language);
  return (
    <time dateTime={machineTime(moment, circa)}>
      {renderDay(moment.day, edition.language, circa)}
      {clock && !circa && `, ${unbroken(`${clock} ${edition.zone}`)}`}
    </time>
  );
}

/** The day of a moment, without the time of day. */
export function DayOf({ edition, moment, circa }: WhenProps) {
  return (
    <time dateTime={circa ? machineTime(moment, circa) : moment.day}>
      {renderDay(moment.day, edition.language, circa)}
    </time>
  );
}

/** A day with its weekday. */
export function Weekday({ edition, day }: { readonly edition: Edition; readonly day: IsoDay }) {
  return <time dateTime={day}>{renderDayWithWeekday(day, edition.language)}</time>;
}

/** A day for machines, as far as it is known: `2024`, `2024-12`, `2024-12-21`. */
export function knownDay(day: IsoDay, circa: 'month' | 'year' | undefined): string {
  return day.slice(0, circa === 'year' ? 4 : circa === 'month' ? 7 : 10);
}

/** A text whose spaces break no line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function machineTime(moment: Moment, circa: 'month' | 'year' | undefined): string {
  return moment.timed && !circa ? moment.iso : knownDay(moment.day, circa);
}
