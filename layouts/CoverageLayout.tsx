import { type Genre, genres } from '#model/article-schema.ts';
import type { CoverageData, KnownDay } from '#model/page-data.ts';
import { dayPath, manifestPath } from '#model/paths.ts';
import { languageName } from '#model/wording/frame.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { truncateDate } from './parts/Dates.tsx';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { CountTable } from './parts/lists/CountTable.tsx';
import { Name } from './parts/Name.tsx';

interface CoverageLayoutProps {
  readonly context: LayoutContext;
  readonly data: CoverageData;
}

/** Statistics of the archive for librarians: extent, article types, gaps, and a link to the manifest. */
export function CoverageLayout({ context, data }: CoverageLayoutProps) {
  const { special } = context;
  return (
    <Document context={context} kind="coverage">
      <PageHeader title={special.coverage} lead={special.coverageLead} />
      <Holdings context={context} data={data} />
      <div class="tables">
        <ByYear context={context} data={data} />
        <ByKind context={context} data={data} />
        <Missing context={context} data={data} />
      </div>
      <EmptyMonths context={context} data={data} />
      <section class="ruled">
        <h2>{special.manifest}</h2>
        <p>{special.manifestLead}</p>
        <p class="onward">
          <a href={context.href(manifestPath)}>{manifestPath.slice(1)}</a>
        </p>
      </section>
    </Document>
  );
}

function Holdings({ context, data }: CoverageLayoutProps) {
  const { special, browse } = context;
  const { first, last, count } = data;
  return (
    <dl class="record">
      <div>
        <dt>{special.total}</dt>
        <dd>{browse.articles(count)}</dd>
      </div>
      {first && <DayRow context={context} term={special.earliest} day={first} />}
      {last && <DayRow context={context} term={special.latest} day={last} />}
    </dl>
  );
}

function DayRow({
  context,
  term,
  day,
}: {
  readonly context: LayoutContext;
  readonly term: string;
  readonly day: KnownDay;
}) {
  const date = truncateDate(day.day, day.circa);
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <a href={context.href(dayPath(date))}>
          <time dateTime={date}>{renderDay(day.day, context.language, day.circa)}</time>
        </a>
      </dd>
    </div>
  );
}

function ByYear({ context, data }: CoverageLayoutProps) {
  const { special, browse } = context;
  const rows = data.years.map(({ of, count }) => ({
    key: of,
    name: <a href={context.href(dayPath(of))}>{of}</a>,
    count,
  }));
  return (
    <CountTable
      context={context}
      caption={special.byYear}
      heading={browse.yearColumn}
      rows={rows}
      total={data.count}
    />
  );
}

function ByKind({ context, data }: CoverageLayoutProps) {
  const { special, article } = context;
  const agencies = data.agencies.map((row) => ({
    key: row.name,
    name: <Name context={context} link={row} />,
    count: row.count,
  }));
  const languages = data.languages.map(({ of, count }) => ({
    key: of,
    name: <span lang={of}>{languageName(of)}</span>,
    count,
  }));
  const types = data.genres.map(({ of, count }) => ({
    key: of,
    name: isGenre(of) ? article.types[of] : of,
    count,
  }));
  return (
    <>
      <CountTable
        context={context}
        caption={special.byLanguage}
        heading={special.languageColumn}
        rows={languages}
        total={data.count}
      />
      <CountTable
        context={context}
        caption={special.byType}
        heading={special.type}
        rows={types}
        total={data.count}
      />
      <CountTable
        context={context}
        caption={special.byAgency}
        heading={special.agency}
        rows={agencies}
        total={data.count}
      />
    </>
  );
}

function isGenre(text: string): text is Genre {
  return genres.some((genre) => genre === text);
}

function Missing({ context, data }: CoverageLayoutProps) {
  const { special } = context;
  const rows = data.missing.map(({ of, count }) => ({ key: of, name: special.missingField(of), count }));
  return (
    <CountTable
      context={context}
      caption={special.missing}
      heading={special.missingColumn}
      rows={rows}
      total={data.count}
      max={Math.max(data.count, 1)}
    />
  );
}

function EmptyMonths({ context, data }: CoverageLayoutProps) {
  if (data.emptyMonths.length === 0) return null;
  return (
    <section class="ruled">
      <h2>{context.special.emptyMonths}</h2>
      <ul class="names">
        {data.emptyMonths.map((month) => (
          <li key={month}>{renderMonth(month, context.language)}</li>
        ))}
      </ul>
    </section>
  );
}
