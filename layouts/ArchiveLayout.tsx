import type { ArchiveData } from '#model/page-data.ts';
import {
  correctionsPath,
  coveragePath,
  indexKinds,
  indexPath,
  onThisDayPath,
  picturesPath,
  searchPath,
} from '#model/paths.ts';
import { renderDay } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { Legend } from './parts/calendar/Legend.tsx';
import { YearsTable } from './parts/calendar/YearsTable.tsx';
import { withNoBreakSpaces } from './parts/Dates.tsx';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface ArchiveLayoutProps {
  readonly context: LayoutContext;
  readonly data: ArchiveData;
}

/** All years at a glance: a table of article counts by month, colored as a heat map. */
export function ArchiveLayout({ context, data }: ArchiveLayoutProps) {
  const { browse, frame, language } = context;
  const { first, last, count, months } = data;
  const extent =
    first && last
      ? browse.archiveExtent(
          count,
          withNoBreakSpaces(renderDay(first.day, language, first.circa)),
          withNoBreakSpaces(renderDay(last.day, language, last.circa)),
        )
      : browse.emptyArchive;
  return (
    <Document context={context} kind="archive">
      <PageHeader title={frame.archive} lead={extent} />
      {months.length > 0 && (
        <section class="glance">
          <YearsTable context={context} months={months} caption={browse.archiveAtAGlance} />
          <Legend context={context} />
          <p class="onward">
            <button type="button" data-random>
              {browse.randomArticle}
            </button>
          </p>
        </section>
      )}
      <BrowseLinks context={context} />
    </Document>
  );
}

/** Links to the other ways to browse the archive. */
function BrowseLinks({ context }: { readonly context: LayoutContext }) {
  const { browse, frame, special, href } = context;
  const others = [
    { name: browse.onThisDay, path: onThisDayPath },
    { name: special.pictures, path: picturesPath },
    { name: special.corrections, path: correctionsPath },
    { name: special.coverage, path: coveragePath },
    { name: frame.search, path: searchPath },
  ];
  return (
    <section class="ways in-grid ruled">
      <h2>{frame.browse}</h2>
      <ul>
        {indexKinds.map((kind) => (
          <li key={kind}>
            <a href={href(indexPath(kind))}>{browse.kinds[kind]}</a>
          </li>
        ))}
        {others.map(({ name, path }) => (
          <li key={path}>
            <a href={href(path)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
