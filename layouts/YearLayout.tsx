import type { YearFacts } from '#model/facts.ts';
import { dayPath } from '#model/paths.ts';
import { renderMonth, timeWording } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { crumbsTo } from './parts/Breadcrumbs.tsx';
import { Legend } from './parts/Legend.tsx';
import { MonthCalendar } from './parts/MonthCalendar.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { Steps } from './parts/Steps.tsx';
import { weigher } from './parts/weight.ts';

interface YearLayoutProps {
  readonly edition: Edition;
  readonly facts: YearFacts;
}

/** A year as twelve small months; a month without articles is no link. */
export function YearLayout({ edition, facts }: YearLayoutProps) {
  const { browse, language } = edition;
  const days = new Map(facts.calendar.map((day) => [day.day as string, day]));
  const weigh = weigher(facts.calendar);
  const step = (year: string | undefined) =>
    year && { name: renderMonth(year, language), path: dayPath(year) };
  return (
    <Document edition={edition} kind="year" crumbs={crumbsTo(edition, facts.year).slice(0, 1)}>
      <PageHead title={renderMonth(facts.year, language)} lead={browse.articles(facts.count)}>
        <Legend edition={edition} />
      </PageHead>
      <div class="twelve-months">
        {timeWording(language).months.map((name, at) => {
          const month = `${facts.year}-${String(at + 1).padStart(2, '0')}`;
          const caption = facts.months.includes(month) ? (
            <a href={edition.href(dayPath(month))}>{name}</a>
          ) : (
            name
          );
          return (
            <MonthCalendar
              key={month}
              edition={edition}
              month={month}
              days={days}
              weigh={weigh}
              caption={caption}
            />
          );
        })}
      </div>
      <Steps
        edition={edition}
        label={browse.byYear}
        previous={step(facts.previous) || undefined}
        next={step(facts.next) || undefined}
      />
    </Document>
  );
}
