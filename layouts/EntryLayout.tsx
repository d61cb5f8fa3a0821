import type { EntryFacts } from '#model/facts.ts';
import { entryPath, feedPath, indexPath, searchPath } from '#model/paths.ts';
import { renderDay } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { type Edition, langOn } from './edition.ts';
import { EntrySide, hasYearPages } from './parts/EntrySide.tsx';
import { MonthsOfEntry } from './parts/MonthsOfEntry.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { searchFilters } from './parts/search-filters.ts';
import { StoryTimeline } from './parts/Timeline.tsx';

interface EntryLayoutProps {
  readonly edition: Edition;
  readonly facts: EntryFacts;
}

/** A topic, person, place, story …: what it is, its extent in time, its newest articles. */
export function EntryLayout({ edition, facts }: EntryLayoutProps) {
  const { browse, language } = edition;
  const { kind, name, parents, timeline, dates } = facts;
  const crumbs = [{ name: browse.kinds[kind], path: indexPath(kind) }, ...parents];
  const { from, fromCirca, to, toCirca } = facts;
  const span = browse.span(renderDay(from, language, fromCirca), renderDay(to, language, toCirca));
  return (
    <Document edition={edition} kind="entry" crumbs={crumbs}>
      <PageHead title={name} kicker={facts.role} lead={facts.description}>
        <OtherNames edition={edition} facts={facts} />
        <p class="facts">
          <span>{browse.articles(facts.count)}</span> <span>{span}</span>
          {facts.url && <a href={facts.url}>{browse.site}</a>}
        </p>
        <Tools edition={edition} facts={facts} />
      </PageHead>
      {timeline.length > 0 && !hasYearPages(facts) ? (
        <StoryTimeline edition={edition} teasers={timeline} dates={dates} />
      ) : (
        <div class="with-side">
          <div>
            {timeline.length > 0 ? (
              <StoryTimeline edition={edition} teasers={timeline} dates={dates} />
            ) : (
              <MonthsOfEntry edition={edition} teasers={facts.teasers} />
            )}
          </div>
          <EntrySide edition={edition} facts={facts} />
        </div>
      )}
    </Document>
  );
}

function OtherNames({ edition, facts }: EntryLayoutProps) {
  if (facts.otherNames.length === 0) return null;
  return (
    <p class="other-names">
      <span class="label">{edition.browse.alsoKnownAs}</span>{' '}
      {facts.otherNames.map(({ name, lang }, place) => (
        <span key={name} lang={langOn(edition, lang)}>
          {place > 0 && ', '}
          {name}
        </span>
      ))}
    </p>
  );
}

function Tools({ edition, facts }: EntryLayoutProps) {
  const { browse, href } = edition;
  const filter = searchFilters[facts.kind];
  return (
    <ul class="entry-tools">
      {filter && (
        <li>
          <a href={`${href(searchPath)}?${filter}=${encodeURIComponent(facts.key)}`}>
            {browse.searchWithin(facts.name)}
          </a>
        </li>
      )}
      {facts.hasFeed && (
        <li>
          <a href={href(feedPath(entryPath(facts.kind, facts.key)))} type="application/rss+xml">
            {browse.feedOf(facts.name)}
          </a>
        </li>
      )}
    </ul>
  );
}
