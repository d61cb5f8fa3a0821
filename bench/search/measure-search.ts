import { gzipSync } from 'node:zlib';
import { type FacetKind, facetKinds } from '#model/search.ts';
import type { FileRead, NodeSearch } from './search-in-node.ts';

/** What one question to the search took. */
export interface AskFigure {
  readonly asked: string;
  readonly found: number;
  /** Over the wire, in bytes: texts compressed, as hosts send them. */
  readonly bytes: number;
  readonly files: number;
  /** CPU milliseconds of all threads. */
  readonly cpu: number;
  /** So many volumes answered. */
  readonly volumes: number;
}

const manner: readonly (readonly [asked: string, address: string, facets?: readonly FacetKind[]])[] = [
  ['a first search', '?q=bicycles'],
  ['a further search', '?q=student'],
  ['a word beside “the”', '?q=tenants'],
  ['a common word', '?q=the'],
  ['two common words', '?q=the+minister'],
  ['a phrase of common words', '?q=%22of+the%22'],
  ['all facets', '?q=the', facetKinds],
  ['most relevant', '?q=minister&sort=relevance'],
  ['Korean', `?q=${encodeURIComponent('장관')}`],
  ['three rare words', '?q=manuscript+swimmer+epidemic'],
];

/** Asks the search of a made archive in every manner, and measures what each takes. */
export async function measureSearch(search: NodeSearch): Promise<AskFigure[]> {
  const figures: AskFigure[] = [];
  let supplies = search.takeReads();
  for (const [asked, address, facets] of manner) {
    const start = process.cpuUsage();
    const answer = await search.ask(address, facets);
    const { user, system } = process.cpuUsage(start);
    const reads = [...supplies, ...search.takeReads()];
    supplies = [];
    figures.push({
      asked,
      found: answer?.total ?? 0,
      bytes: reads.reduce((sum, read) => sum + wireSize(read), 0),
      files: reads.length,
      cpu: (user + system) / 1000,
      volumes: answer?.searched.length ?? 0,
    });
  }
  return figures;
}

/** The size of a file as a host sends it: what Pagefind wrote is compressed already. */
function wireSize({ path, bytes }: FileRead): number {
  return /\.(?:json|txt|js)$/.test(path) ? gzipSync(bytes).length : bytes.length;
}
