import { NotText, readWhole } from '#importers/reading/decode.ts';
import { whyTemplate } from '#importers/reading/template-files.ts';
import type { Found, Given, Importer, OpenedSource, Refused, Source, SourceFile } from '../importer.ts';
import { whyNoArticle, whyNoText } from './article-check.ts';
import { translatePage } from './map-page.ts';
import { RememberedPages } from './page-cache.ts';
import { readJsonLd } from './page-metadata/json-ld.ts';
import { readMetas, readOpenGraph } from './page-metadata/meta-elements.ts';
import { readMicrodata } from './page-metadata/microdata.ts';
import { parseSavedPage } from './saved-page.ts';
import { SavedPictures } from './saved-pictures.ts';

const pageName = /\.(?:x?html?|shtml|php|aspx?)$/i;
/** What browsers save beside a page: frames of advertisements and the like. */
const beside = /(?:^|\/)[^/]+(?:_files|-Dateien|_fichiers|_archivos|\.files)\//;

/** Saved pages of any site, one article a page. */
export const htmlImporter: Importer = {
  format: 'html',
  takes: 'saved web pages, one article a page, with the pictures saved beside them',
  recognise: (path, beginning) =>
    pageName.test(path) &&
    !beside.test(path) &&
    !whyTemplate(path, beginning) &&
    /<(?:!doctype html|html|head|body|meta|title)\b/i.test(beginning)
      ? 'is a page of HTML'
      : undefined,
  open: async (source, given): Promise<OpenedSource> => {
    const pictures = new SavedPictures(source.files.map(({ path }) => path));
    const remembered = new RememberedPages();
    return {
      site: { ...(given.url && { url: given.url }), roots: [] },
      find: () => findPages(source, pictures, given, remembered),
    };
  },
};

async function* findPages(
  source: Source,
  pictures: SavedPictures,
  given: Given,
  remembered: RememberedPages,
): AsyncGenerator<Found> {
  const alone = source.files.length === 1;
  const pages = source.files.filter(({ path }) => alone || pageName.test(path));
  if (pages.length === 0)
    yield refused(
      source.name,
      source.name,
      'there is no page in it',
      'name a file that ends in .html, or a folder of such',
    );
  for (const file of pages) {
    if (beside.test(file.path)) {
      const place = { file: file.path, line: 1 };
      yield { kind: 'left out', place, name: file.path, reason: 'it was saved with a page, as a part of it' };
    } else yield* findPage(file, pictures, given, alone, remembered);
  }
}

async function* findPage(
  file: SourceFile,
  pictures: SavedPictures,
  given: Given,
  alone: boolean,
  remembered: RememberedPages,
): AsyncGenerator<Found> {
  const { path } = file;
  try {
    const { bytes, text, strayLines } = await readWhole(file, given.encoding);
    const before = remembered.recall(path, bytes);
    const found = before ?? [...sort(path, text, bytes, pictures, given, alone)];
    if (!before) remembered.keep(path, found);
    for (const line of strayLines)
      yield {
        kind: 'remark',
        place: { file: path, line },
        message: 'a byte that is not UTF-8 was read as Windows-1252',
      };
    yield* found;
  } catch (problem) {
    if (!(problem instanceof NotText)) throw problem;
    yield refused(path, path, problem.message, problem.hint);
  }
}

/** What a page is for an archive: an article, or something to be left out with its reason. */
function* sort(
  path: string,
  text: string,
  source: Uint8Array,
  pictures: SavedPictures,
  given: Given,
  alone: boolean,
): Generator<Found> {
  const place = { file: path, line: 1 };
  const template = whyTemplate(path, text.slice(0, 4000));
  if (template) {
    yield { kind: 'left out', place, name: path, reason: template };
    return;
  }
  const page = parseSavedPage(path, text);
  const name = page.title || path;
  const { article, types, unreadable } = readJsonLd(page.tree, page.canonical);
  if (unreadable > 0) {
    const message = `${unreadable} block${unreadable > 1 ? 's' : ''} of JSON-LD cannot be read`;
    yield { kind: 'remark', place, message };
  }
  const all = [article, readMicrodata(page), readOpenGraph(page), readMetas(page)];
  const facts = all.filter((one) => one !== undefined);
  const said = alone ? undefined : whyNoArticle(page, facts, types);
  const translated =
    said && !given.pages ? undefined : translatePage({ page, source, facts, pictures, given });
  const reason = said ?? (translated && !alone && whyNoText(translated.text));
  if (reason && !given.pages) yield { kind: 'left out', place, name, reason };
  else if (translated) yield { kind: reason ? 'page' : 'article', article: translated };
  else
    yield refused(
      page.path,
      name,
      'no text of an article can be found in it',
      'take it out, or copy its text into a .txt file',
    );
}

function refused(file: string, name: string, message: string, hint: string): Refused {
  return { kind: 'refused', place: { file, line: 1 }, name, message, hint };
}
