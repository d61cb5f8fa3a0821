import type { IndexFile } from 'pagefind';
import { fingerprint } from '#lib/fingerprint.ts';
import { type SitePath, searchVolumePath } from '#model/paths.ts';
import type { VolumeInfo } from '#model/search.ts';
import { buildFacets } from './facets.ts';
import { type Lexicon, openLexicon, renderLexicon } from './lexicon.ts';
import { parsePageTable, unpack } from './page-table.ts';
import { openIndex, takeFiles } from './pagefind-index.ts';
import { type PreparedPage, preparePage } from './prepare-page.ts';
import type { SearchRecord } from './record.ts';
import { buildRegister, type PathsInFile } from './register.ts';
import { type Chunk, splitChunk } from './split-chunk.ts';
import type { Volume } from './volumes.ts';

/** A file of the search. */
export interface SearchFile {
  readonly path: SitePath;
  readonly content: Uint8Array;
}

/** An indexed volume: its entry in the volume list, and its files. */
export interface IndexedVolume {
  readonly info: VolumeInfo;
  readonly files: readonly SearchFile[];
}

/**
 * The number of results in one result file. Results of a file are adjacent in time, as they are in a list of results.
 */
const resultsInFile = 4;

/** The same volume in the previous site. Its files are read only if they can be reused. */
export interface PreviousVolume {
  readonly inputs: string;
  readonly read: () => IndexedVolume | undefined;
}

/** What a volume is indexed from. */
export interface IndexSources {
  readonly language: string;
  readonly pageOf: (record: SearchRecord) => string | Promise<string>;
  /** Set if the same version of the program built the previous site. */
  readonly previous?: PreviousVolume | undefined;
}

/**
 * Indexes one volume with Pagefind from the written pages of its articles. If nothing that is searched or shown has
 * changed, the previous files are reused.
 */
export async function indexVolume(
  volume: Volume<SearchRecord>,
  { language, pageOf, previous }: IndexSources,
): Promise<IndexedVolume> {
  const pages: PreparedPage[] = [];
  for (const record of volume.articles) pages.push(preparePage(await pageOf(record), record, language));
  const inputs = fingerprint(
    [language, JSON.stringify(volume.articles), ...pages.map(({ html }) => html)].join('\n'),
  );
  const reused = previous?.inputs === inputs ? previous.read() : undefined;
  if (reused) return reused;
  const files = await indexPages(volume, pages, language);
  const lexicon = openLexicon();
  for (const { text } of pages) lexicon.count(text);
  return toVolume(volume, files, lexicon, inputs);
}

async function indexPages(
  { articles }: Volume<SearchRecord>,
  pages: readonly PreparedPage[],
  language: string,
): Promise<readonly IndexFile[]> {
  const index = await openIndex({
    forceLanguage: language,
    maxFragments: Math.ceil(articles.length / resultsInFile),
  });
  for (const [place, { path }] of articles.entries()) {
    const { errors } = await index.addHTMLFile({ url: path, content: pages[place]?.html ?? '' });
    if (errors.length > 0) throw new Error(`Pagefind could not read ${path}: ${errors.join('; ')}`);
  }
  return takeFiles(index);
}

function toVolume(
  volume: Volume<SearchRecord>,
  pagefindFiles: readonly IndexFile[],
  lexicon: Lexicon,
  inputs: string,
): IndexedVolume {
  const table = pagefindFiles.find(({ path }) => path.endsWith('.pf_meta'));
  if (!table) throw new Error(`Pagefind wrote no page table for the volume ${volume.name}`);
  const { pages, chunks, fields } = parsePageTable(table.content);
  const results = pagefindFiles.filter(({ path }) => path.endsWith('.pf_fragment'));
  const splitChunks = chunks.flatMap(({ first, name }) =>
    splitChunk({ first, name, content: chunkContent(pagefindFiles, name) }),
  );
  const register = hashedFile(
    'register',
    buildRegister(volume.articles, { pages, chunks: splitChunks, fields }, pathsIn(results)),
  );
  const facets = hashedFile('facets', buildFacets(volume.articles));
  const { files: words, parts } = renderLexicon(lexicon.words());
  const wordFolder = `words.${fingerprint([...words.values()].join('\0'))}`;
  const wordFiles = [...words].map(([name, text]) => ({
    path: `${wordFolder}/${name}`,
    content: encode(text),
  }));
  return {
    info: {
      name: volume.name,
      from: volume.from,
      to: volume.to,
      count: volume.articles.length,
      register: register.path,
      facets: facets.path,
      words: wordFolder,
      wordParts: parts,
      inputs,
    },
    files: [...results, ...splitChunks.map(chunkFile), register, facets, ...wordFiles].map(
      ({ path, content }) => ({
        path: searchVolumePath(volume.name, path),
        content,
      }),
    ),
  };
}

function chunkFile({ name, content }: Pick<Chunk, 'name' | 'content'>): IndexFile {
  return { path: `index/${name}.pf_index`, content };
}

function chunkContent(pagefindFiles: readonly IndexFile[], name: string): Uint8Array {
  const file = pagefindFiles.find(({ path }) => path === `index/${name}.pf_index`);
  if (!file) throw new Error(`Pagefind wrote no index chunk ${name}`);
  return file.content;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A JSON file with a content hash in its name, so that browser caches are never stale. */
function hashedFile(name: string, value: object): IndexFile {
  const content = encode(JSON.stringify(value));
  return { path: `${name}.${fingerprint(content)}.json`, content };
}

/** Pagefind’s data of one result. */
interface Fragment {
  readonly url: string;
}

/** The paths of the pages in each result file. A file contains several results by key, or a single one. */
function pathsIn(results: readonly IndexFile[]): PathsInFile {
  return new Map(
    results.map(({ path, content }) => {
      const parsed: Fragment | Record<string, Fragment> = JSON.parse(
        new TextDecoder().decode(unpack(content)),
      );
      const fragments = isFragment(parsed) ? [parsed] : Object.values(parsed);
      return [path.replace(/^fragment\/|\.pf_fragment$/g, ''), fragments.map(({ url }) => url)];
    }),
  );
}

function isFragment(value: Fragment | Record<string, Fragment>): value is Fragment {
  return typeof value['url'] === 'string';
}
