import { byCodeUnit, groupBy } from '#lib/grouping.ts';
import { letterOf, sortKey } from '#lib/letters.ts';
import type { Archive, Entry } from '#model/archive.ts';
import type { Page } from '#model/page.ts';
import type { IndexData, IndexRow } from '#model/page-data.ts';
import { type IndexKind, indexLetterPath, indexPath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';

/** An index with more entries than this is split by letter. */
const longIndex = 400;
const largestShown = 60;

/** An entry as a row of its index. */
export function indexRow(entry: Entry, language: string, fallback = language): IndexRow {
  const name = nameIn(entry.names, language, fallback);
  return {
    name,
    ...(entry.path && { path: entry.path }),
    count: entry.articles.length,
    from: entry.articles[0]?.day ?? '',
    to: entry.articles.at(-1)?.day ?? '',
    sort: sortName(entry.sort),
  };
}

/**
 * Drops “The” for sorting: “The Hague” is filed under H. “A” and “An” stay, since names of people begin with them too.
 */
function sortName(sort: string): string {
  return sort.replace(/^the\s+(?=\S)/i, '');
}

/** The largest entries of an index that have a page, by number of articles. */
export function largestEntries(
  archive: Archive,
  kind: IndexKind,
  most: number,
  language = archive.publication.language,
): IndexRow[] {
  const withPage = [...archive.indexes[kind].values()].filter((entry) => entry.path);
  withPage.sort((a, b) => b.articles.length - a.articles.length || byCodeUnit(a.key, b.key));
  return withPage.slice(0, most).map((entry) => indexRow(entry, language, archive.publication.language));
}

/** The pages of an index: one, or one per letter if it is long. Free text with only one article is not listed. */
export function indexPages(archive: Archive, kind: IndexKind): Page<'index', IndexData>[] {
  const { language } = archive.publication;
  const entryRows = [...archive.indexes[kind].values()]
    .filter((entry) => entry.path)
    .map((entry) => indexRow(entry, language));
  const sorted = entryRows
    .map((row) => ({ row, key: sortKey(row.sort) }))
    .sort((a, b) => byCodeUnit(a.key, b.key));
  const rows = sorted.map(({ row }) => row);
  const byLetter = groupBy(rows, (row) => letterOf(row.sort));
  const split = rows.length > longIndex;
  const letters = [...byLetter].map(([letter, ofLetter]) => ({
    letter,
    count: ofLetter.length,
    ...(split && { path: indexLetterPath(kind, letter) }),
  }));
  const data: IndexData = {
    kind,
    letters,
    rows: split ? [] : rows,
    largest: largestEntries(archive, kind, largestShown),
    count: rows.length,
  };
  const first: Page<'index', IndexData> = { path: indexPath(kind), layout: 'index', data };
  if (!split) return [first];
  const ofLetters = [...byLetter].map(([letter, ofLetter]): Page<'index', IndexData> => {
    const data = { kind, letter, letters, rows: ofLetter, largest: [], count: ofLetter.length };
    return { path: indexLetterPath(kind, letter), layout: 'index', data };
  });
  return [first, ...ofLetters];
}
