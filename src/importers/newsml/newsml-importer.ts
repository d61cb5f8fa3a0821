import { posix } from 'node:path';
import { NotText, readBeginning } from '#importers/reading/decode.ts';
import type { XmlFound } from '#importers/reading/read-xml.ts';
import { LocalFiles } from '#importers/wire/local-files.ts';
import type { Found, Given, Importer, OpenedSource, Refused, Source, SourceFile } from '../importer.ts';
import { itemNames, type NewsSurvey, readItems, surveyNews, versionOf } from './delivery-index.ts';
import { lineAt, localName, part } from './elements.ts';
import { translateNewsItem } from './map-news-item.ts';
import { translateNitf } from './map-nitf.ts';
import type { NewsContext } from './news-context.ts';
import { readNewsItem } from './news-item.ts';

const xmlName = /\.(?:xml|nitf|newsml)$/i;

/** NewsML-G2 with XHTML or NITF inside, and NITF 3.x alone, with the pictures that lie beside. */
export const newsmlImporter: Importer = {
  format: 'newsml',
  takes: 'IPTC NewsML-G2 (news items, packages, messages) and NITF 3.x, their pictures',
  recognise: (path, beginning) => {
    if (!/\.\w+$/.test(path) || xmlName.test(path)) {
      if (/<(?:[\w.-]+:)?nitf[\s>]/.test(beginning) && !/NewsML/.test(beginning))
        return 'has <nitf> as its root';
      if (/https?:\/\/iptc\.org\/std\/nar\/2006-10-01/.test(beginning))
        return 'declares the namespace of NewsML-G2';
    }
    return undefined;
  },
  open: openNews,
};

async function openNews(source: Source, given: Given): Promise<OpenedSource> {
  const files: SourceFile[] = [];
  const others: string[] = [];
  for (const file of source.files) {
    if (source.files.length === 1) files.push(file);
    else if (!xmlName.test(file.path)) continue;
    else if (newsmlImporter.recognise(file.path, await readBeginning(file)) === undefined)
      others.push(file.path);
    else files.push(file);
  }
  const survey = await surveyNews(files, given.encoding);
  const local = new LocalFiles(source);
  return { site: { roots: [] }, find: () => findNews(files, others, survey, local, given, source.name) };
}

async function* findNews(
  files: readonly SourceFile[],
  others: readonly string[],
  survey: NewsSurvey,
  local: LocalFiles,
  given: Given,
  name: string,
): AsyncGenerator<Found> {
  if (files.length === 0)
    yield refused(
      name,
      1,
      name,
      'there is no file of NewsML-G2 or NITF in it',
      'name a file or folder of them',
    );
  for (const file of others) {
    const reason = 'an XML file that is neither NewsML-G2 nor NITF';
    yield { kind: 'left out', place: { file, line: 1 }, name: posix.basename(file), reason };
  }
  for (const file of files) {
    let [number, problems] = [0, 0];
    try {
      for await (const found of readItems(file, given.encoding)) {
        if (found.kind === 'element' || found.kind === 'broken') number++;
        if (found.kind === 'problem') problems++;
        yield sort(found, file.path, number, survey, local);
      }
      if (number + problems === 0)
        yield refused(file.path, 1, posix.basename(file.path), emptyBecause, 'take the file away');
    } catch (problem) {
      if (!(problem instanceof NotText)) throw problem;
      yield refused(file.path, 1, posix.basename(file.path), problem.message, problem.hint);
    }
  }
}

const emptyBecause = 'there is no newsItem of NewsML-G2 and no nitf in it (NewsML 1 is not read)';

function sort(found: XmlFound, file: string, number: number, survey: NewsSurvey, local: LocalFiles): Found {
  const line = 'line' in found ? found.line : found.element.line;
  const place = { file, line };
  if (found.kind === 'remark') return { kind: 'remark', place, message: found.message };
  if (found.kind === 'problem') return refused(file, line, posix.basename(file), found.message, found.hint);
  const { element } = found;
  const title =
    lineAt(part(element, 'contentMeta'), 'headline') ||
    lineAt(element, 'body', 'body.head', 'hedline', 'hl1') ||
    element.attributes.get('guid') ||
    `the item of line ${element.line}`;
  if (found.kind === 'broken') return refused(file, line, title, found.message, found.hint);
  const left = (reason: string): Found => ({ kind: 'left out', place, name: title, reason });
  const kind = localName(element);
  if (kind === 'packageItem') return left('a package: what it names stands for itself');
  if (kind !== 'newsItem' && itemNames.includes(kind)) return left(`of the kind ${kind}: no article`);
  const version = versionOf(element, found.source, file, number);
  const reason = survey.versions.whyNot(version);
  if (reason !== undefined) return left(reason);
  const context: NewsContext = { version, source: found.source, survey, local };
  if (kind === 'nitf') return { kind: 'article', article: translateNitf(element, context) };
  const item = readNewsItem(element);
  if (!/^(?:text|composite|)$/.test(item.itemClass))
    return left(`of the class ${item.itemClass}: it comes with the articles that use it`);
  const article = translateNewsItem(item, context);
  if ('why' in article)
    return refused(
      file,
      line,
      title,
      article.why,
      'bring its text into the item as XHTML, NITF or plain text',
    );
  return { kind: 'article', article };
}

function refused(file: string, line: number, name: string, message: string, hint: string): Refused {
  return { kind: 'refused', place: { file, line }, name, message, hint };
}
