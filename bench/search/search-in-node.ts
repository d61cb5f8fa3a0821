import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAddress } from '#client/search/address.ts';
import { buildRequest } from '#client/search/build-request.ts';
import { fetchEngineData } from '#client/search/engine/engine-data.ts';
import { type Pagefind, startPagefind } from '#client/search/engine/pagefind.ts';
import type { SearchResponse } from '#client/search/engine/response.ts';
import { openSearchEngine, type SearchEngine } from '#client/search/engine/search-engine.ts';
import { searchEnginePath } from '#model/paths.ts';
import type { FacetKind } from '#model/search.ts';

/** The search of a built site outside the browser: the same program reads the same files. */
export interface NodeSearch {
  /** Runs a search given as the query string of the search page, `?q=…`; resolves to the complete response. */
  readonly ask: (address: string, facets?: readonly FacetKind[]) => Promise<SearchResponse | undefined>;
  /** Returns the files read since the last call. */
  readonly takeReads: () => readonly FileRead[];
}

/** A file that the search has read. */
export interface FileRead {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const root = 'https://site.test/';

/** Opens the search of the site in a folder. Replaces the global `fetch`, so a process has one search open at a time. */
export function openSearchIn(site: string): Promise<NodeSearch> {
  return openSearch(async (path) => readFile(join(site, path)).catch(() => undefined));
}

/** As `openSearchIn`, with files from a function that takes their path, `/search/…`. */
export async function openSearch(
  readFileAt: (path: string) => Promise<Uint8Array | undefined>,
): Promise<NodeSearch> {
  const reads: FileRead[] = [];
  globalThis.fetch = async (request) => {
    const path = decodeURIComponent(new URL(String(request)).pathname);
    const bytes = await readFileAt(path);
    if (!bytes) return new Response('', { status: 404 });
    reads.push({ path, bytes });
    return new Response(new Uint8Array(bytes));
  };
  const program = await readFileAt(searchEnginePath);
  if (!program) throw new Error('the site has no search');
  reads.push({ path: searchEnginePath, bytes: program });
  const pagefind = await importPagefind(program);
  const searchEngine = openSearchEngine(
    startPagefind(await fetchEngineData(root), Promise.resolve(pagefind)),
  );
  return {
    ask: (address, facets) => lastResponse(searchEngine, address, facets),
    takeReads: () => reads.splice(0),
  };
}

/** Imports Pagefind’s browser program; Node.js needs the extension `.mjs` to load it as a module. */
async function importPagefind(program: Uint8Array): Promise<Pagefind> {
  const folder = await mkdtemp(join(tmpdir(), 'backfile-pagefind-'));
  const file = join(folder, 'pagefind.mjs');
  await writeFile(file, program);
  const pagefind: Pagefind = await import(pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  return pagefind;
}

async function lastResponse(
  searchEngine: SearchEngine,
  address: string,
  facets: readonly FacetKind[] = [],
): Promise<SearchResponse | undefined> {
  const request = buildRequest(parseAddress(address), facets);
  if (!request) return undefined;
  let last: SearchResponse | undefined;
  for await (const response of searchEngine.search(request, () => true)) last = response;
  return last;
}
