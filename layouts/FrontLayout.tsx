import { groupDigits } from '#lib/text.ts';
import type { FrontData, Teaser } from '#model/page-data.ts';
import { archivePath, dayPath, indexPath, onThisDayPath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import { type LayoutContext, langIfDifferent } from './layout-context.ts';
import { Legend } from './parts/calendar/Legend.tsx';
import { YearsTable } from './parts/calendar/YearsTable.tsx';
import { DateWithWeekday } from './parts/Dates.tsx';
import { Teasers, TopStories } from './parts/lists/Teasers.tsx';
import { Timeline } from './parts/lists/Timeline.tsx';

interface FrontLayoutProps {
  readonly context: LayoutContext;
  readonly data: FrontData;
}

/** The number of top stories: a lead and two secondary stories. */
const topStories = 3;

/** The front page: the newest stories, the sections, then links into the archive. */
export function FrontLayout({ context, data }: FrontLayoutProps) {
  const { browse, settings } = context;
  const stories = [...data.lead, ...data.rest];
  const top = stories.slice(0, topStories);
  const dateline = data.day && (
    <a href={context.href(dayPath(data.day))}>
      <DateWithWeekday context={context} day={data.day} />
    </a>
  );
  return (
    <Document context={context} kind="front" dateline={dateline}>
      <h1 class="hidden" lang={langIfDifferent(context, settings.language)}>
        {settings.name}
      </h1>
      {data.lead.length === 0 ? (
        <p class="empty">{browse.emptyArchive}</p>
      ) : (
        <>
          <TopStories context={context} teasers={top} dateStyle="day" level={2} />
          <Rest context={context} teasers={stories.slice(topStories)} />
          <Sections context={context} data={data} />
          <Stories context={context} data={data} />
          <Archive context={context} data={data} />
        </>
      )}
    </Document>
  );
}

function Rest({
  context,
  teasers,
}: {
  readonly context: LayoutContext;
  readonly teasers: readonly Teaser[];
}) {
  if (teasers.length === 0) return null;
  return (
    <section class="ruled">
      <h2>{context.browse.latest}</h2>
      <Teasers context={context} teasers={teasers} level={3} dateStyle="day" inColumns />
    </section>
  );
}

function Sections({ context, data }: FrontLayoutProps) {
  if (data.sections.length === 0) return null;
  return (
    <div class="front-sections">
      {data.sections.map(({ section, teasers }) => (
        <section key={section.path} class="ruled">
          <h2>
            <a href={context.href(section.path)} lang={langIfDifferent(context, section.lang)}>
              {section.name}
            </a>
          </h2>
          <Teasers context={context} teasers={teasers} level={3} dateStyle="day" hideSection />
        </section>
      ))}
    </div>
  );
}

function Stories({ context, data }: FrontLayoutProps) {
  const { browse, href } = context;
  if (data.stories.length === 0) return null;
  return (
    <section class="ruled">
      <h2>
        <a href={href(indexPath('stories'))}>{browse.stories}</a>
      </h2>
      <div class="front-stories">
        {data.stories.map(({ story, count, teasers }) => (
          <section key={story.path}>
            <h3>
              <a href={href(story.path)} lang={langIfDifferent(context, story.lang)}>
                {story.name}
              </a>{' '}
              <span class="count">{browse.articles(count)}</span>
            </h3>
            <Timeline context={context} teasers={teasers} />
          </section>
        ))}
      </div>
    </section>
  );
}

/** On this day, the calendar of the archive, and topics by number of articles. */
function Archive({ context, data }: FrontLayoutProps) {
  const { browse, href, settings } = context;
  return (
    <div class="front-archive">
      <section class="ruled glance">
        <h2>
          <a href={href(archivePath)}>{browse.archiveAtAGlance}</a>
        </h2>
        <YearsTable context={context} months={data.months} caption={browse.archiveAtAGlance} compact />
        <Legend context={context} />
      </section>
      <section class="ruled">
        <h2>{browse.onThisDay}</h2>
        <p>{browse.onThisDayLead}</p>
        <p class="onward">
          <a href={href(onThisDayPath)} data-on-this-day={settings.timezone}>
            {browse.onThisDayLink}
          </a>
        </p>
      </section>
      {data.topics.length > 0 && (
        <section class="ruled">
          <h2>
            <a href={href(indexPath('topics'))}>{browse.topics}</a>
          </h2>
          <ul class="names weighed">
            {data.topics.map(({ name, path, lang, count }) => (
              <li key={name}>
                {path ? (
                  <a href={href(path)} lang={langIfDifferent(context, lang)}>
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
