import type { XmlElement } from '#importers/reading/xml-element.ts';
import { attributeOf, lineAt, lineOf, localName, part, parts, partsBelow } from './elements.ts';

/** A concept that a news item names: a person, a place, a subject, a genre. */
export interface NewsConcept {
  /** `person`, `organisation`, `geoArea`, `abstract`; empty when the item does not say. */
  readonly type: string;
  /** Its qcode, address or literal. */
  readonly code: string;
  readonly name: string;
}

/** A description or headline with its role: `summary`, `caption`; empty when it has none. */
export interface NewsLine {
  readonly role: string;
  readonly text: string;
}

/** A file that holds the content of an item. */
export interface RemoteContent {
  readonly href: string;
  readonly contentType: string;
  readonly width: number;
}

/** A news item of NewsML-G2, exactly as it stands; what is not said is empty. */
export interface NewsItem {
  readonly guid: string;
  readonly version: string;
  /** `text`, `picture`, `video`, `composite`. */
  readonly itemClass: string;
  readonly status: string;
  readonly provider: string;
  readonly versionCreated: string;
  readonly firstCreated: string;
  readonly contentCreated: string;
  readonly embargoed: string;
  readonly edNotes: readonly string[];
  readonly language: string;
  readonly urgency: string;
  readonly slugline: string;
  readonly headlines: readonly NewsLine[];
  readonly dateline: string;
  readonly by: string;
  readonly creditline: string;
  readonly located: readonly string[];
  readonly creators: readonly NewsConcept[];
  readonly infoSources: readonly NewsConcept[];
  readonly genres: readonly NewsConcept[];
  readonly subjects: readonly NewsConcept[];
  readonly descriptions: readonly NewsLine[];
  readonly keywords: readonly string[];
  readonly copyrightHolder: string;
  readonly copyrightNotice: string;
  readonly usageTerms: string;
  /** Guids of items that belong to it. */
  readonly links: readonly string[];
  readonly contents: readonly XmlElement[];
  readonly remotes: readonly RemoteContent[];
}

export function readNewsItem(item: XmlElement): NewsItem {
  const [itemMeta, contentMeta, rights] = [
    part(item, 'itemMeta'),
    part(item, 'contentMeta'),
    part(item, 'rightsInfo'),
  ];
  const language = attributeOf(part(contentMeta, 'language'), 'tag') || attributeOf(item, 'xml:lang');
  const asserted = assertedNames(item, language);
  const concepts = (name: string) =>
    parts(contentMeta, name).map((one) => conceptOf(one, language, asserted));
  const contents = part(item, 'contentSet')?.children.filter((child) => typeof child !== 'string') ?? [];
  return {
    guid: attributeOf(item, 'guid'),
    version: attributeOf(item, 'version'),
    itemClass: lastPart(codeOf(part(itemMeta, 'itemClass'))),
    status: codeOf(part(itemMeta, 'pubStatus')),
    provider: conceptOf(part(itemMeta, 'provider'), language, asserted).name,
    versionCreated: lineAt(itemMeta, 'versionCreated'),
    firstCreated: lineAt(itemMeta, 'firstCreated'),
    contentCreated: lineAt(contentMeta, 'contentCreated'),
    embargoed: lineAt(itemMeta, 'embargoed'),
    edNotes: parts(itemMeta, 'edNote').map(lineOf),
    language,
    urgency: lineAt(contentMeta, 'urgency'),
    slugline: lineAt(contentMeta, 'slugline'),
    headlines: linesOf(contentMeta, 'headline'),
    dateline: lineAt(contentMeta, 'dateline'),
    by: lineAt(contentMeta, 'by'),
    creditline: lineAt(contentMeta, 'creditline'),
    located: concepts('located')
      .map(({ name }) => name)
      .filter(Boolean),
    creators: concepts('creator'),
    infoSources: concepts('infoSource'),
    genres: concepts('genre'),
    subjects: concepts('subject'),
    descriptions: linesOf(contentMeta, 'description'),
    keywords: parts(contentMeta, 'keyword').map(lineOf),
    copyrightHolder:
      lineAt(rights, 'copyrightHolder', 'name') || attributeOf(part(rights, 'copyrightHolder'), 'literal'),
    copyrightNotice: lineAt(rights, 'copyrightNotice'),
    usageTerms: lineAt(rights, 'usageTerms'),
    links: parts(itemMeta, 'link')
      .map((link) => attributeOf(link, 'residref', 'href'))
      .filter(Boolean),
    contents: contents.filter((content) => localName(content) !== 'remoteContent'),
    remotes: contents.filter((content) => localName(content) === 'remoteContent').map(remoteOf),
  };
}

function remoteOf(content: XmlElement): RemoteContent {
  return {
    href: attributeOf(content, 'href', 'residref') || lineAt(content, 'altLoc'),
    contentType: attributeOf(content, 'contenttype'),
    width: Number(attributeOf(content, 'width')) || 0,
  };
}

function linesOf(meta: XmlElement | undefined, name: string): NewsLine[] {
  return parts(meta, name)
    .map((one) => ({ role: lastPart(attributeOf(one, 'role')), text: lineOf(one) }))
    .filter(({ text }) => text !== '');
}

function conceptOf(
  element: XmlElement | undefined,
  language: string,
  asserted: ReadonlyMap<string, string>,
): NewsConcept {
  const code = codeOf(element);
  const literal = attributeOf(element, 'literal');
  const name = nameIn(element, language) || asserted.get(code) || (/\s/.test(literal) ? literal : '');
  return { type: lastPart(attributeOf(element, 'type')), code, name };
}

/** The name in the language of the item, else the first. */
function nameIn(element: XmlElement | undefined, language: string): string {
  const names = parts(element, 'name');
  const own = names.find((name) => attributeOf(name, 'xml:lang') === language);
  return lineOf(own ?? names[0]);
}

/** Names that an item gives in assertions, by the code that it uses elsewhere. */
function assertedNames(item: XmlElement, language: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const assertion of parts(item, 'assert')) names.set(codeOf(assertion), nameIn(assertion, language));
  return names;
}

function codeOf(element: XmlElement | undefined): string {
  return attributeOf(element, 'qcode', 'uri', 'literal');
}

function lastPart(code: string): string {
  return code.replace(/^.*[:/]/, '');
}

/** The groups of a package: the guids of the items that each names. */
export function readPackage(item: XmlElement): string[][] {
  const groups = [...partsBelow(item, 'group')];
  const holders = groups.length > 0 ? groups : [item];
  return holders.map((holder) => {
    const refs = groups.length > 0 ? parts(holder, 'itemRef') : [...partsBelow(holder, 'itemRef')];
    return refs.map((ref) => attributeOf(ref, 'residref', 'guidref', 'href')).filter(Boolean);
  });
}
