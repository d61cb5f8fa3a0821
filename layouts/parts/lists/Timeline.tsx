import { Fragment } from 'preact';
import type { LayoutContext } from '#layouts/layout-context.ts';
import { groupBy } from '#lib/grouping.ts';
import { dayNumber, parseDay } from '#model/day.ts';
import type { Teaser } from '#model/page-data.ts';
import { renderDay } from '#model/wording/time.ts';
import { DateOnly } from '../Dates.tsx';
import { TeaserLink } from './Teasers.tsx';

/** A timeline marks gaps longer than this many days. */
const longGap = 14;

interface TimelineProps {
  readonly context: LayoutContext;
  readonly teasers: readonly Teaser[];
}

/** Articles on a vertical timeline, in the order given. */
export function Timeline({ context, teasers }: TimelineProps) {
  if (teasers.length === 0) return null;
  return (
    <ol class="timeline">
      {teasers.map((teaser) => (
        <li key={teaser.path}>
          <DateOnly context={context} moment={teaser.published} circa={teaser.circa} />
          <TeaserLink context={context} teaser={teaser} />
        </li>
      ))}
    </ol>
  );
}

interface StoryTimelineProps extends TimelineProps {
  readonly dates: readonly { readonly day: string; readonly text: string }[];
}

/** A whole running story, oldest first: articles and key dates by day, with the gaps between them. */
export function StoryTimeline({ context, teasers, dates }: StoryTimelineProps) {
  const byDay = groupBy(teasers, ({ published }) => published.day);
  const keyDays = dates.flatMap(({ day }) => parseDay(day) ?? []);
  const days = [...new Set([...keyDays, ...byDay.keys()])].sort();
  return (
    <ol class="timeline story">
      {days.map((day, index) => {
        const gap = dayNumber(day) - dayNumber(days[index - 1] ?? day);
        const ofDay = byDay.get(day) ?? [];
        return (
          <Fragment key={day}>
            {gap > longGap && <li class="gap">{context.browse.gap(gap)}</li>}
            <li>
              <time dateTime={day}>{renderDay(day, context.language, ofDay[0]?.circa)}</time>
              {dates
                .filter((date) => date.day === day)
                .map(({ text }) => (
                  <p key={text} class="key-date">
                    {text}
                  </p>
                ))}
              {ofDay.map((teaser) => (
                <TeaserLink key={teaser.path} context={context} teaser={teaser} />
              ))}
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}
