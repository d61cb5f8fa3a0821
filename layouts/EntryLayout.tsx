import type { EntryData } from '#model/page-data.ts';
import { entryPath, feedPath, indexPath, searchPath } from '#model/paths.ts';
import { renderDay } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { type LayoutContext, langIfDifferent } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { ArticlesByMonth } from './parts/lists/ArticlesByMonth.tsx';
import { EntrySidebar, hasYearPages } from './parts/lists/EntrySidebar.tsx';
import { searchFilters } from './parts/lists/search-filters.ts';
import { StoryTimeline } from './parts/lists/Timeline.tsx';

interface EntryLayoutProps {
  readonly context: LayoutContext;
  readonly data: EntryData;
}

/** The page of a topic, person, place, story or other index entry: description, dates, newest articles. */
export function EntryLayout({ context, data }: EntryLayoutProps) {
  const { browse, language } = context;
  const { kind, name, parents, timeline, dates } = data;
  const crumbs = [{ name: browse.kinds[kind], path: indexPath(kind) }, ...parents];
  const { from, fromCirca, to, toCirca } = data;
  const span = browse.span(renderDay(from, language, fromCirca), renderDay(to, language, toCirca));
  return (
    <Document context={context} kind="entry" crumbs={crumbs}>
      <PageHeader title={name} kicker={data.role} lead={data.description}>
        <OtherNames context={context} data={data} />
        <p class="facts">
          <span>{browse.articles(data.count)}</span> <span>{span}</span>
          {data.url && <a href={data.url}>{browse.site}</a>}
        </p>
        <Tools context={context} data={data} />
      </PageHeader>
      {timeline.length > 0 && !hasYearPages(data) ? (
        <StoryTimeline context={context} teasers={timeline} dates={dates} />
      ) : (
        <div class="with-side">
          <div>
            {timeline.length > 0 ? (
              <StoryTimeline context={context} teasers={timeline} dates={dates} />
            ) : (
              <ArticlesByMonth context={context} teasers={data.teasers} />
            )}
          </div>
          <EntrySidebar context={context} data={data} />
        </div>
      )}
    </Document>
  );
}

function OtherNames({ context, data }: EntryLayoutProps) {
  if (data.otherNames.length === 0) return null;
  return (
    <p class="other-names">
      <span class="label">{context.browse.alsoKnownAs}</span>{' '}
      {data.otherNames.map(({ name, lang }, index) => (
        <span key={name} lang={langIfDifferent(context, lang)}>
          {index > 0 && ', '}
          {name}
        </span>
      ))}
    </p>
  );
}

function Tools({ context, data }: EntryLayoutProps) {
  const { browse, href } = context;
  const filter = searchFilters[data.kind];
  return (
    <ul class="entry-tools">
      {filter && (
        <li>
          <a href={`${href(searchPath)}?${filter}=${encodeURIComponent(data.key)}`}>
            {browse.searchWithin(data.name)}
          </a>
        </li>
      )}
      {data.hasFeed && (
        <li>
          <a href={href(feedPath(entryPath(data.kind, data.key)))} type="application/rss+xml">
            {browse.feedFor(data.name)}
          </a>
        </li>
      )}
    </ul>
  );
}
