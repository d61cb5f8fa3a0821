import { type LayoutContext, langIfDifferent } from '#layouts/layout-context.ts';
import { Sparkline } from '#layouts/parts/calendar/Sparkline.tsx';
import { groupDigits } from '#lib/text.ts';
import type { Link } from '#model/page.ts';
import type { EntryData } from '#model/page-data.ts';
import { entryYearPath, type SitePath, searchPath } from '#model/paths.ts';
import { renderMonth } from '#model/wording/time.ts';
import { searchFilters } from './search-filters.ts';
import { StoryTimeline } from './Timeline.tsx';

interface EntrySidebarProps {
  readonly context: LayoutContext;
  readonly data: EntryData;
}

/** True if an entry has more articles than its own page shows, and therefore has pages for its years. */
export function hasYearPages({ count, teasers }: EntryData): boolean {
  return count > teasers.length;
}

/** The sidebar of an entry: years, key dates, narrower and related entries. */
export function EntrySidebar({ context, data }: EntrySidebarProps) {
  const { browse } = context;
  return (
    <aside class="side" aria-label={data.name}>
      <Years context={context} data={data} />
      {data.timeline.length === 0 && data.dates.length > 0 && (
        <KeyDates context={context} dates={data.dates} />
      )}
      <Links context={context} name={browse.children} links={data.children} />
      <Related context={context} data={data} />
    </aside>
  );
}

/** The years of an entry as a sparkline and a list; links if the years have pages. */
function Years({ context, data }: EntrySidebarProps) {
  const { kind, key, years, months } = data;
  const paged = hasYearPages(data);
  if (!paged && months.length > 0) return <Months context={context} months={months} />;
  if (years.length === 0) return null;
  return (
    <section class="entry-years">
      <h2>{context.browse.byYear}</h2>
      <Sparkline extents={months.length > 0 ? months : years} />
      <ol>
        {years.map(({ of, count: ofYear }) => (
          <li key={of}>
            {paged ? <a href={context.href(entryYearPath(kind, key, of, 1))}>{of}</a> : of}{' '}
            <span class="count">{groupDigits(ofYear)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The months of an entry as a sparkline and a list, for an entry with few years. */
function Months({
  context,
  months,
}: {
  readonly context: LayoutContext;
  readonly months: EntryData['months'];
}) {
  return (
    <section class="entry-years by-month">
      <h2>{context.browse.byMonth}</h2>
      <Sparkline extents={months} />
      <ol>
        {months.map(({ of, count }) => (
          <li key={of}>
            {renderMonth(of, context.language)} <span class="count">{groupDigits(count)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function KeyDates({
  context,
  dates,
}: {
  readonly context: LayoutContext;
  readonly dates: EntryData['dates'];
}) {
  return (
    <section>
      <h2>{context.browse.keyDates}</h2>
      <StoryTimeline context={context} teasers={[]} dates={dates} />
    </section>
  );
}

function Links({
  context,
  name,
  links,
}: {
  readonly context: LayoutContext;
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
            <a href={context.href(link.path)} lang={langIfDifferent(context, link.lang)}>
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Entries that often appear in the same articles, each with a link to a search for both. */
function Related({ context, data }: EntrySidebarProps) {
  const { browse, href } = context;
  const filter = searchFilters[data.kind];
  if (data.related.length === 0) return null;
  return (
    <section>
      <h2>{browse.related(data.kind)}</h2>
      <ul class="related-entries">
        {data.related.map(({ name, path, lang }) => (
          <li key={path}>
            <a href={href(path)} lang={langIfDifferent(context, lang)}>
              {name}
            </a>
            {filter && (
              <a
                class="both"
                href={`${href(searchPath)}?${filter}=${keyIn(path)}&${filter}=${encodeURIComponent(data.key)}`}
              >
                {browse.searchBoth}
                <span class="hidden">: {browse.bothNames(data.name, name)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The key of an entry, taken from its path and encoded for a query. */
function keyIn(path: SitePath): string {
  return encodeURIComponent(path.split('/')[2] ?? '');
}
