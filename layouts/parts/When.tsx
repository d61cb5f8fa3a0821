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

/** A text whose spaces break no line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function machineTime(moment: Moment, circa: 'month' | 'year' | undefined): string {
  if (circa === 'year') return moment.day.slice(0, 4);
  if (circa === 'month') return moment.day.slice(0, 7);
  return moment.timed ? moment.iso : moment.day;
}
