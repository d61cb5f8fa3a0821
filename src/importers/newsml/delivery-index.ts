import { NotText } from '#importers/reading/decode.ts';
import { readXml, type XmlFound } from '#importers/reading/read-xml.ts';
import type { XmlElement } from '#importers/reading/xml-element.ts';
import { Versions, type WireVersion } from '#importers/wire/versions.ts';
import { sha256 } from '#lib/fingerprint.ts';
import type { SourceFile } from '../importer.ts';
import { localName } from './elements.ts';
import { type NewsItem, readNewsItem, readPackage } from './news-item.ts';
import { readNitf } from './nitf.ts';

/** What the items of a delivery say of each other, gathered before the first of them is translated. */
export interface NewsSurvey {
  readonly versions: Versions;
  /** Pictures by guid. */
  readonly pictures: ReadonlyMap<string, NewsItem>;
  /** Guids of the pictures that packages put beside a text, by the guid of the text. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
}

/** Items of NewsML-G2 that are none of news: they are counted, and left out. */
export const itemNames = [
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
];

/** Reads a file of NewsML-G2 or NITF; every item comes whole. Throws `NotText`. */
export function readItems(file: SourceFile, encoding: string | undefined): AsyncGenerator<XmlFound> {
  const also = (name: string, around: readonly string[]) =>
    around.length === 0 && name.replace(/^.*:/, '') === 'nitf';
  return readXml(file, { names: itemNames, also, encoding, mayNameDtd: true });
}

/** The version of an item, for choosing among several. */
export function versionOf(element: XmlElement, source: string, file: string, number: number): WireVersion {
  const place = { file, line: element.line };
  const rest = { sum: sha256(source), place, number };
  if (localName(element) === 'nitf') {
    const { id, version, issued } = readNitf(element);
    return { identity: id || `${file}#${number}`, version, created: issued, ...rest };
  }
  const { guid, version, versionCreated } = readNewsItem(element);
  return { identity: guid || `${file}#${number}`, version, created: versionCreated, ...rest };
}

/** Goes through all files of a delivery once. */
export async function surveyNews(
  files: readonly SourceFile[],
  encoding: string | undefined,
): Promise<NewsSurvey> {
  const versions = new Versions();
  const pictures = new Map<string, NewsItem>();
  const groups: string[][] = [];
  for (const file of files) {
    let number = 0;
    for await (const found of readableItems(file, encoding)) {
      if (found.kind !== 'element') continue;
      number++;
      const { element, source } = found;
      const name = localName(element);
      if (name === 'packageItem') groups.push(...readPackage(element));
      if (name !== 'newsItem' && name !== 'nitf') continue;
      versions.meet(versionOf(element, source, file.path, number));
      if (name === 'newsItem') addPicture(readNewsItem(element), pictures);
    }
  }
  return { versions, pictures, beside: besideTexts(groups, pictures) };
}

function addPicture(item: NewsItem, pictures: Map<string, NewsItem>): void {
  if (!/^(?:picture|graphic)$/.test(item.itemClass) || item.guid === '') return;
  const known = pictures.get(item.guid);
  if (!known || Number(item.version) >= Number(known.version))
    pictures.set(item.guid, structuredClone({ ...item, contents: [] }));
}

/** In a group of one text and some pictures these belong together. */
function besideTexts(
  groups: readonly (readonly string[])[],
  pictures: ReadonlyMap<string, NewsItem>,
): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  for (const group of groups) {
    const texts = group.filter((guid) => !pictures.has(guid));
    const [text] = texts;
    if (text === undefined || texts.length > 1) continue;
    beside.set(text, [...(beside.get(text) ?? []), ...group.filter((guid) => pictures.has(guid))]);
  }
  return beside;
}

/** What is wrong with a file is said when its items are translated. */
async function* readableItems(file: SourceFile, encoding: string | undefined): AsyncGenerator<XmlFound> {
  try {
    yield* readItems(file, encoding);
  } catch (problem) {
    if (!(problem instanceof NotText)) throw problem;
  }
}
