import { readBeginning, UnreadableFileError } from '#importers/reading/decode.ts';
import { childText, type XmlElement } from '#importers/reading/xml-element.ts';
import {
  type Importer,
  type ImportOptions,
  type OpenedSource,
  rejectedItem,
  type Source,
  type SourceFile,
  type SourceItem,
} from '../importer.ts';
import { type ExportIndex, indexExports, readExport } from './export-index.ts';
import { mapPost } from './map-post.ts';
import { readWordpressPost, type WordpressPost } from './wordpress-export.ts';

/** Imports WordPress exports (WXR): posts and, on request, pages, with images from a local uploads folder. */
export const wordpressImporter: Importer = {
  format: 'wordpress',
  accepts: 'a WordPress export (WXR 1.0 to 1.2), with the files of wp-content/uploads',
  recognize: (path, beginning) =>
    /\.xml$/i.test(path) && /xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(beginning)
      ? 'declares the WordPress export namespace'
      : undefined,
  open: openWordpress,
};

/** What items are classified and mapped with. */
interface ExportContext {
  readonly index: ExportIndex;
  readonly options: ImportOptions;
  readonly hasUpload: (path: string) => boolean;
}

async function openWordpress(source: Source, options: ImportOptions): Promise<OpenedSource> {
  const exports: SourceFile[] = [];
  for (const file of source.files) {
    if (!/\.xml$/i.test(file.path)) continue;
    if (source.files.length === 1 || wordpressImporter.recognize(file.path, await readBeginning(file)))
      exports.push(file);
  }
  const uploads = new Set(source.files.map(({ path }) => path.slice(path.indexOf('wp-content/uploads/'))));
  const hasUpload = (path: string) => uploads.has(path);
  const index = await indexExports(exports, options.encoding);
  const { title, language, url } = index;
  return {
    site: {
      ...(title !== '' && { title }),
      ...(language !== '' && { language }),
      ...(URL.canParse(url) && { url: new URL(url).origin }),
      roots: [],
    },
    items: () => findPosts(exports, { index, options, hasUpload }, source.name),
  };
}

async function* findPosts(
  exports: readonly SourceFile[],
  context: ExportContext,
  name: string,
): AsyncGenerator<SourceItem> {
  const { options } = context;
  if (exports.length === 0) {
    yield rejectedItem(
      { file: name, line: 1 },
      name,
      'the source contains no WordPress export',
      'specify the .xml file that WordPress exported',
    );
  }
  for (const file of exports) {
    try {
      for await (const event of readExport(file, options.encoding)) {
        const location = { file: file.path, line: 'line' in event ? event.line : event.element.line };
        if (event.kind === 'error') yield rejectedItem(location, file.path, event.message, event.hint);
        else if (event.kind === 'notice') yield { kind: 'notice', location, message: event.message };
        else if (event.element.name !== 'item') continue;
        else if (event.kind === 'malformed')
          yield rejectedItem(location, titleOf(event.element), event.message, event.hint);
        else yield classifyItem(readWordpressPost(event.element), event.source, file.path, context);
      }
    } catch (problem) {
      if (!(problem instanceof UnreadableFileError)) throw problem;
      yield rejectedItem({ file: file.path, line: 1 }, file.path, problem.message, problem.hint);
    }
  }
}

function titleOf(item: XmlElement): string {
  return childText(item, 'title') ?? `the item on line ${item.line}`;
}

/** Classifies an item as an article, a page or an item to skip. */
function classifyItem(
  post: WordpressPost,
  source: string,
  file: string,
  { index, options, hasUpload }: ExportContext,
): SourceItem {
  const reason = skipReason(post, options);
  if (reason !== undefined) {
    const location = { file, line: post.line };
    return { kind: 'skipped', location, name: post.title || `item ${post.id}`, reason };
  }
  const article = mapPost(post, { index, file, source, zone: options.zone, hasUpload });
  return { kind: post.type === 'page' ? 'page' : 'article', article };
}

function skipReason({ type, status, password }: WordpressPost, { pages }: ImportOptions): string | undefined {
  if (type === 'attachment') return 'attachment, imported with the articles that use it';
  if (type === 'page' && !pages) return 'page (use --pages to import pages)';
  if (type !== 'post' && type !== 'page') return `item of type ${type}`;
  if (password !== '') return 'not published (password-protected)';
  if (status === 'private') return 'not published (private)';
  if (status === 'trash') return 'not published (in the trash)';
  if (status === 'auto-draft' || status === 'inherit') return `not published (${status})`;
  if (type === 'page' && status !== 'publish') return `page that is not published (${status})`;
  return undefined;
}
