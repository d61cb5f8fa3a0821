import type { IsoDay } from '#model/day.ts';
import type { DayFacts } from '#model/facts.ts';
import { dayPath, onThisDayPathOf } from '#model/paths.ts';
import { renderDay, renderMonthAndDay } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { crumbsTo } from './parts/Breadcrumbs.tsx';
import { Name } from './parts/Name.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { Steps } from './parts/Steps.tsx';
import { Teasers, TopStories } from './parts/Teasers.tsx';
import { Weekday } from './parts/When.tsx';

interface DayLayoutProps {
  readonly edition: Edition;
  readonly facts: DayFacts;
}

/** A day as a front page of its time: its top stories, then the rest by section. */
export function DayLayout({ edition, facts }: DayLayoutProps) {
  const { browse, language } = edition;
  const step = (day: IsoDay | undefined) => day && { name: renderDay(day, language), path: dayPath(day) };
  return (
    <Document edition={edition} kind="day" crumbs={crumbsTo(edition, facts.day.slice(0, 7))}>
      <PageHead
        title={
          facts.circa ? (
            renderDay(facts.day, language, facts.circa)
          ) : (
            <Weekday edition={edition} day={facts.day} />
          )
        }
        lead={facts.count > 0 ? browse.articles(facts.count) : browse.emptyDay}
      />
      <TopStories edition={edition} teasers={facts.lead} dating="time" level={2} />
      {facts.sections.map(({ section, teasers }) => (
        <section key={section?.name ?? ''} class="ruled">
          <h2>{section ? <Name edition={edition} of={section} /> : browse.otherNews}</h2>
          <Teasers edition={edition} teasers={teasers} level={3} dating="time" ofSection inColumns />
        </section>
      ))}
      <Steps
        edition={edition}
        label={browse.calendar}
        previous={step(facts.previous)}
        next={step(facts.next)}
      />
      {!facts.circa && <OnThisDay edition={edition} day={facts.day} />}
    </Document>
  );
}

function OnThisDay({ edition, day }: { readonly edition: Edition; readonly day: IsoDay }) {
  const name = renderMonthAndDay(day, edition.language);
  return (
    <p class="onward">
      <a href={edition.href(onThisDayPathOf(day.slice(5)))}>{edition.browse.onThisDayOf(name)}</a>
    </p>
  );
}
