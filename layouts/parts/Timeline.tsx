import type { Teaser } from '#model/facts.ts';
import { dayNumber, type IsoDay } from '#model/time.ts';
import { renderDay } from '#model/wording/time.ts';
import type { Edition } from '../edition.ts';
import { TeaserLink } from './Teasers.tsx';
import { DayOf } from './When.tsx';

/** Days without an article from which on a timeline marks the gap. */
const gapOfNote = 14;

interface TimelineProps {
  readonly edition: Edition;
  readonly teasers: readonly Teaser[];
}

/** Articles on a rule with dated ticks, in the order given. */
export function Timeline({ edition, teasers }: TimelineProps) {
  if (teasers.length === 0) return null;
  return (
    <ol class="timeline">
      {teasers.map((teaser) => (
        <li key={teaser.path}>
          <DayOf edition={edition} moment={teaser.published} circa={teaser.circa} />
          <TeaserLink edition={edition} teaser={teaser} />
        </li>
      ))}
    </ol>
  );
}

interface StoryTimelineProps extends TimelineProps {
  readonly dates: readonly { readonly day: string; readonly text: string }[];
}

/** A whole running story, oldest first: articles and key dates by day, and the gaps between. */
export function StoryTimeline({ edition, teasers, dates }: StoryTimelineProps) {
  const days = [
    ...new Set([...dates.map(({ day }) => day), ...teasers.map(({ published }) => published.day)]),
  ].sort();
  let before: string | undefined;
  return (
    <ol class="timeline story">
      {days.map((day) => {
        const gap = before === undefined ? 0 : dayNumber(day as IsoDay) - dayNumber(before as IsoDay);
        before = day;
        return (
          <li key={day} class={gap > gapOfNote ? 'after-gap' : undefined}>
            {gap > gapOfNote && <span class="gap">{edition.browse.gap(gap)}</span>}
            <time dateTime={day}>{renderDay(day as IsoDay, edition.language)}</time>
            {dates
              .filter((date) => date.day === day)
              .map(({ text }) => (
                <p key={text} class="key-date">
                  {text}
                </p>
              ))}
            {teasers
              .filter(({ published }) => published.day === day)
              .map((teaser) => (
                <TeaserLink key={teaser.path} edition={edition} teaser={teaser} />
              ))}
          </li>
        );
      })}
    </ol>
  );
}
