import type { Teaser } from '#model/page-data.ts';
import { renderClock } from '#model/wording/time.ts';
import { foreign, type LayoutContext } from '../layout-context.ts';
import { Image } from './Figure.tsx';
import { Name } from './Name.tsx';
import { DayOf } from './When.tsx';

/** The headline of an article as a link, marked with the article’s language. */
export function TeaserLink({
  context,
  teaser,
}: {
  readonly context: LayoutContext;
  readonly teaser: Teaser;
}) {
  return (
    <a href={context.href(teaser.path)} {...foreign(context, teaser.language)}>
      {teaser.title}
    </a>
  );
}

interface TeaserListing {
  readonly context: LayoutContext;
  /** The heading level of the headline. */
  readonly level: 2 | 3 | 4;
  /** The date shown with each article. */
  readonly dating: 'day' | 'time' | 'none';
  /** True in a list of one section, where the section is not repeated. */
  readonly ofSection?: boolean | undefined;
}

interface TeaserViewProps extends TeaserListing {
  readonly teaser: Teaser;
  readonly pictured?: boolean;
}

/** An article in a list: headline, standfirst, then section, agency and date. */
export function TeaserView(props: TeaserViewProps) {
  const { context, teaser, level, pictured } = props;
  const picture = pictured ? teaser.picture : undefined;
  const Heading = `h${level}` as const;
  return (
    <article class={picture ? 'teaser pictured' : 'teaser'}>
      {picture && (
        <Image context={context} file={picture.file} alt="" sizes="(min-width: 69rem) 40rem, 100vw" />
      )}
      {teaser.type !== 'news' && <p class="kicker">{context.article.types[teaser.type]}</p>}
      <Heading class="headline">
        <TeaserLink context={context} teaser={teaser} />
      </Heading>
      {teaser.summary && (
        <p class="standfirst" {...foreign(context, teaser.language)}>
          {teaser.summary}
        </p>
      )}
      <TeaserData {...props} />
    </article>
  );
}

function TeaserData({ context, teaser, dating, ofSection }: TeaserViewProps) {
  const clock = dating === 'time' ? renderClock(teaser.published, context.language) : '';
  const section = ofSection ? undefined : teaser.section;
  const dated = dating === 'day' || (dating === 'time' && teaser.circa !== undefined);
  if (!dated && !clock && !section && !teaser.agency && !teaser.corrected) return null;
  return (
    <p class="facts">
      {dated && <DayOf context={context} moment={teaser.published} circa={teaser.circa} />}
      {clock && !dated && <time dateTime={teaser.published.iso}>{clock}</time>}
      {section && <Name context={context} of={section} />}
      {teaser.agency && <Name context={context} of={teaser.agency} />}
      {teaser.retracted && <strong>{context.article.retracted}</strong>}
      {teaser.corrected && !teaser.retracted && <span>{context.article.corrected}</span>}
    </p>
  );
}

interface TeasersProps extends TeaserListing {
  readonly teasers: readonly Teaser[];
  /** True if the list may use several columns. */
  readonly inColumns?: boolean;
}

/** A list of articles, in the order given. */
export function Teasers({ teasers, inColumns, ...listing }: TeasersProps) {
  return (
    <ol class={inColumns ? 'teasers in-columns' : 'teasers'}>
      {teasers.map((teaser) => (
        <li key={teaser.path}>
          <TeaserView {...listing} teaser={teaser} />
        </li>
      ))}
    </ol>
  );
}

interface TopStoriesProps extends TeaserListing {
  /** The lead story first, then the secondary stories. */
  readonly teasers: readonly Teaser[];
}

/** The lead story with its picture across half the grid, and secondary stories next to it. */
export function TopStories({ teasers, ...listing }: TopStoriesProps) {
  if (teasers.length === 0) return null;
  return (
    <div class={teasers.length > 1 ? 'top-stories' : 'top-stories alone'}>
      {teasers.map((teaser) => (
        <TeaserView key={teaser.path} {...listing} teaser={teaser} pictured />
      ))}
    </div>
  );
}
