import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { fingerprint } from '#lib/fingerprint.ts';
import { type SitePath, searchVolumePath } from '#model/paths.ts';
import type { VolumeCard } from '#model/search.ts';
import { buildFacets } from './facets.ts';
import { type Lexicon, openLexicon, renderLexicon } from './lexicon.ts';
import { openIndex, takeFiles } from './pagefind-index.ts';
import { type PreparedPage, preparePage } from './prepare-page.ts';
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
const resultsInFile = 2;

/** A volume as it was indexed before; its files are read only if they can stay. */
export interface VolumeBefore {
  readonly inputs: string;
  readonly read: () => IndexedVolume | undefined;
}

/** What a volume is indexed from and with. */
export interface IndexSources {
  readonly language: string;
  readonly pageOf: (record: SearchRecord) => string | Promise<string>;
  /** The volume as the site before has it, if the same program made it. */
  readonly before?: VolumeBefore | undefined;
}

/**
 * Indexes one volume through Pagefind from the written pages of its articles. Where nothing that is searched or shown
 * changed, though pages did, the volume stays as it was.
 */
export async function indexVolume(
  volume: Volume<SearchRecord>,
  { language, pageOf, before }: IndexSources,
): Promise<IndexedVolume> {
  const pages: PreparedPage[] = [];
  for (const record of volume.articles) pages.push(preparePage(await pageOf(record), record, language));
  const inputs = fingerprint(
    [language, JSON.stringify(volume.articles), ...pages.map(({ html }) => html)].join('\n'),
  );
  const kept = before?.inputs === inputs ? before.read() : undefined;
  if (kept) return kept;
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
  written: readonly IndexFile[],
  lexicon: Lexicon,
  inputs: string,
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
      inputs,
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

/** What Pagefind wrote of a page for the list of results. */
interface Fragment {
  readonly url: string;
}

/** Pagefind's id for each page, from the results that it wrote: several in a file, or one where there are few. */
function idsByPath(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const [, name = ''] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (name === '') continue;
    const text = gunzipSync(content).subarray(signature.length).toString('utf8');
    const written: Fragment | Record<string, Fragment> = JSON.parse(text);
    if (isFragment(written)) ids.set(written.url, name);
    else for (const [id, { url }] of Object.entries(written)) ids.set(url, id);
  }
  return ids;
}

function isFragment(written: Fragment | Record<string, Fragment>): written is Fragment {
  return typeof written['url'] === 'string';
}
