import type {
  CalendarDay,
  CorrectionsFacts,
  DayFacts,
  EntryFacts,
  Extent,
  FrontFacts,
  IndexFacts,
  MonthFacts,
  OnThisDayFacts,
  PicturesFacts,
  YearFacts,
} from '#model/facts.ts';
import { dayPath } from '#model/paths.ts';
import { Briefs, href, Name, Section, Teasers, Title } from './bare-parts.tsx';

/** The lists of the bare theme, each from the facts of its layout. */

export function Day({ facts }: { readonly facts: DayFacts }) {
  return (
    <>
      <Title of={facts.day} count={facts.count} />
      <Teasers of={facts.lead} />
      {facts.sections.map(({ section, teasers }) => (
        <Section key={section?.name} name={section?.name ?? ''} teasers={teasers} />
      ))}
    </>
  );
}

function Days({ of }: { readonly of: readonly CalendarDay[] }) {
  return (
    <ol>
      {of.map(({ day, count, headline }) => (
        <li key={day}>
          <a href={href(dayPath(day))}>{day}</a> {count} {headline}
        </li>
      ))}
    </ol>
  );
}

export function Year({ facts }: { readonly facts: YearFacts }) {
  return (
    <>
      <Title of={facts.year} count={facts.count} />
      <Days of={facts.calendar} />
    </>
  );
}

export function Month({ facts }: { readonly facts: MonthFacts }) {
  return (
    <>
      <Title of={facts.month} count={facts.count} />
      <Days of={facts.calendar} />
      {facts.days.map(({ day, teasers }) => (
        <Section key={day} name={day} teasers={teasers} />
      ))}
    </>
  );
}

export function Months({ of }: { readonly of: readonly Extent[] }) {
  return (
    <ol>
      {of.map((month) => (
        <li key={month.of}>
          <a href={href(dayPath(month.of))}>{month.of}</a> {month.count}
        </li>
      ))}
    </ol>
  );
}

export function Entry({ facts }: { readonly facts: EntryFacts }) {
  return (
    <>
      <Title of={facts.name} count={facts.count} />
      <Teasers of={facts.teasers} />
      {facts.timeline.length > 0 && <Briefs of={facts.timeline} />}
      <ul>
        {facts.years.map(({ of, count }) => (
          <li key={of}>
            <a href={`${of}/`}>{of}</a> {count}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Pictures({ facts }: { readonly facts: PicturesFacts }) {
  return facts.pictures.map(({ file, alt, caption, article }) => (
    <figure key={article.path}>
      <img src={href(file.path)} alt={alt} />
      <figcaption>
        {caption} <a href={href(article.path)}>{article.name}</a>
      </figcaption>
    </figure>
  ));
}

export function Index({ facts }: { readonly facts: IndexFacts }) {
  return (
    <>
      <Title of={facts.kind} count={facts.count} />
      <ul>
        {facts.rows.map((row) => (
          <li key={row.name}>
            <Name of={row} /> {row.count} {row.from}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Front({ facts, name }: { readonly facts: FrontFacts; readonly name: string }) {
  return (
    <>
      <Title of={name} />
      <Teasers of={[...facts.lead, ...facts.rest]} />
      {facts.sections.map(({ section, teasers }) => (
        <Section key={section.name} name={section.name} teasers={teasers} />
      ))}
      <Months of={facts.months} />
    </>
  );
}

export function OnThisDay({ facts }: { readonly facts: OnThisDayFacts }) {
  return (
    <>
      <Title of={facts.monthAndDay ?? 'on-this-day'} />
      {facts.years.map(({ year, teasers }) => (
        <Section key={year} name={year} teasers={teasers} />
      ))}
    </>
  );
}

export function Corrections({ facts }: { readonly facts: CorrectionsFacts }) {
  return (
    <ul>
      {facts.corrections.map(({ date, text, article }) => (
        <li key={article.path}>
          {date.day}: {text} <a href={href(article.path)}>{article.title}</a>
        </li>
      ))}
    </ul>
  );
}
