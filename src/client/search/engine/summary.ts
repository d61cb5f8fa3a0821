import { countFacet, countTimes, type FacetRows } from './count.ts';
import type { Matches } from './match.ts';
import { type NameTable, wordsToMark } from './name-groups.ts';
import type { OpenVolume } from './open-volume.ts';
import type { PagefindResult } from './pagefind.ts';
import type { SearchRequest, Span } from './request.ts';
import type { SearchResponse, Suggestion } from './response.ts';
import { loadResult } from './result.ts';
import { mergeScores, type VolumeScores } from './score.ts';
import { intersect, unitFor } from './span.ts';
import { nearestWord } from './spelling.ts';

/** The outcome of a search in one volume. */
export interface VolumeResult {
  readonly volume: OpenVolume;
  readonly matches: Matches;
  readonly unmatchedWords: readonly string[];
  /** Set if facets are filtered or counted. */
  readonly facetRows?: FacetRows;
  /** Set if results are sorted by relevance. */
  readonly scores?: VolumeScores;
}

/** The number of articles found. */
export function countMatches(volumeResults: readonly VolumeResult[]): number {
  return volumeResults.reduce((sum, { matches }) => sum + matches.size, 0);
}

/** The results and counts to show. */
export interface Summary
  extends Pick<SearchResponse, 'results' | 'total' | 'span' | 'unit' | 'times' | 'facets'> {
  /** Volumes whose result texts could not be read. */
  readonly unreadable: ReadonlySet<string>;
}

/** Combines the results of the volumes: the results to show, and counts over all of them. */
export async function summarize(
  request: SearchRequest,
  volumeResults: readonly VolumeResult[],
  { nameTable, extent }: { readonly nameTable: NameTable; readonly extent: Span },
): Promise<Summary> {
  const words = wordsToMark(request.query, nameTable);
  const facetRows = volumeResults.flatMap((result) => result.facetRows ?? []);
  const span = intersect(request, extent);
  const unit = unitFor(span);
  const unreadable = new Set<string>();
  const results = sortMatches(request, volumeResults)
    .slice(0, request.limit)
    .map(({ volume, results }) =>
      loadResult(results, words).catch(() => {
        unreadable.add(volume);
        return [];
      }),
    );
  return {
    results: (await Promise.all(results)).flat(),
    total: countMatches(volumeResults),
    span,
    unit,
    times: countTimes(
      volumeResults.map(({ volume, matches }) => [volume, matches.keys()] as const),
      unit,
    ),
    facets: Object.fromEntries(
      request.facets.map((kind) => [kind, countFacet(facetRows, kind, request.filters)]),
    ),
    unreadable,
  };
}

/** A matching row with its volume and Pagefind’s results. */
interface MatchingRow {
  readonly volume: string;
  readonly results: readonly PagefindResult[];
  readonly score: number;
}

/** The matching rows in the requested order. Among equally relevant articles, newer ones come first. */
function sortMatches({ sort }: SearchRequest, volumeResults: readonly VolumeResult[]): MatchingRow[] {
  const merged = mergeScores(volumeResults.flatMap(({ scores }) => scores ?? []));
  const rows = volumeResults.flatMap(({ volume: { info }, matches }, at) =>
    [...matches]
      .sort(([a], [b]) => (sort === 'oldest' ? a - b : b - a))
      .map(([row, results]) => ({ volume: info.name, results, score: merged[at]?.get(row) ?? 0 })),
  );
  if (sort === 'relevance') rows.sort((a, b) => b.score - a.score);
  return rows;
}

/** Suggests similar words for those that no volume contains. */
export async function suggestWords(volumeResults: readonly VolumeResult[]): Promise<Suggestion[]> {
  const [first] = volumeResults;
  const unmatchedWords =
    first?.unmatchedWords.filter((word) =>
      volumeResults.every((result) => result.unmatchedWords.includes(word)),
    ) ?? [];
  const suggestions = await Promise.all(
    [...new Set(unmatchedWords)].map(async (word) => {
      const suggestion = await nearestWord(
        volumeResults.map(({ volume }) => volume),
        word,
      );
      return suggestion === undefined ? [] : [{ word, suggestion }];
    }),
  );
  return suggestions.flat();
}
