import { posix } from 'node:path';
import { readBeginning, UnreadableFileError } from '#importers/reading/decode.ts';
import type { XmlEvent } from '#importers/reading/read-xml.ts';
import { LocalFiles } from '#importers/wire/local-files.ts';
import {
  type Importer,
  type ImportOptions,
  type OpenedSource,
  rejectedItem,
  type Source,
  type SourceFile,
  type SourceItem,
} from '../importer.ts';
import { type DeliveryIndex, indexDelivery, itemNames, readItems, versionOf } from './delivery-index.ts';
import { childAt, lineTextAt, localName } from './elements.ts';
import { mapNewsItem } from './map-news-item.ts';
import { mapNitf } from './map-nitf.ts';
import type { NewsContext } from './news-context.ts';
import { readNewsItem } from './news-item.ts';

const xmlName = /\.(?:xml|nitf|newsml)$/i;

/** Imports NewsML-G2 with XHTML, NITF or plain text, and standalone NITF 3.x, with images. */
export const newsmlImporter: Importer = {
  format: 'newsml',
  accepts: 'IPTC NewsML-G2 (news items, packages, messages) or NITF 3.x, with images',
  recognize: (path, beginning) => {
    if (!/\.\w+$/.test(path) || xmlName.test(path)) {
      if (/<(?:[\w.-]+:)?nitf[\s>]/.test(beginning) && !/NewsML/.test(beginning))
        return 'has the root element <nitf>';
      if (/https?:\/\/iptc\.org\/std\/nar\/2006-10-01/.test(beginning))
        return 'declares the NewsML-G2 namespace';
    }
    return undefined;
  },
  open: openNews,
};

async function openNews(source: Source, options: ImportOptions): Promise<OpenedSource> {
  const files: SourceFile[] = [];
  const others: string[] = [];
  for (const file of source.files) {
    if (source.files.length === 1) files.push(file);
    else if (!xmlName.test(file.path)) continue;
    else if (newsmlImporter.recognize(file.path, await readBeginning(file)) === undefined)
      others.push(file.path);
    else files.push(file);
  }
  const index = await indexDelivery(files, options.encoding);
  const localFiles = new LocalFiles(source);
  return {
    site: { roots: [] },
    items: () => findNews(files, others, index, localFiles, options, source.name),
  };
}

async function* findNews(
  files: readonly SourceFile[],
  others: readonly string[],
  index: DeliveryIndex,
  localFiles: LocalFiles,
  options: ImportOptions,
  name: string,
): AsyncGenerator<SourceItem> {
  if (files.length === 0)
    yield rejectedItem(
      { file: name, line: 1 },
      name,
      'the source contains no NewsML-G2 or NITF file',
      'specify a file or a folder of such files',
    );
  for (const file of others) {
    const reason = 'XML file that is neither NewsML-G2 nor NITF';
    yield { kind: 'skipped', location: { file, line: 1 }, name: posix.basename(file), reason };
  }
  for (const file of files) {
    const location = { file: file.path, line: 1 };
    const fileName = posix.basename(file.path);
    let [number, errors] = [0, 0];
    try {
      for await (const event of readItems(file, options.encoding)) {
        if (event.kind === 'element' || event.kind === 'malformed') number++;
        if (event.kind === 'error') errors++;
        yield classifyItem(event, file.path, number, index, localFiles);
      }
      if (number + errors === 0)
        yield rejectedItem(location, fileName, emptyFileMessage, 'remove the file from the source');
    } catch (problem) {
      if (!(problem instanceof UnreadableFileError)) throw problem;
      yield rejectedItem(location, fileName, problem.message, problem.hint);
    }
  }
}

const emptyFileMessage =
  'the file contains no NewsML-G2 newsItem and no NITF document (NewsML 1 is not supported)';

function classifyItem(
  event: XmlEvent,
  file: string,
  number: number,
  index: DeliveryIndex,
  localFiles: LocalFiles,
): SourceItem {
  const line = 'line' in event ? event.line : event.element.line;
  const location = { file, line };
  if (event.kind === 'notice') return { kind: 'notice', location, message: event.message };
  if (event.kind === 'error') return rejectedItem(location, posix.basename(file), event.message, event.hint);
  const { element } = event;
  const title =
    lineTextAt(childAt(element, 'contentMeta'), 'headline') ||
    lineTextAt(element, 'body', 'body.head', 'hedline', 'hl1') ||
    element.attributes.get('guid') ||
    `the item on line ${element.line}`;
  if (event.kind === 'malformed') return rejectedItem(location, title, event.message, event.hint);
  const skip = (reason: string): SourceItem => ({ kind: 'skipped', location, name: title, reason });
  const kind = localName(element);
  if (kind === 'packageItem') return skip('package, whose items are imported separately');
  if (kind !== 'newsItem' && itemNames.includes(kind)) return skip(`item of type ${kind}`);
  const version = versionOf(element, event.source, file, number);
  const reason = index.versions.supersededReason(version);
  if (reason !== undefined) return skip(reason);
  const context: NewsContext = { version, source: event.source, index, localFiles };
  if (kind === 'nitf') return { kind: 'article', article: mapNitf(element, context) };
  const item = readNewsItem(element);
  if (!/^(?:text|composite|)$/.test(item.itemClass))
    return skip(`${item.itemClass}, imported with the articles that use it`);
  const article = mapNewsItem(item, context);
  if ('reason' in article)
    return rejectedItem(
      location,
      title,
      article.reason,
      'add its text to the item as XHTML, NITF or plain text',
    );
  return { kind: 'article', article };
}
