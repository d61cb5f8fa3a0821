import { interfaceLang, type LayoutContext, langIfDifferent } from '#layouts/layout-context.ts';
import { TeaserLink, Teasers } from '#layouts/parts/lists/Teasers.tsx';
import { Timeline } from '#layouts/parts/lists/Timeline.tsx';
import type { Link } from '#model/page.ts';
import type { ArticleData, StoryInPage, Teaser } from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { truncateDate } from '../Dates.tsx';
import { Name } from '../Name.tsx';

interface PartProps {
  readonly context: LayoutContext;
  readonly data: ArticleData;
}

/** The sidebar of an article: the story so far and the day’s top stories. */
export function ArticleSidebar({ context, data }: PartProps) {
  const others = data.dayTop.some(({ path }) => path !== data.path);
  if (!data.story && !others) return null;
  return (
    <aside class="beside" lang={interfaceLang(context)}>
      {data.story && <StorySoFar context={context} story={data.story} />}
      {others && <DayTop context={context} data={data} />}
    </aside>
  );
}

function StorySoFar({ context, story }: { readonly context: LayoutContext; readonly story: StoryInPage }) {
  const { article } = context;
  return (
    <section class="story-so-far">
      <h2>{article.storySoFar}</h2>
      <p class="story-name" lang={context.head.lang}>
        <Name context={context} link={story.story} />
      </p>
      {story.next && (
        <p class="story-next">
          <span class="label">{article.storyNext}</span> <TeaserLink context={context} teaser={story.next} />
        </p>
      )}
      <Timeline context={context} teasers={story.older} />
      {story.story.path && (
        <p class="onward">
          <a href={context.href(story.story.path)}>{article.wholeStory}</a>
        </p>
      )}
    </section>
  );
}

function DayTop({ context, data }: PartProps) {
  const { article, href } = context;
  const { day } = data.published;
  return (
    <section class="day-top">
      <h2>{article.dayTop(renderDay(day, context.language, data.circa))}</h2>
      <ol>
        {data.dayTop.map((teaser) => (
          <li key={teaser.path}>
            {teaser.path === data.path ? (
              <span aria-current="page" lang={langIfDifferent(context, teaser.language)}>
                {teaser.title}
              </span>
            ) : (
              <TeaserLink context={context} teaser={teaser} />
            )}
          </li>
        ))}
      </ol>
      <p class="onward">
        <a href={href(dayPath(truncateDate(day, data.circa)))}>
          {data.circa ? renderMonth(truncateDate(day, data.circa), context.language) : article.wholeDay}
        </a>
      </p>
    </section>
  );
}

/** Below an article: related articles, and the previous and next article of the day. */
export function FurtherReading({ context, data }: PartProps) {
  return (
    <div class="onward-from" lang={interfaceLang(context)}>
      {data.related.length > 0 && <Related context={context} related={data.related} />}
      <Neighbours context={context} data={data} />
    </div>
  );
}

function Related({
  context,
  related,
}: {
  readonly context: LayoutContext;
  readonly related: readonly Teaser[];
}) {
  return (
    <section class="related">
      <h2>{context.article.related}</h2>
      <Teasers context={context} teasers={related} level={3} dateStyle="day" inColumns />
    </section>
  );
}

function Neighbours({ context, data }: PartProps) {
  const { previous, next } = data;
  if (!previous && !next) return null;
  const { article } = context;
  return (
    <nav class="neighbours" aria-label={article.sameDay}>
      {previous && <Neighbour context={context} link={previous} rel="prev" label={article.previous} />}
      {next && <Neighbour context={context} link={next} rel="next" label={article.next} />}
    </nav>
  );
}

interface NeighbourProps {
  readonly context: LayoutContext;
  readonly link: Link;
  readonly rel: 'prev' | 'next';
  readonly label: string;
}

function Neighbour({ context, link, rel, label }: NeighbourProps) {
  return (
    <a class={rel} href={context.href(link.path)} rel={rel}>
      <span class="label">{label}</span>{' '}
      <span lang={langIfDifferent(context, link.lang) ?? context.head.lang}>{link.name}</span>
    </a>
  );
}
