import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { fingerprint } from '#lib/fingerprint.ts';
import { type SitePath, searchEnginePath, searchProgramPath, searchVolumePath } from '#model/paths.ts';
import type { VolumeCard, VolumeList } from '#model/search.ts';
import { buildFacets } from './facets.ts';
import { type Lexicon, openLexicon, renderLexicon } from './lexicon.ts';
import { preparePage } from './prepare-page.ts';
import type { SearchRecord } from './record.ts';
import { buildRegister } from './register.ts';
import type { Volume } from './volumes.ts';

/** A file of the search. */
export interface SearchFile {
  readonly path: SitePath;
  readonly content: Uint8Array;
}

/** An indexed volume: its line in the list of volumes, and its files. */
export interface IndexedVolume {
  readonly card: VolumeCard;
  readonly files: readonly SearchFile[];
}

/** Results in one file of the index: they lie side by side in time, as they stand in a list of results. */
const resultsInFile = 3;

/**
 * Indexes one volume through Pagefind from the written pages of its articles.
 * `pageOf` reads a page's HTML when it is needed, so that memory holds one at a time.
 */
export async function indexVolume(
  volume: Volume<SearchRecord>,
  language: string,
  pageOf: (record: SearchRecord) => string | Promise<string>,
): Promise<IndexedVolume> {
  const index = await openIndex({
    forceLanguage: language,
    maxFragments: Math.ceil(volume.articles.length / resultsInFile),
  });
  const lexicon = openLexicon();
  let added: Promise<void> | undefined;
  for (const record of volume.articles) {
    const { html, text } = preparePage(await pageOf(record), record, language);
    lexicon.count(text);
    await added;
    added = addPage(index, record, html);
  }
  await added;
  return toVolume(volume, await takeFiles(index), lexicon);
}

/** Gives Pagefind a page; the next one is prepared while it reads. */
async function addPage(index: PagefindIndex, { path }: SearchRecord, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: path, content });
  if (errors.length > 0) throw new Error(`Pagefind could not read ${path}: ${errors.join('; ')}`);
}

/** Ends Pagefind's process: the next volume begins with fresh memory. */
export async function endIndexing(): Promise<void> {
  await close();
}

async function openIndex(options: Parameters<typeof createIndex>[0]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex(options);
  if (!index) throw new Error(`Pagefind could not begin: ${errors.join('; ')}`);
  return index;
}

async function takeFiles(index: PagefindIndex): Promise<readonly IndexFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not end: ${errors.join('; ')}`);
  await index.deleteIndex();
  return files;
}

function toVolume(
  volume: Volume<SearchRecord>,
  written: readonly IndexFile[],
  lexicon: Lexicon,
): IndexedVolume {
  const own = written.filter(({ path }) => /\.pf_(?:meta|index|fragment)$/.test(path));
  const table = own.find(({ path }) => path.endsWith('.pf_meta'));
  if (!table) throw new Error(`Pagefind wrote no page table for the volume ${volume.name}`);
  const register = named('register', buildRegister(volume.articles, idsByPath(own)));
  const facets = named('facets', buildFacets(volume.articles));
  const { files: words, parts } = renderLexicon(lexicon.words());
  const wordFolder = `words.${fingerprint([...words.values()].join('\0'))}`;
  const wordFiles = [...words].map(([name, text]) => ({
    path: `${wordFolder}/${name}`,
    content: encode(text),
  }));
  return {
    card: {
      name: volume.name,
      from: volume.from,
      to: volume.to,
      count: volume.articles.length,
      index: table.path.replace(/^pagefind\.|\.pf_meta$/g, ''),
      register: register.path,
      facets: facets.path,
      words: wordFolder,
      wordParts: parts,
    },
    files: [...own, register, facets, ...wordFiles].map(({ path, content }) => ({
      path: searchVolumePath(volume.name, path),
      content,
    })),
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A JSON file named by its content, so that a copy kept by a browser is never stale. */
function named(name: string, value: object): IndexFile {
  const content = encode(JSON.stringify(value));
  return { path: `${name}.${fingerprint(content)}.json`, content };
}

const signature = 'pagefind_dcd';

/** Pagefind's id for each page, from the results that it wrote. */
function idsByPath(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    if (!path.endsWith('.pf_fragment')) continue;
    const text = gunzipSync(content).subarray(signature.length).toString('utf8');
    for (const [id, page] of Object.entries<{ readonly url: string }>(JSON.parse(text)))
      ids.set(page.url, id);
  }
  return ids;
}

/** Pagefind's program for the browser: the same for all volumes. */
export interface SearchEngine extends Pick<VolumeList, 'version' | 'includeCharacters'> {
  readonly files: readonly SearchFile[];
}

/** Takes Pagefind's program for the browser, as it folds the words of the language. */
export async function readEngine(language: string): Promise<SearchEngine> {
  const index = await openIndex({ forceLanguage: language });
  await index.addCustomRecord({ url: '/', content: 'a', language });
  const written = await takeFiles(index);
  const entry = written.find(({ path }) => path === 'pagefind-entry.json');
  const { version, include_characters } = JSON.parse(new TextDecoder().decode(entry?.content));
  const addresses = new Map([
    ['pagefind.js', searchEnginePath],
    [`wasm.${language}.pagefind`, searchProgramPath],
  ]);
  const files = written.flatMap(({ path: name, content }) => {
    const path = addresses.get(name);
    return path === undefined ? [] : [{ path, content }];
  });
  return { files, version, includeCharacters: include_characters };
}
