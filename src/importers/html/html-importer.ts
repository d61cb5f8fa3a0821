import { decodeFile, UnreadableFileError } from '#importers/reading/decode.ts';
import { templateFileReason } from '#importers/reading/template-files.ts';
import {
  type Importer,
  type ImportOptions,
  type OpenedSource,
  rejectedItem,
  type Source,
  type SourceFile,
  type SourceItem,
  strayByteNotices,
} from '../importer.ts';
import { linkListReason, nonArticleReason } from './article-check.ts';
import { mapPage } from './map-page.ts';
import { PageCache } from './page-cache.ts';
import { readJsonLd } from './page-metadata/json-ld.ts';
import { readMetas, readOpenGraph } from './page-metadata/meta-elements.ts';
import { readMicrodata } from './page-metadata/microdata.ts';
import { parseSavedPage } from './saved-page.ts';
import { SavedPictures } from './saved-pictures.ts';

const pageName = /\.(?:x?html?|shtml|php|aspx?)$/i;
/** Resources that browsers save beside a page, such as frames with advertisements. */
const savedResource = /(?:^|\/)[^/]+(?:_files|-Dateien|_fichiers|_archivos|\.files)\//;

/** Imports saved pages of any site, one article per page. */
export const htmlImporter: Importer = {
  format: 'html',
  accepts: 'saved web pages, one article per page, with the images saved beside them',
  recognize: (path, beginning) =>
    pageName.test(path) &&
    !savedResource.test(path) &&
    !templateFileReason(path, beginning) &&
    /<(?:!doctype html|html|head|body|meta|title)\b/i.test(beginning)
      ? 'is an HTML page'
      : undefined,
  open: async (source, options): Promise<OpenedSource> => {
    const pictures = new SavedPictures(source.files.map(({ path }) => path));
    const cache = new PageCache();
    return {
      site: { ...(options.url && { url: options.url }), roots: [] },
      items: () => findPages(source, pictures, options, cache),
    };
  },
};

async function* findPages(
  source: Source,
  pictures: SavedPictures,
  options: ImportOptions,
  cache: PageCache,
): AsyncGenerator<SourceItem> {
  const isSingle = source.files.length === 1;
  const pages = source.files.filter(({ path }) => isSingle || pageName.test(path));
  if (pages.length === 0)
    yield rejectedItem(
      { file: source.name, line: 1 },
      source.name,
      'the source contains no HTML page',
      'specify a file that ends in .html, or a folder of such files',
    );
  for (const file of pages) {
    if (savedResource.test(file.path)) {
      const location = { file: file.path, line: 1 };
      yield { kind: 'skipped', location, name: file.path, reason: 'resource saved with a page' };
    } else yield* findPage(file, pictures, options, isSingle, cache);
  }
}

async function* findPage(
  file: SourceFile,
  pictures: SavedPictures,
  options: ImportOptions,
  isSingle: boolean,
  cache: PageCache,
): AsyncGenerator<SourceItem> {
  const { path } = file;
  try {
    const { bytes, text, strayLines } = await decodeFile(file, options.encoding);
    const cached = cache.get(path, bytes);
    const items = cached ?? [...classifyPage(path, text, bytes, pictures, options, isSingle)];
    if (!cached) cache.set(path, items);
    yield* strayByteNotices(path, strayLines);
    yield* items;
  } catch (problem) {
    if (!(problem instanceof UnreadableFileError)) throw problem;
    yield rejectedItem({ file: path, line: 1 }, path, problem.message, problem.hint);
  }
}

/** Classifies a page as an article, a page or an item to skip. */
function* classifyPage(
  path: string,
  text: string,
  source: Uint8Array,
  pictures: SavedPictures,
  options: ImportOptions,
  isSingle: boolean,
): Generator<SourceItem> {
  const location = { file: path, line: 1 };
  const template = templateFileReason(path, text.slice(0, 4000));
  if (template) {
    yield { kind: 'skipped', location, name: path, reason: template };
    return;
  }
  const page = parseSavedPage(path, text);
  const name = page.title || path;
  const { article, types, unreadable } = readJsonLd(page.tree, page.canonical);
  if (unreadable > 0) {
    const message = `${unreadable} JSON-LD block${unreadable > 1 ? 's' : ''} could not be parsed`;
    yield { kind: 'notice', location, message };
  }
  const sources = [article, readMicrodata(page), readOpenGraph(page), readMetas(page)];
  const metadata = sources.filter((source) => source !== undefined);
  const declaredReason = isSingle ? undefined : nonArticleReason(page, metadata, types);
  const mapped =
    declaredReason && !options.pages ? undefined : mapPage({ page, source, metadata, pictures, options });
  const reason = declaredReason ?? (mapped && !isSingle && linkListReason(mapped.text));
  if (reason && !options.pages) yield { kind: 'skipped', location, name, reason };
  else if (mapped) yield { kind: reason ? 'page' : 'article', article: mapped };
  else
    yield rejectedItem(
      location,
      name,
      'no article text was found in the page',
      'remove the page from the source, or copy its text into a .txt file',
    );
}
