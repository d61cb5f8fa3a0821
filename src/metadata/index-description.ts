import type { EntryData, EntryYearData, IndexData } from '#model/page-data.ts';
import { entryPath, entryYearPath, feedPath, indexPath } from '#model/paths.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { type Description, describeWith, headlines } from './page-description.ts';

/** An index, or one letter of it. */
export const describeIndex = describeWith<IndexData>(({ browse }, { kind, letter, count }) => {
  const name = browse.kinds[kind];
  return {
    title: letter === undefined ? name : `${name}: ${letter}`,
    text: browse.entries(kind, count),
    breadcrumbs: letter === undefined ? [] : [{ name, path: indexPath(kind) }],
    content: { type: 'list', count },
  };
});

export const describeEntry = describeWith<EntryData>(({ language, browse }, data) => {
  const { kind, key, name, description, count, from, fromCirca, to, toCirca, hasFeed } = data;
  const span = browse.span(renderDay(from, language, fromCirca), renderDay(to, language, toCirca));
  return {
    title: name,
    text: description ?? `${browse.articles(count)}, ${span}`,
    breadcrumbs: [{ name: browse.kinds[kind], path: indexPath(kind) }],
    content: { type: 'list', count, about: data },
    ...(hasFeed && { feed: feedPath(entryPath(kind, key)) }),
  };
});

/** A page of a year of an entry. */
export const describeEntryYear = describeWith<EntryYearData>(({ language, browse }, data) => {
  const { kind, key, name, year, page, pages, teasers } = data;
  const title = `${name}, ${renderMonth(year, language)}`;
  return {
    title: page > 1 ? `${title} – ${browse.pageOf(page, pages)}` : title,
    text: headlines(teasers),
    breadcrumbs: [
      { name: browse.kinds[kind], path: indexPath(kind) },
      { name, path: entryPath(kind, key) },
    ],
    content: { type: 'list' },
    ...stepsOf(data),
  };
});

/** The pages before and after, through all years of an entry. */
function stepsOf(data: EntryYearData): Pick<Description, 'previous' | 'next'> {
  const { kind, key, year, page, pages, previousYear, nextYear } = data;
  const at = (ofYear: string | undefined, number: number) =>
    ofYear === undefined ? undefined : entryYearPath(kind, key, ofYear, number);
  return {
    previous: page > 1 ? at(year, page - 1) : at(previousYear, 1),
    next: page < pages ? at(year, page + 1) : at(nextYear, 1),
  };
}
