import { type Genre, genres } from '#model/article-schema.ts';
import type { CoverageFacts, KnownDay } from '#model/facts.ts';
import { dayPath, manifestPath } from '#model/paths.ts';
import { languageName } from '#model/wording/frame.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { CountTable } from './parts/CountTable.tsx';
import { Name } from './parts/Name.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { knownDay } from './parts/When.tsx';

interface CoverageLayoutProps {
  readonly edition: Edition;
  readonly facts: CoverageFacts;
}

/** What the archive holds, for librarians: extent, kinds, gaps, and the manifest of its files. */
export function CoverageLayout({ edition, facts }: CoverageLayoutProps) {
  const { special } = edition;
  return (
    <Document edition={edition} kind="coverage">
      <PageHead title={special.coverage} lead={special.coverageLead} />
      <Holdings edition={edition} facts={facts} />
      <div class="tables">
        <ByYear edition={edition} facts={facts} />
        <ByKind edition={edition} facts={facts} />
        <Missing edition={edition} facts={facts} />
      </div>
      <EmptyMonths edition={edition} facts={facts} />
      <section class="ruled">
        <h2>{special.manifest}</h2>
        <p>{special.manifestLead}</p>
        <p class="onward">
          <a href={edition.href(manifestPath)}>{manifestPath.slice(1)}</a>
        </p>
      </section>
    </Document>
  );
}

function Holdings({ edition, facts }: CoverageLayoutProps) {
  const { special, browse } = edition;
  const { first, last, count } = facts;
  return (
    <dl class="record">
      <div>
        <dt>{special.holdings}</dt>
        <dd>{browse.articles(count)}</dd>
      </div>
      {first && <DayRow edition={edition} term={special.firstDay} day={first} />}
      {last && <DayRow edition={edition} term={special.lastDay} day={last} />}
    </dl>
  );
}

function DayRow({
  edition,
  term,
  day,
}: {
  readonly edition: Edition;
  readonly term: string;
  readonly day: KnownDay;
}) {
  const known = knownDay(day.day, day.circa);
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <a href={edition.href(dayPath(known))}>
          <time dateTime={known}>{renderDay(day.day, edition.language, day.circa)}</time>
        </a>
      </dd>
    </div>
  );
}

function ByYear({ edition, facts }: CoverageLayoutProps) {
  const { special, browse } = edition;
  const rows = facts.years.map(({ of, count }) => ({
    key: of,
    name: <a href={edition.href(dayPath(of))}>{of}</a>,
    count,
  }));
  return (
    <CountTable
      edition={edition}
      caption={special.byYear}
      of={browse.yearColumn}
      rows={rows}
      whole={facts.count}
    />
  );
}

function ByKind({ edition, facts }: CoverageLayoutProps) {
  const { special, article } = edition;
  const agencies = facts.agencies.map((row) => ({
    key: row.name,
    name: <Name edition={edition} of={row} />,
    count: row.count,
  }));
  const languages = facts.languages.map(({ of, count }) => ({
    key: of,
    name: <span lang={of}>{languageName(of)}</span>,
    count,
  }));
  const types = facts.genres.map(({ of, count }) => ({
    key: of,
    name: isGenre(of) ? article.types[of] : of,
    count,
  }));
  return (
    <>
      <CountTable
        edition={edition}
        caption={special.byLanguage}
        of={special.languageColumn}
        rows={languages}
        whole={facts.count}
      />
      <CountTable
        edition={edition}
        caption={special.byType}
        of={special.type}
        rows={types}
        whole={facts.count}
      />
      <CountTable
        edition={edition}
        caption={special.byAgency}
        of={special.agency}
        rows={agencies}
        whole={facts.count}
      />
    </>
  );
}

function isGenre(text: string): text is Genre {
  return genres.some((genre) => genre === text);
}

function Missing({ edition, facts }: CoverageLayoutProps) {
  const { special } = edition;
  const rows = facts.missing.map(({ of, count }) => ({ key: of, name: special.lacks(of), count }));
  return (
    <CountTable
      edition={edition}
      caption={special.missing}
      of={special.missingField}
      rows={rows}
      whole={facts.count}
      most={Math.max(facts.count, 1)}
    />
  );
}

function EmptyMonths({ edition, facts }: CoverageLayoutProps) {
  if (facts.emptyMonths.length === 0) return null;
  return (
    <section class="ruled">
      <h2>{edition.special.emptyMonths}</h2>
      <ul class="names">
        {facts.emptyMonths.map((month) => (
          <li key={month}>{renderMonth(month, edition.language)}</li>
        ))}
      </ul>
    </section>
  );
}
