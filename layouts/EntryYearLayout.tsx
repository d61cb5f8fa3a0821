import type { EntryYearData } from '#model/page-data.ts';
import { entryPath, entryYearPath, indexPath } from '#model/paths.ts';
import { renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { PrevNext, type PrevNextLink } from './parts/frame/PrevNext.tsx';
import { ArticlesByMonth } from './parts/lists/ArticlesByMonth.tsx';

interface EntryYearLayoutProps {
  readonly context: LayoutContext;
  readonly data: EntryYearData;
}

/** One page of an entry’s year, in chronological order. It shows no overall total, so a past year does not change. */
export function EntryYearLayout({ context, data }: EntryYearLayoutProps) {
  const { browse, language } = context;
  const { kind, key, name, year, page, pages } = data;
  const crumbs = [
    { name: browse.kinds[kind], path: indexPath(kind) },
    { name, path: entryPath(kind, key) },
  ];
  return (
    <Document context={context} kind="entry-year" crumbs={crumbs}>
      <PageHeader
        title={`${name}, ${renderMonth(year, language)}`}
        lead={page > 1 ? browse.pageOf(page, pages) : undefined}
      />
      <PagesOfYear context={context} data={data} />
      <ArticlesByMonth context={context} teasers={data.teasers} />
      <PrevNext
        context={context}
        label={browse.pages}
        previous={previousLink(context, data)}
        next={nextLink(context, data)}
      />
    </Document>
  );
}

/** Links to every page of the year. */
function PagesOfYear({ context, data }: EntryYearLayoutProps) {
  const { kind, key, year, page, pages } = data;
  if (pages < 3) return null;
  return (
    <nav class="letters" aria-label={context.browse.pageOf(page, pages)}>
      <ul>
        {Array.from({ length: pages }, (_, before) => before + 1).map((number) => (
          <li key={number}>
            <a
              href={context.href(entryYearPath(kind, key, year, number))}
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

/** The previous page of the year, or the previous year. */
function previousLink(
  { browse, language }: LayoutContext,
  { kind, key, year, page, previousYear }: EntryYearData,
): PrevNextLink | undefined {
  if (page > 1) return { name: browse.previousPage, path: entryYearPath(kind, key, year, page - 1) };
  return previousYear
    ? { name: renderMonth(previousYear, language), path: entryYearPath(kind, key, previousYear, 1) }
    : undefined;
}

/** The next page of the year, or the next year. */
function nextLink(
  { browse, language }: LayoutContext,
  { kind, key, year, page, pages, nextYear }: EntryYearData,
): PrevNextLink | undefined {
  if (page < pages) return { name: browse.nextPage, path: entryYearPath(kind, key, year, page + 1) };
  return nextYear
    ? { name: renderMonth(nextYear, language), path: entryYearPath(kind, key, nextYear, 1) }
    : undefined;
}
