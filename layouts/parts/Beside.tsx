import type { ArticleFacts, StoryInPage, Teaser } from '#model/facts.ts';
import type { Link } from '#model/page.ts';
import { dayPath } from '#model/paths.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { type Edition, interfaceLang, langOn } from '../edition.ts';
import { Name } from './Name.tsx';
import { TeaserLink, Teasers } from './Teasers.tsx';
import { Timeline } from './Timeline.tsx';
import { knownDay } from './When.tsx';

interface PartProps {
  readonly edition: Edition;
  readonly facts: ArticleFacts;
}

/** At the side of an article: the story so far, the day’s top stories. */
export function Beside({ edition, facts }: PartProps) {
  const others = facts.dayTop.some(({ path }) => path !== facts.path);
  if (!facts.story && !others) return null;
  return (
    <aside class="beside" lang={interfaceLang(edition)}>
      {facts.story && <StorySoFar edition={edition} story={facts.story} />}
      {others && <DayTop edition={edition} facts={facts} />}
    </aside>
  );
}

function StorySoFar({ edition, story }: { readonly edition: Edition; readonly story: StoryInPage }) {
  const { article } = edition;
  return (
    <section class="story-so-far">
      <h2>{article.storySoFar}</h2>
      <p class="story-name" lang={edition.head.lang}>
        <Name edition={edition} of={story.story} />
      </p>
      {story.next && (
        <p class="story-next">
          <span class="label">{article.storyNext}</span> <TeaserLink edition={edition} teaser={story.next} />
        </p>
      )}
      <Timeline edition={edition} teasers={story.older} />
      {story.story.path && (
        <p class="onward">
          <a href={edition.href(story.story.path)}>{article.wholeStory}</a>
        </p>
      )}
    </section>
  );
}

function DayTop({ edition, facts }: PartProps) {
  const { article, href } = edition;
  const { day } = facts.published;
  return (
    <section class="day-top">
      <h2>{article.dayTop(renderDay(day, edition.language, facts.circa))}</h2>
      <ol>
        {facts.dayTop.map((teaser) => (
          <li key={teaser.path}>
            {teaser.path === facts.path ? (
              <span aria-current="page" lang={langOn(edition, teaser.language)}>
                {teaser.title}
              </span>
            ) : (
              <TeaserLink edition={edition} teaser={teaser} />
            )}
          </li>
        ))}
      </ol>
      <p class="onward">
        <a href={href(dayPath(knownDay(day, facts.circa)))}>
          {facts.circa ? renderMonth(knownDay(day, facts.circa), edition.language) : article.wholeDay}
        </a>
      </p>
    </section>
  );
}

/** Below an article: related pieces, and its neighbours of the same day. */
export function Onward({ edition, facts }: PartProps) {
  return (
    <div class="onward-from" lang={interfaceLang(edition)}>
      {facts.related.length > 0 && <Related edition={edition} related={facts.related} />}
      <Neighbours edition={edition} facts={facts} />
    </div>
  );
}

function Related({ edition, related }: { readonly edition: Edition; readonly related: readonly Teaser[] }) {
  return (
    <section class="related">
      <h2>{edition.article.related}</h2>
      <Teasers edition={edition} teasers={related} level={3} dating="day" inColumns />
    </section>
  );
}

function Neighbours({ edition, facts }: PartProps) {
  const { previous, next } = facts;
  if (!previous && !next) return null;
  const { article } = edition;
  return (
    <nav class="neighbours" aria-label={article.sameDay}>
      {previous && <Neighbour edition={edition} link={previous} rel="prev" label={article.previous} />}
      {next && <Neighbour edition={edition} link={next} rel="next" label={article.next} />}
    </nav>
  );
}

interface NeighbourProps {
  readonly edition: Edition;
  readonly link: Link;
  readonly rel: 'prev' | 'next';
  readonly label: string;
}

function Neighbour({ edition, link, rel, label }: NeighbourProps) {
  return (
    <a class={rel} href={edition.href(link.path)} rel={rel}>
      <span class="label">{label}</span>{' '}
      <span lang={langOn(edition, link.lang) ?? edition.head.lang}>{link.name}</span>
    </a>
  );
}
