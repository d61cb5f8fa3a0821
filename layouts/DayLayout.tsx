import type { IsoDay } from '#model/day.ts';
import type { DayData } from '#model/page-data.ts';
import { dayPath, onThisDayPathOf } from '#model/paths.ts';
import { renderDay, renderMonthAndDay } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { dateCrumbs } from './date-crumbs.ts';
import type { LayoutContext } from './layout-context.ts';
import { DateWithWeekday } from './parts/Dates.tsx';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { PrevNext } from './parts/frame/PrevNext.tsx';
import { Teasers, TopStories } from './parts/lists/Teasers.tsx';
import { Name } from './parts/Name.tsx';

interface DayLayoutProps {
  readonly context: LayoutContext;
  readonly data: DayData;
}

/** The page of a day: its top stories, then the rest by section. */
export function DayLayout({ context, data }: DayLayoutProps) {
  const { browse, language } = context;
  const step = (day: IsoDay | undefined) => day && { name: renderDay(day, language), path: dayPath(day) };
  return (
    <Document context={context} kind="day" crumbs={dateCrumbs(data.day.slice(0, 7), context.language)}>
      <PageHeader
        title={
          data.circa ? (
            renderDay(data.day, language, data.circa)
          ) : (
            <DateWithWeekday context={context} day={data.day} />
          )
        }
        lead={data.count > 0 ? browse.articles(data.count) : browse.emptyDay}
      />
      <TopStories context={context} teasers={data.lead} dateStyle="time" level={2} />
      {data.sections.map(({ section, teasers }) => (
        <section key={section?.name ?? ''} class="ruled">
          <h2>{section ? <Name context={context} link={section} /> : browse.otherNews}</h2>
          <Teasers context={context} teasers={teasers} level={3} dateStyle="time" hideSection inColumns />
        </section>
      ))}
      <PrevNext
        context={context}
        label={browse.otherDays}
        previous={step(data.previous)}
        next={step(data.next)}
      />
      {!data.circa && <OnThisDay context={context} day={data.day} />}
    </Document>
  );
}

function OnThisDay({ context, day }: { readonly context: LayoutContext; readonly day: IsoDay }) {
  const name = renderMonthAndDay(day, context.language);
  return (
    <p class="onward">
      <a href={context.href(onThisDayPathOf(day.slice(5)))}>{context.browse.onThisDayOf(name)}</a>
    </p>
  );
}
