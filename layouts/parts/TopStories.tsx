import type { Teaser } from '#model/facts.ts';
import type { Edition } from '../edition.ts';
import { type Dating, TeaserView } from './Teasers.tsx';

interface TopStoriesProps {
  readonly edition: Edition;
  /** The lead first, then the seconds. */
  readonly teasers: readonly Teaser[];
  readonly dating: Dating;
  readonly level: 2 | 3;
}

/** The lead across half the grid with its picture, the seconds beside it. */
export function TopStories({ edition, teasers, dating, level }: TopStoriesProps) {
  const [lead, ...seconds] = teasers;
  if (!lead) return null;
  return (
    <div class={seconds.length > 0 ? 'top-stories' : 'top-stories alone'}>
      <TeaserView edition={edition} teaser={lead} level={level} dating={dating} picture="lead" />
      {seconds.map((teaser) => (
        <TeaserView
          key={teaser.path}
          edition={edition}
          teaser={teaser}
          level={level}
          dating={dating}
          picture="lead"
        />
      ))}
    </div>
  );
}
