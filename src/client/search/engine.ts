import type { VolumeCard, VolumeList } from '#model/search.ts';

/** Pagefind in the browser, as far as it is used here. */
export interface Pagefind {
  readonly createInstance: (options: InstanceOptions) => PagefindInstance;
}

interface InstanceOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly noWorker: boolean;
}

export interface PagefindInstance {
  /** `null` finds every page. */
  readonly search: (term: string | null) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Places of found words in the text, counted in words. */
  readonly words: readonly number[];
  readonly data: () => Promise<PagefindPage>;
}

export interface PagefindPage {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Pagefind, and a way to read the files of the search. */
export interface Engine {
  readonly list: VolumeList;
  readonly open: (card: VolumeCard) => PagefindInstance;
  /** Reads a file of a volume. It is kept for Pagefind, which asks for some of them again. */
  readonly read: (card: VolumeCard, file: string) => Promise<ArrayBuffer>;
  /** What could not be read of a volume since the last call. */
  readonly takeFailures: (card: VolumeCard) => number;
}

type Fetch = (address: string) => Promise<Response>;

const patience = 30_000;

/**
 * Starts Pagefind over the volumes below `root`, the address of the site. Its requests pass through here: one
 * program serves all volumes, and a file that fails is noticed, where Pagefind would go on without it.
 */
export async function startEngine(
  root: string,
  load: (address: string) => Promise<Pagefind>,
): Promise<Engine> {
  const fetchFromSite = globalThis.fetch.bind(globalThis);
  const read = (address: string) => readFile(fetchFromSite, address);
  const [list, pagefind] = await Promise.all([
    readList(fetchFromSite, `${root}search/volumes.json`),
    load(`${root}search/engine/pagefind.js`),
  ]);
  const program = remember(() => read(`${root}search/engine/wasm.${list.language}.pagefind`));
  const kept = new Map<string, Promise<ArrayBuffer>>();
  const failures = new Map<string, number>();
  const folder = (card: VolumeCard) => `${root}search/volumes/${card.name}/`;
  const cardOf = (address: string) => list.volumes.find((card) => address.startsWith(folder(card)));
  const serve: Fetch = async (address) => {
    const card = cardOf(address);
    if (!card) return fetchFromSite(address);
    if (address.includes('/pagefind-entry.json')) return Response.json(entryOf(list, card));
    try {
      const bytes = /\/wasm\.[^/]*$/.test(address) ? program() : (kept.get(address) ?? read(address));
      return new Response(await bytes);
    } catch (reason) {
      failures.set(card.name, (failures.get(card.name) ?? 0) + 1);
      throw reason;
    }
  };
  globalThis.fetch = (address) => serve(String(address));
  return {
    list,
    open: (card) =>
      pagefind.createInstance({ basePath: folder(card), baseUrl: new URL(root).pathname, noWorker: true }),
    read: async (card, file) => {
      await program();
      return keep(kept, folder(card) + file, read);
    },
    takeFailures: (card) => {
      const failed = failures.get(card.name) ?? 0;
      failures.delete(card.name);
      return failed;
    },
  };
}

async function readFile(fetchFile: Fetch, address: string): Promise<ArrayBuffer> {
  const response = await withPatience(fetchFile(address));
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.arrayBuffer();
}

async function readList(fetchFile: Fetch, address: string): Promise<VolumeList> {
  const bytes = await readFile(fetchFile, address);
  return JSON.parse(new TextDecoder().decode(bytes));
}

function withPatience<Value>(promised: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), patience);
    promised.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Asks once; after a failure, again. */
function remember<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask().catch((reason: unknown) => {
      asked = undefined;
      throw reason;
    });
    return asked;
  };
}

function keep(
  kept: Map<string, Promise<ArrayBuffer>>,
  address: string,
  read: (address: string) => Promise<ArrayBuffer>,
) {
  const known = kept.get(address);
  if (known) return known;
  const asked = read(address);
  kept.set(address, asked);
  asked.catch(() => kept.delete(address));
  return asked;
}

/** What Pagefind wants to know of a bundle before it opens it. */
function entryOf({ version, language, includeCharacters }: VolumeList, { index, count }: VolumeCard): object {
  return {
    version,
    languages: { [language]: { hash: index, wasm: language, page_count: count } },
    include_characters: includeCharacters,
  };
}
