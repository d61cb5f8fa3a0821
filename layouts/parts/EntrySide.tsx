import { groupDigits } from '#lib/text.ts';
import type { EntryFacts } from '#model/facts.ts';
import type { Link } from '#model/page.ts';
import { entryYearPath, type SitePath, searchPath } from '#model/paths.ts';
import { renderMonth } from '#model/wording/time.ts';
import { type Edition, langOn } from '../edition.ts';
import { Sparkline } from './Sparkline.tsx';
import { searchFilters } from './search-filters.ts';
import { StoryTimeline } from './Timeline.tsx';

interface EntrySideProps {
  readonly edition: Edition;
  readonly facts: EntryFacts;
}

/** True when an entry has more articles than its own page shows, and so pages for its years. */
export function hasYearPages({ count, teasers }: EntryFacts): boolean {
  return count > teasers.length;
}

/** Beside the articles: their years, key dates, narrower and neighbouring entries. */
export function EntrySide({ edition, facts }: EntrySideProps) {
  const { browse } = edition;
  return (
    <aside class="side" aria-label={facts.name}>
      <Years edition={edition} facts={facts} />
      {facts.timeline.length === 0 && facts.dates.length > 0 && (
        <KeyDates edition={edition} dates={facts.dates} />
      )}
      <Links edition={edition} name={browse.narrower} links={facts.children} />
      <Related edition={edition} facts={facts} />
    </aside>
  );
}

/** The years of an entry as a picture, and as a list that says the same; links where there are pages of years. */
function Years({ edition, facts }: EntrySideProps) {
  const { kind, key, years, months } = facts;
  const paged = hasYearPages(facts);
  if (!paged && months.length > 0) return <Months edition={edition} months={months} />;
  if (years.length === 0) return null;
  return (
    <section class="entry-years">
      <h2>{edition.browse.byYear}</h2>
      <Sparkline extents={months.length > 0 ? months : years} />
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

/** The months of an entry that is young or was short, as a picture and as a list. */
function Months({ edition, months }: { readonly edition: Edition; readonly months: EntryFacts['months'] }) {
  return (
    <section class="entry-years by-month">
      <h2>{edition.browse.byMonth}</h2>
      <Sparkline extents={months} />
      <ol>
        {months.map(({ of, count }) => (
          <li key={of}>
            {renderMonth(of, edition.language)} <span class="count">{groupDigits(count)}</span>
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
function Related({ edition, facts }: EntrySideProps) {
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
