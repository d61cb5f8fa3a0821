import { gzipSync } from 'node:zlib';
import { type FacetKind, facetKinds } from '#model/search.ts';
import type { FileRead, NodeSearch } from './search-in-node.ts';

/** The cost of one search. */
export interface QueryCost {
  readonly name: string;
  /** Articles found. */
  readonly found: number;
  /** Bytes transferred: text files compressed, as hosts send them. */
  readonly bytes: number;
  readonly files: number;
  /** CPU milliseconds of all threads. */
  readonly cpu: number;
  /** Volumes searched. */
  readonly volumes: number;
}

/** Typical searches, from cheap to expensive. */
const sampleQueries: readonly (readonly [name: string, address: string, facets?: readonly FacetKind[]])[] = [
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

/** Runs each sample query on a generated archive and measures its cost. */
export async function measureSearch(search: NodeSearch): Promise<QueryCost[]> {
  const costs: QueryCost[] = [];
  let startup = search.takeReads();
  for (const [name, address, facets] of sampleQueries) {
    const start = process.cpuUsage();
    const response = await search.ask(address, facets);
    const { user, system } = process.cpuUsage(start);
    const reads = [...startup, ...search.takeReads()];
    startup = [];
    costs.push({
      name,
      found: response?.total ?? 0,
      bytes: reads.reduce((sum, read) => sum + wireSize(read), 0),
      files: reads.length,
      cpu: (user + system) / 1000,
      volumes: response?.searched.length ?? 0,
    });
  }
  return costs;
}

/** The transferred size of a file; Pagefind’s own files are already compressed. */
function wireSize({ path, bytes }: FileRead): number {
  return /\.(?:json|txt|js)$/.test(path) ? gzipSync(bytes).length : bytes.length;
}
