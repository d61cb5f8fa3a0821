import type { VolumeInfo } from '#model/search.ts';
import { filterRows, passesFilters } from './count.ts';
import { matchQuery } from './match.ts';
import { buildNameTable, expandNames } from './name-groups.ts';
import { type OpenVolume, openVolume } from './open-volume.ts';
import type { PagefindClient } from './pagefind.ts';
import { pageSize, type SearchRequest } from './request.ts';
import type { SearchedVolume, SearchResponse } from './response.ts';
import { scoreTerms } from './score.ts';
import { countMatches, suggestWords, summarize, type VolumeResult } from './summary.ts';

/** Searches all volumes of a site. */
export interface SearchEngine {
  /** Yields partial responses as volumes are searched. Stops once `isCurrent` returns false. */
  readonly search: (request: SearchRequest, isCurrent: () => boolean) => AsyncGenerator<SearchResponse>;
}

/** If there are few results, at most this many volumes are searched for each page of results. */
const volumesPerPage = 3;
/** The maximum number of volumes searched in parallel. */
const maxParallel = 4;

/** Creates the search engine. Volumes are opened on first use and stay open. */
export function openSearchEngine(pagefind: PagefindClient): SearchEngine {
  const nameTable = buildNameTable(pagefind.names);
  const extent = { from: pagefind.list.volumes.at(-1)?.from, to: pagefind.list.volumes[0]?.to };
  const openVolumes = new Map<string, Promise<OpenVolume>>();
  const volumeOf = (info: VolumeInfo): Promise<OpenVolume> => {
    const cached = openVolumes.get(info.name);
    if (cached) return cached;
    const opening = openVolume(pagefind, info);
    openVolumes.set(info.name, opening);
    opening.catch(() => openVolumes.delete(info.name));
    return opening;
  };
  return {
    search: async function* (request, isCurrent) {
      const expanded = { ...request, query: expandNames(request.query, nameTable) };
      const infos = volumesInSpan(pagefind.list.volumes, request);
      const volumeResults: VolumeResult[] = [];
      const searched: SearchedVolume[] = [];
      let isDone = false;
      while (!isDone) {
        const next = infos.slice(searched.length, searched.length + nextVolumeCount(request, volumeResults));
        for (const { info, result } of await searchVolumes(next, volumeOf, request, expanded)) {
          const { name, from, to } = info;
          if (result) volumeResults.push(result);
          searched.push({ name, from, to, matches: result?.matches.size ?? 0, failed: result === undefined });
        }
        if (!isCurrent()) return;
        const remaining = infos.length - searched.length;
        isDone = remaining === 0 || hasEnoughResults(request, volumeResults);
        if (!isDone && countMatches(volumeResults) === 0) continue;
        const { unreadable, ...summary } = await summarize(expanded, volumeResults, { nameTable, extent });
        const response = {
          ...summary,
          searched: searched.map((volume) => ({
            ...volume,
            failed: volume.failed || unreadable.has(volume.name),
          })),
          remaining,
          isComplete: isDone,
        };
        if (!isCurrent()) return;
        yield response;
        if (!isDone || response.total > 0) continue;
        const suggestions = await suggestWords(volumeResults);
        if (suggestions.length > 0 && isCurrent()) yield { ...response, suggestions };
      }
    },
  };
}

/** The volumes that overlap the requested range, in result order. */
function volumesInSpan(
  newestFirst: readonly VolumeInfo[],
  { from, to, sort }: SearchRequest,
): readonly VolumeInfo[] {
  const within = newestFirst.filter(
    (info) => (from === undefined || info.to >= from) && (to === undefined || info.from <= to),
  );
  return sort === 'oldest' ? within.toReversed() : within;
}

async function searchVolumes(
  infos: readonly VolumeInfo[],
  volumeOf: (info: VolumeInfo) => Promise<OpenVolume>,
  request: SearchRequest,
  expanded: SearchRequest,
): Promise<{ readonly info: VolumeInfo; readonly result?: VolumeResult }[]> {
  return Promise.all(
    infos.map(async (info) => {
      try {
        return { info, result: await searchVolume(await volumeOf(info), request, expanded) };
      } catch {
        return { info };
      }
    }),
  );
}

async function searchVolume(
  volume: OpenVolume,
  request: SearchRequest,
  expanded: SearchRequest,
): Promise<VolumeResult> {
  const { filters, facets: counted, sort } = request;
  const { matches, unmatchedWords } = await matchQuery(
    volume,
    expanded.query,
    volume.rowsWithin(request.from, request.to),
  );
  const needsFacets = counted.length > 0 || Object.values(filters).some((keys) => keys.length > 0);
  const scores =
    sort === 'relevance' ? { rows: volume.rows, terms: await scoreTerms(volume, request.query) } : undefined;
  if (!needsFacets) return { volume, matches, unmatchedWords, ...(scores && { scores }) };
  const facets = await volume.facets();
  const filteredRows = filterRows(facets, filters);
  return {
    volume,
    matches: new Map([...matches].filter(([row]) => passesFilters(row, filteredRows))),
    unmatchedWords,
    facetRows: { facets, filteredRows, rows: new Set(matches.keys()) },
    ...(scores && { scores }),
  };
}

/**
 * The number of volumes to search next: one if it may be enough, more if the volumes so far had few results, so that a
 * search for a rare word is not sequential.
 */
function nextVolumeCount({ sort, limit }: SearchRequest, volumeResults: readonly VolumeResult[]): number {
  if (sort === 'relevance') return maxParallel;
  if (volumeResults.length === 0) return 1;
  const count = countMatches(volumeResults);
  const likely = Math.ceil(((limit - count) * volumeResults.length) / Math.max(1, count));
  const allowed = volumeLimit(limit) - volumeResults.length;
  return Math.max(1, Math.min(likely, allowed > 0 ? allowed : maxParallel, maxParallel));
}

function volumeLimit(limit: number): number {
  return volumesPerPage * Math.ceil(limit / pageSize);
}

/**
 * True if no further volume is needed. In chronological order, later volumes only add later results. If there are few
 * results, the number of volumes is limited; if there are none and more were requested, all volumes are searched.
 */
function hasEnoughResults({ sort, limit }: SearchRequest, volumeResults: readonly VolumeResult[]): boolean {
  if (sort === 'relevance') return false;
  const count = countMatches(volumeResults);
  if (count === 0 && limit > pageSize) return false;
  return count >= limit || volumeResults.length >= volumeLimit(limit);
}
