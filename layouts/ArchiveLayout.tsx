import type { ArchiveFacts } from '#model/facts.ts';
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
import type { Edition } from './edition.ts';
import { Legend } from './parts/Legend.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { unbroken } from './parts/When.tsx';
import { YearsTable } from './parts/YearsTable.tsx';

interface ArchiveLayoutProps {
  readonly edition: Edition;
  readonly facts: ArchiveFacts;
}

/** All years at a glance: a heat map of months that is a table of numbers at once. */
export function ArchiveLayout({ edition, facts }: ArchiveLayoutProps) {
  const { browse, frame, language } = edition;
  const { first, last, count, months } = facts;
  const standing =
    first && last
      ? browse.archiveStanding(
          count,
          unbroken(renderDay(first.day, language, first.circa)),
          unbroken(renderDay(last.day, language, last.circa)),
        )
      : browse.emptyArchive;
  return (
    <Document edition={edition} kind="archive">
      <PageHead title={frame.archive} lead={standing} />
      {months.length > 0 && (
        <section class="glance">
          <YearsTable edition={edition} months={months} caption={browse.archiveAtAGlance} />
          <Legend edition={edition} />
          <p class="onward">
            <button type="button" data-random>
              {browse.randomArticle}
            </button>
          </p>
        </section>
      )}
      <Ways edition={edition} />
    </Document>
  );
}

/** The other ways into the archive. */
function Ways({ edition }: { readonly edition: Edition }) {
  const { browse, frame, special, href } = edition;
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
