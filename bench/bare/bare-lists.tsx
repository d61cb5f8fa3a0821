import type {
  CalendarDay,
  CorrectionsData,
  DayData,
  EntryData,
  Extent,
  FrontData,
  IndexData,
  MonthData,
  OnThisDayData,
  PicturesData,
  YearData,
} from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { Briefs, href, Name, Section, Teasers, Title } from './bare-parts.tsx';

export function Day({ data }: { readonly data: DayData }) {
  return (
    <>
      <Title of={data.day} count={data.count} />
      <Teasers of={data.lead} />
      {data.sections.map(({ section, teasers }) => (
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

export function Year({ data }: { readonly data: YearData }) {
  return (
    <>
      <Title of={data.year} count={data.count} />
      <Days of={data.calendar} />
    </>
  );
}

export function Month({ data }: { readonly data: MonthData }) {
  return (
    <>
      <Title of={data.month} count={data.count} />
      <Days of={data.calendar} />
      {data.days.map(({ day, teasers }) => (
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

export function Entry({ data }: { readonly data: EntryData }) {
  return (
    <>
      <Title of={data.name} count={data.count} />
      <Teasers of={data.teasers} />
      {data.timeline.length > 0 && <Briefs of={data.timeline} />}
      <ul>
        {data.years.map(({ of, count }) => (
          <li key={of}>
            <a href={`${of}/`}>{of}</a> {count}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Pictures({ data }: { readonly data: PicturesData }) {
  return data.pictures.map(({ file, alt, caption, article }) => (
    <figure key={article.path}>
      <img src={href(file.path)} alt={alt} />
      <figcaption>
        {caption} <a href={href(article.path)}>{article.name}</a>
      </figcaption>
    </figure>
  ));
}

export function Index({ data }: { readonly data: IndexData }) {
  return (
    <>
      <Title of={data.kind} count={data.count} />
      <ul>
        {data.rows.map((row) => (
          <li key={row.name}>
            <Name of={row} /> {row.count} {row.from}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Front({ data, name }: { readonly data: FrontData; readonly name: string }) {
  return (
    <>
      <Title of={name} />
      <Teasers of={[...data.lead, ...data.rest]} />
      {data.sections.map(({ section, teasers }) => (
        <Section key={section.name} name={section.name} teasers={teasers} />
      ))}
      <Months of={data.months} />
    </>
  );
}

export function OnThisDay({ data }: { readonly data: OnThisDayData }) {
  return (
    <>
      <Title of={data.monthAndDay ?? 'on-this-day'} />
      {data.years.map(({ year, teasers }) => (
        <Section key={year} name={year} teasers={teasers} />
      ))}
    </>
  );
}

export function Corrections({ data }: { readonly data: CorrectionsData }) {
  return (
    <ul>
      {data.corrections.map(({ date, text, article }) => (
        <li key={article.path}>
          {date.day}: {text} <a href={href(article.path)}>{article.title}</a>
        </li>
      ))}
    </ul>
  );
}
