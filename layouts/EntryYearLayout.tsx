import type { EntryYearFacts } from '#model/facts.ts';
import { entryPath, entryYearPath, indexPath } from '#model/paths.ts';
import { renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { MonthsOfEntry } from './parts/MonthsOfEntry.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { type Step, Steps } from './parts/Steps.tsx';

interface EntryYearLayoutProps {
  readonly edition: Edition;
  readonly facts: EntryYearFacts;
}

/** A page of a year of an entry, in order of time. It names no total, so that a past year keeps still. */
export function EntryYearLayout({ edition, facts }: EntryYearLayoutProps) {
  const { browse, language } = edition;
  const { kind, key, name, year, page, pages } = facts;
  const crumbs = [
    { name: browse.kinds[kind], path: indexPath(kind) },
    { name, path: entryPath(kind, key) },
  ];
  return (
    <Document edition={edition} kind="entry-year" crumbs={crumbs}>
      <PageHead
        title={`${name}, ${renderMonth(year, language)}`}
        lead={page > 1 ? browse.pageOf(page, pages) : undefined}
      />
      <PagesOfYear edition={edition} facts={facts} />
      <MonthsOfEntry edition={edition} teasers={facts.teasers} />
      <Steps
        edition={edition}
        label={browse.pages}
        previous={earlier(edition, facts)}
        next={later(edition, facts)}
      />
    </Document>
  );
}

/** Every page of the year, so that none is further away than the first. */
function PagesOfYear({ edition, facts }: EntryYearLayoutProps) {
  const { kind, key, year, page, pages } = facts;
  if (pages < 3) return null;
  return (
    <nav class="letters" aria-label={edition.browse.pageOf(page, pages)}>
      <ul>
        {Array.from({ length: pages }, (_, before) => before + 1).map((number) => (
          <li key={number}>
            <a
              href={edition.href(entryYearPath(kind, key, year, number))}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page before in the year, else the year before. */
function earlier(
  { browse, language }: Edition,
  { kind, key, year, page, previousYear }: EntryYearFacts,
): Step | undefined {
  if (page > 1) return { name: browse.previousPage, path: entryYearPath(kind, key, year, page - 1) };
  return previousYear
    ? { name: renderMonth(previousYear, language), path: entryYearPath(kind, key, previousYear, 1) }
    : undefined;
}

/** The page after in the year, else the year after. */
function later(
  { browse, language }: Edition,
  { kind, key, year, page, pages, nextYear }: EntryYearFacts,
): Step | undefined {
  if (page < pages) return { name: browse.nextPage, path: entryYearPath(kind, key, year, page + 1) };
  return nextYear
    ? { name: renderMonth(nextYear, language), path: entryYearPath(kind, key, nextYear, 1) }
    : undefined;
}
