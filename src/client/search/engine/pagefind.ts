import { hrefBelow, searchVolumePath } from '#model/paths.ts';
import type { NameGroups, Register, VolumeCard, VolumeList } from '#model/search.ts';
import { renderPageTable, renderResults } from './page-table.ts';
import type { Supplies } from './supplies.ts';

/** Pagefind in the browser, as far as it is used here. */
export interface Pagefind {
  readonly createInstance: (options: InstanceOptions) => PagefindInstance;
}

interface InstanceOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly noWorker: boolean;
}

/** Pagefind over one volume. */
export interface PagefindInstance {
  /** `null` finds every page. */
  readonly search: (term: string | null) => Promise<{ readonly results: readonly PagefindResult[] }>;
  /** Reads the files of the word index that a search for the term would read. */
  readonly preload: (term: string) => Promise<void>;
}

/** A page that Pagefind found. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Places of found words in the text, counted in words. */
  readonly words: readonly number[];
  readonly data: () => Promise<PagefindPage>;
}

/** What Pagefind kept of a page. Its texts are not escaped. */
export interface PagefindPage {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Pagefind, and a way to read the files of the search. */
export interface PagefindClient {
  readonly list: VolumeList;
  readonly names: NameGroups;
  readonly open: (card: VolumeCard, register: Register) => Promise<PagefindInstance>;
  /** Reads a file of a volume, once. */
  readonly read: (card: VolumeCard, file: string) => Promise<ArrayBuffer>;
  /** How many files of a volume could not be read since the last call. */
  readonly takeFailures: (card: VolumeCard) => number;
}

const patience = 30_000;

/**
 * Starts Pagefind, which may still be on its way. Its requests pass through here: one program serves all volumes,
 * tables are made of registers, and a file that fails is noticed, where Pagefind would go on without it.
 */
export function startPagefind(
  { root, list, names, program }: Supplies,
  pagefind: Promise<Pagefind>,
): PagefindClient {
  const fetchFromSite = globalThis.fetch.bind(globalThis);
  const site = new URL(root);
  const folder = ({ name }: VolumeCard) =>
    site.origin + hrefBelow(site.pathname.slice(0, -1), searchVolumePath(name, ''));
  const kept = new Map<string, Promise<ArrayBuffer>>();
  const failures = new Map<string, number>();
  const registers = new Map<string, Register>();
  const readOnce = (address: string): Promise<ArrayBuffer> => {
    const known = kept.get(address);
    if (known) return known;
    const asked = readFile(fetchFromSite, address);
    kept.set(address, asked);
    asked.catch(() => kept.delete(address));
    return asked;
  };
  const serve = async (card: VolumeCard, address: string): Promise<Response> => {
    if (address.includes('/pagefind-entry.json')) return Response.json(entryOf(list, card));
    if (/\/wasm\.[^/]*$/.test(address)) return new Response(program);
    const register = registers.get(card.name);
    if (!register) throw new Error(`the volume ${card.name} is not open`);
    if (address.includes('.pf_meta')) return new Response(renderPageTable(register, list));
    const [, file] = /\/[^/_]+_([^/]+)\.pf_fragment/.exec(address) ?? [];
    try {
      const content = await readFile(fetchFromSite, address);
      return new Response(
        file === undefined ? content : await renderResults(content, file, register, list.language),
      );
    } catch (reason) {
      failures.set(card.name, (failures.get(card.name) ?? 0) + 1);
      throw reason;
    }
  };
  globalThis.fetch = (asked, how) => {
    const address = String(asked);
    const card = list.volumes.find((volume) => address.startsWith(folder(volume)));
    return card ? serve(card, address) : fetchFromSite(asked, how);
  };
  return {
    list,
    names,
    open: async (card, register) => {
      const { createInstance } = await pagefind;
      registers.set(card.name, register);
      return createInstance({ basePath: folder(card), baseUrl: site.pathname, noWorker: true });
    },
    read: (card, file) => readOnce(folder(card) + file),
    takeFailures: ({ name }) => {
      const failed = failures.get(name) ?? 0;
      failures.delete(name);
      return failed;
    },
  };
}

async function readFile(fetchFile: typeof fetch, address: string): Promise<ArrayBuffer> {
  const response = await fetchFile(address, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.arrayBuffer();
}

/** What Pagefind wants to know of a bundle before it opens it. */
function entryOf({ version, language, includeCharacters }: VolumeList, { name, count }: VolumeCard): object {
  return {
    version,
    languages: { [language]: { hash: name, wasm: language, page_count: count } },
    include_characters: includeCharacters,
  };
}
