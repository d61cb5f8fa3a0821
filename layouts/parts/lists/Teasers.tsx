import { type LayoutContext, langAttributes } from '#layouts/layout-context.ts';
import type { Teaser } from '#model/page-data.ts';
import { renderClock } from '#model/wording/time.ts';
import { DateOnly } from '../Dates.tsx';
import { Image } from '../Figure.tsx';
import { Name } from '../Name.tsx';

/** The headline of an article as a link, marked with the article’s language. */
export function TeaserLink({
  context,
  teaser,
}: {
  readonly context: LayoutContext;
  readonly teaser: Teaser;
}) {
  return (
    <a href={context.href(teaser.path)} {...langAttributes(context, teaser.language)}>
      {teaser.title}
    </a>
  );
}

interface TeaserOptions {
  readonly context: LayoutContext;
  /** The heading level of the headline. */
  readonly level: 2 | 3 | 4;
  /** The date shown with each article. */
  readonly dateStyle: 'day' | 'time' | 'none';
  /** True in a list of one section, where the section is not repeated. */
  readonly hideSection?: boolean | undefined;
}

interface TeaserCardProps extends TeaserOptions {
  readonly teaser: Teaser;
  readonly showPicture?: boolean;
}

/** An article in a list: headline, standfirst, then section, agency and date. */
export function TeaserCard(props: TeaserCardProps) {
  const { context, teaser, level, showPicture } = props;
  const picture = showPicture ? teaser.picture : undefined;
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
        <p class="standfirst" {...langAttributes(context, teaser.language)}>
          {teaser.summary}
        </p>
      )}
      <TeaserData {...props} />
    </article>
  );
}

function TeaserData({ context, teaser, dateStyle, hideSection }: TeaserCardProps) {
  const clock = dateStyle === 'time' ? renderClock(teaser.published, context.language) : '';
  const section = hideSection ? undefined : teaser.section;
  const dated = dateStyle === 'day' || (dateStyle === 'time' && teaser.circa !== undefined);
  if (!dated && !clock && !section && !teaser.agency && !teaser.corrected) return null;
  return (
    <p class="facts">
      {dated && <DateOnly context={context} moment={teaser.published} circa={teaser.circa} />}
      {clock && !dated && <time dateTime={teaser.published.iso}>{clock}</time>}
      {section && <Name context={context} link={section} />}
      {teaser.agency && <Name context={context} link={teaser.agency} />}
      {teaser.retracted && <strong>{context.article.retracted}</strong>}
      {teaser.corrected && !teaser.retracted && <span>{context.article.corrected}</span>}
    </p>
  );
}

interface TeasersProps extends TeaserOptions {
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
          <TeaserCard {...listing} teaser={teaser} />
        </li>
      ))}
    </ol>
  );
}

interface TopStoriesProps extends TeaserOptions {
  /** The lead story first, then the secondary stories. */
  readonly teasers: readonly Teaser[];
}

/** The lead story with its picture across half the grid, and secondary stories next to it. */
export function TopStories({ teasers, ...listing }: TopStoriesProps) {
  if (teasers.length === 0) return null;
  return (
    <div class={teasers.length > 1 ? 'top-stories' : 'top-stories alone'}>
      {teasers.map((teaser) => (
        <TeaserCard key={teaser.path} {...listing} teaser={teaser} showPicture />
      ))}
    </div>
  );
}
