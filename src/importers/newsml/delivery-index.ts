import { UnreadableFileError } from '#importers/reading/decode.ts';
import { readXml, type XmlEvent } from '#importers/reading/read-xml.ts';
import type { XmlElement } from '#importers/reading/xml-element.ts';
import { Versions, type WireVersion } from '#importers/wire/versions.ts';
import { sha256 } from '#lib/fingerprint.ts';
import type { SourceFile } from '../importer.ts';
import { localName } from './elements.ts';
import { type NewsItem, readNewsItem, readPackage } from './news-item.ts';
import { readNitf } from './nitf.ts';

/** What is known from all items of a delivery before the first one is mapped. */
export interface DeliveryIndex {
  readonly versions: Versions;
  /** Images by guid. */
  readonly pictures: ReadonlyMap<string, NewsItem>;
  /** Guids of the images that packages associate with a text, by the guid of the text. */
  readonly picturesByText: ReadonlyMap<string, readonly string[]>;
}

/** Items of NewsML-G2. Those that are not news items are skipped. */
export const itemNames = [
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
];

/** Reads the items of a NewsML-G2 or NITF file. Throws `UnreadableFileError`. */
export function readItems(file: SourceFile, encoding: string | undefined): AsyncGenerator<XmlEvent> {
  const matches = (name: string, ancestors: readonly string[]) =>
    ancestors.length === 0 && name.replace(/^.*:/, '') === 'nitf';
  return readXml(file, { names: itemNames, matches, encoding, allowDtd: true });
}

/** The version of an item. */
export function versionOf(element: XmlElement, source: string, file: string, number: number): WireVersion {
  const location = { file, line: element.line };
  const rest = { hash: sha256(source), location, number };
  if (localName(element) === 'nitf') {
    const { id, version, issued } = readNitf(element);
    return { identity: id || `${file}#${number}`, version, created: issued, ...rest };
  }
  const { guid, version, versionCreated } = readNewsItem(element);
  return { identity: guid || `${file}#${number}`, version, created: versionCreated, ...rest };
}

/** Reads all files of a delivery once. */
export async function indexDelivery(
  files: readonly SourceFile[],
  encoding: string | undefined,
): Promise<DeliveryIndex> {
  const versions = new Versions();
  const pictures = new Map<string, NewsItem>();
  const groups: string[][] = [];
  for (const file of files) {
    let number = 0;
    for await (const event of readableItems(file, encoding)) {
      if (event.kind !== 'element') continue;
      number++;
      const { element, source } = event;
      const name = localName(element);
      if (name === 'packageItem') groups.push(...readPackage(element));
      if (name !== 'newsItem' && name !== 'nitf') continue;
      versions.add(versionOf(element, source, file.path, number));
      if (name === 'newsItem') addPicture(readNewsItem(element), pictures);
    }
  }
  return { versions, pictures, picturesByText: matchPicturesToTexts(groups, pictures) };
}

function addPicture(item: NewsItem, pictures: Map<string, NewsItem>): void {
  if (!/^(?:picture|graphic)$/.test(item.itemClass) || item.guid === '') return;
  const known = pictures.get(item.guid);
  if (!known || Number(item.version) >= Number(known.version))
    pictures.set(item.guid, structuredClone({ ...item, contents: [] }));
}

/** Associates the images of a group with its text, if it has exactly one. */
function matchPicturesToTexts(
  groups: readonly (readonly string[])[],
  pictures: ReadonlyMap<string, NewsItem>,
): Map<string, string[]> {
  const picturesByText = new Map<string, string[]>();
  for (const group of groups) {
    const texts = group.filter((guid) => !pictures.has(guid));
    const [text] = texts;
    if (text === undefined || texts.length > 1) continue;
    picturesByText.set(text, [
      ...(picturesByText.get(text) ?? []),
      ...group.filter((guid) => pictures.has(guid)),
    ]);
  }
  return picturesByText;
}

/** Reads the items of a file and ignores errors, which are reported when the items are mapped. */
async function* readableItems(file: SourceFile, encoding: string | undefined): AsyncGenerator<XmlEvent> {
  try {
    yield* readItems(file, encoding);
  } catch (problem) {
    if (!(problem instanceof UnreadableFileError)) throw problem;
  }
}
