import { groupBy } from '#lib/grouping.ts';
import { groupDigits } from '#lib/text.ts';
import type { EntryFacts, Teaser } from '#model/facts.ts';
import type { Link } from '#model/page.ts';
import { entryPath, entryYearPath, feedPath, indexPath, type SitePath, searchPath } from '#model/paths.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { type Edition, langOn } from './edition.ts';
import { PageHead } from './parts/PageHead.tsx';
import { Sparkline } from './parts/Sparkline.tsx';
import { searchFilters } from './parts/search-filters.ts';
import { Teasers } from './parts/Teasers.tsx';
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
  const span = browse.span(renderDay(facts.from, language), renderDay(facts.to, language));
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
      <div class="with-side">
        <div class="main-column">
          {timeline.length > 0 ? (
            <StoryTimeline edition={edition} teasers={timeline} dates={dates} />
          ) : (
            <Newest edition={edition} teasers={facts.teasers} />
          )}
        </div>
        <aside class="side" aria-label={browse.related}>
          <Years edition={edition} facts={facts} />
          {timeline.length === 0 && dates.length > 0 && <KeyDates edition={edition} dates={dates} />}
          <Links edition={edition} name={browse.narrower} links={facts.children} />
          <Related edition={edition} facts={facts} />
        </aside>
      </div>
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

/** The newest articles, by month. */
function Newest({ edition, teasers }: { readonly edition: Edition; readonly teasers: readonly Teaser[] }) {
  const months = groupBy(teasers, ({ published }) => published.day.slice(0, 7));
  return [...months].map(([month, ofMonth]) => (
    <section key={month} class="month-of-entry">
      <h2 class="day-head">{renderMonth(month, edition.language)}</h2>
      <Teasers edition={edition} teasers={ofMonth} level={3} dating="day" />
    </section>
  ));
}

/** The years of an entry as a picture, and as a list that says the same; links where there are pages of years. */
function Years({ edition, facts }: EntryLayoutProps) {
  const { kind, key, years, count, teasers } = facts;
  if (years.length === 0) return null;
  const paged = count > teasers.length;
  return (
    <section class="entry-years">
      <h2>{edition.browse.byYear}</h2>
      <Sparkline years={years} />
      <ol>
        {years.map(({ of, count: ofYear }) => (
          <li key={of}>
            {paged ? <a href={edition.href(entryYearPath(kind, key, of, 1))}>{of}</a> : of}{' '}
            <span class="count">{groupDigits(ofYear)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function KeyDates({ edition, dates }: { readonly edition: Edition; readonly dates: EntryFacts['dates'] }) {
  return (
    <section>
      <h2>{edition.browse.keyDates}</h2>
      <StoryTimeline edition={edition} teasers={[]} dates={dates} />
    </section>
  );
}

function Links({
  edition,
  name,
  links,
}: {
  readonly edition: Edition;
  readonly name: string;
  readonly links: readonly Link[];
}) {
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{name}</h2>
      <ul class="names">
        {links.map((link) => (
          <li key={link.path}>
            <a href={edition.href(link.path)} lang={langOn(edition, link.lang)}>
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Entries that often stand with this one, each with a search for both. */
function Related({ edition, facts }: EntryLayoutProps) {
  const { browse, href } = edition;
  const filter = searchFilters[facts.kind];
  if (facts.related.length === 0) return null;
  return (
    <section>
      <h2>{browse.related}</h2>
      <ul class="related-entries">
        {facts.related.map(({ name, path, lang }) => (
          <li key={path}>
            <a href={href(path)} lang={langOn(edition, lang)}>
              {name}
            </a>
            {filter && (
              <a
                class="both"
                href={`${href(searchPath)}?${filter}=${keyIn(path)}&${filter}=${encodeURIComponent(facts.key)}`}
              >
                {browse.both}
                <span class="hidden">: {browse.relatedBoth(name)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The key of an entry as its address names it, for a query. */
function keyIn(path: SitePath): string {
  return encodeURIComponent(path.split('/')[2] ?? '');
}
