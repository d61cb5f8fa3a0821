import { groupDigits } from '#lib/text.ts';
import type { FrontFacts, Teaser } from '#model/facts.ts';
import { archivePath, dayPath, indexPath, onThisDayPath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import { type Edition, langOn } from './edition.ts';
import { Legend } from './parts/Legend.tsx';
import { Teasers, TopStories } from './parts/Teasers.tsx';
import { Timeline } from './parts/Timeline.tsx';
import { Weekday } from './parts/When.tsx';
import { YearsTable } from './parts/YearsTable.tsx';

interface FrontLayoutProps {
  readonly edition: Edition;
  readonly facts: FrontFacts;
}

/** A lead and two seconds: of the newest day, then of those before it. */
const topStories = 3;

/** The front page: the newest day’s stories, the sections, then the ways into the archive. */
export function FrontLayout({ edition, facts }: FrontLayoutProps) {
  const { browse, imprint } = edition;
  const stories = [...facts.lead, ...facts.rest];
  const top = stories.slice(0, topStories);
  const dateline = facts.day && (
    <a href={edition.href(dayPath(facts.day))}>
      <Weekday edition={edition} day={facts.day} />
    </a>
  );
  return (
    <Document edition={edition} kind="front" dateline={dateline}>
      <h1 class="hidden" lang={langOn(edition, imprint.language)}>
        {imprint.name}
      </h1>
      {facts.lead.length === 0 ? (
        <p class="empty">{browse.emptyArchive}</p>
      ) : (
        <>
          <TopStories edition={edition} teasers={top} dating="day" level={2} />
          <Rest edition={edition} teasers={stories.slice(topStories)} />
          <Sections edition={edition} facts={facts} />
          <Stories edition={edition} facts={facts} />
          <Archive edition={edition} facts={facts} />
        </>
      )}
    </Document>
  );
}

function Rest({ edition, teasers }: { readonly edition: Edition; readonly teasers: readonly Teaser[] }) {
  if (teasers.length === 0) return null;
  return (
    <section class="ruled">
      <h2>{edition.browse.latest}</h2>
      <Teasers edition={edition} teasers={teasers} level={3} dating="day" inColumns />
    </section>
  );
}

function Sections({ edition, facts }: FrontLayoutProps) {
  if (facts.sections.length === 0) return null;
  return (
    <div class="front-sections">
      {facts.sections.map(({ section, teasers }) => (
        <section key={section.path} class="ruled">
          <h2>
            <a href={edition.href(section.path)} lang={langOn(edition, section.lang)}>
              {section.name}
            </a>
          </h2>
          <Teasers edition={edition} teasers={teasers} level={3} dating="day" ofSection />
        </section>
      ))}
    </div>
  );
}

function Stories({ edition, facts }: FrontLayoutProps) {
  const { browse, href } = edition;
  if (facts.stories.length === 0) return null;
  return (
    <section class="ruled">
      <h2>
        <a href={href(indexPath('stories'))}>{browse.stories}</a>
      </h2>
      <div class="front-stories">
        {facts.stories.map(({ story, count, teasers }) => (
          <section key={story.path}>
            <h3>
              <a href={href(story.path)} lang={langOn(edition, story.lang)}>
                {story.name}
              </a>{' '}
              <span class="count">{browse.articles(count)}</span>
            </h3>
            <Timeline edition={edition} teasers={teasers} />
          </section>
        ))}
      </div>
    </section>
  );
}

/** On this day, the calendar of the archive, topics by size. */
function Archive({ edition, facts }: FrontLayoutProps) {
  const { browse, href, imprint } = edition;
  return (
    <div class="front-archive">
      <section class="ruled glance">
        <h2>
          <a href={href(archivePath)}>{browse.archiveAtAGlance}</a>
        </h2>
        <YearsTable edition={edition} months={facts.months} caption={browse.archiveAtAGlance} compact />
        <Legend edition={edition} />
      </section>
      <section class="ruled">
        <h2>{browse.onThisDay}</h2>
        <p>{browse.onThisDayLead}</p>
        <p class="onward">
          <a href={href(onThisDayPath)} data-on-this-day={imprint.timezone}>
            {browse.onThisDayLink}
          </a>
        </p>
      </section>
      {facts.topics.length > 0 && (
        <section class="ruled">
          <h2>
            <a href={href(indexPath('topics'))}>{browse.topics}</a>
          </h2>
          <ul class="names weighed">
            {facts.topics.map(({ name, path, lang, count }) => (
              <li key={name}>
                {path ? (
                  <a href={href(path)} lang={langOn(edition, lang)}>
                    {name}
                  </a>
                ) : (
                  name
                )}{' '}
                <span class="count">{groupDigits(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
