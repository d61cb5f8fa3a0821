import { hrefBelow, searchVolumePath } from '#model/paths.ts';
import type { NameGroups, Register, VolumeInfo, VolumeList } from '#model/search.ts';
import type { EngineData } from './engine-data.ts';
import { renderPageTable, renderResults } from './page-table.ts';

/** The part of Pagefind’s browser API that is used here. */
export interface Pagefind {
  readonly createInstance: (options: InstanceOptions) => PagefindInstance;
}

interface InstanceOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly noWorker: boolean;
}

/** Pagefind for one volume. */
export interface PagefindInstance {
  /** `null` matches every page. */
  readonly search: (term: string | null) => Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Loads the index chunks that a search for the term would read. */
  readonly preload: (term: string) => Promise<void>;
}

/** A page in Pagefind’s results. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Positions of the matched words, counted in words. */
  readonly words: readonly number[];
  readonly data: () => Promise<PagefindPage>;
}

/** The data that Pagefind stores for a page. Its strings are not escaped. */
export interface PagefindPage {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Access to Pagefind and to the files of the search. */
export interface PagefindClient {
  readonly list: VolumeList;
  readonly names: NameGroups;
  readonly open: (info: VolumeInfo, register: Register) => Promise<PagefindInstance>;
  /** Reads a file of a volume; cached. */
  readonly read: (info: VolumeInfo, file: string) => Promise<ArrayBuffer>;
  /** The number of files of a volume that failed to load since the last call. */
  readonly takeFailures: (info: VolumeInfo) => number;
}

const timeout = 30_000;

/**
 * Initializes Pagefind, whose script may still be loading. Replaces `fetch` for the volume folders: all volumes share
 * one WebAssembly binary, page tables are built from registers, and failed requests are recorded, since Pagefind
 * ignores them.
 */
export function startPagefind(
  { root, list, names, wasm }: EngineData,
  pagefind: Promise<Pagefind>,
): PagefindClient {
  const originalFetch = globalThis.fetch.bind(globalThis);
  const site = new URL(root);
  const folder = ({ name }: VolumeInfo) =>
    site.origin + hrefBelow(site.pathname.slice(0, -1), searchVolumePath(name, ''));
  const cache = new Map<string, Promise<ArrayBuffer>>();
  const failures = new Map<string, number>();
  const registers = new Map<string, Register>();
  const readOnce = (address: string): Promise<ArrayBuffer> => {
    const cached = cache.get(address);
    if (cached) return cached;
    const content = readFile(originalFetch, address);
    cache.set(address, content);
    content.catch(() => cache.delete(address));
    return content;
  };
  const serve = async (info: VolumeInfo, address: string): Promise<Response> => {
    if (address.includes('/pagefind-entry.json')) return Response.json(entryOf(list, info));
    if (/\/wasm\.[^/]*$/.test(address)) return new Response(wasm);
    const register = registers.get(info.name);
    if (!register) throw new Error(`the volume ${info.name} is not open`);
    if (address.includes('.pf_meta')) return new Response(renderPageTable(register, list));
    const [, file] = /\/[^/_]+_([^/]+)\.pf_fragment/.exec(address) ?? [];
    try {
      const content = await readFile(originalFetch, address);
      return new Response(
        file === undefined ? content : await renderResults(content, file, register, list.language),
      );
    } catch (error) {
      failures.set(info.name, (failures.get(info.name) ?? 0) + 1);
      throw error;
    }
  };
  globalThis.fetch = (input, init) => {
    const address = String(input);
    const info = list.volumes.find((volume) => address.startsWith(folder(volume)));
    return info ? serve(info, address) : originalFetch(input, init);
  };
  return {
    list,
    names,
    open: async (info, register) => {
      const { createInstance } = await pagefind;
      registers.set(info.name, register);
      return createInstance({ basePath: folder(info), baseUrl: site.pathname, noWorker: true });
    },
    read: (info, file) => readOnce(folder(info) + file),
    takeFailures: ({ name }) => {
      const failed = failures.get(name) ?? 0;
      failures.delete(name);
      return failed;
    },
  };
}

async function readFile(fetchFile: typeof fetch, address: string): Promise<ArrayBuffer> {
  const response = await fetchFile(address, { signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.arrayBuffer();
}

/** The contents of `pagefind-entry.json`, which Pagefind reads first. */
function entryOf({ version, language, includeCharacters }: VolumeList, { name, count }: VolumeInfo): object {
  return {
    version,
    languages: { [language]: { hash: name, wasm: language, page_count: count } },
    include_characters: includeCharacters,
  };
}
