import type { XmlElement } from '#importers/reading/xml-element.ts';
import {
  attributeOf,
  childAt,
  childrenNamed,
  descendantsNamed,
  lineText,
  lineTextAt,
  localName,
} from './elements.ts';

/** A concept in a news item: a person, a place, a subject, a genre. */
export interface NewsConcept {
  /** `person`, `organisation`, `geoArea`, `abstract`; empty if the item does not say. */
  readonly type: string;
  /** Its qcode, URI or literal. */
  readonly code: string;
  readonly name: string;
}

/** A description or headline with its role: `summary`, `caption`; empty if it has none. */
export interface NewsLine {
  readonly role: string;
  readonly text: string;
}

/** A file with the content of an item. */
export interface RemoteContent {
  readonly href: string;
  readonly contentType: string;
  readonly width: number;
}

/** A news item of NewsML-G2. Values are unchanged; missing values are empty. */
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
  /** Guids of related items. */
  readonly links: readonly string[];
  readonly contents: readonly XmlElement[];
  readonly remotes: readonly RemoteContent[];
}

export function readNewsItem(item: XmlElement): NewsItem {
  const [itemMeta, contentMeta, rights] = [
    childAt(item, 'itemMeta'),
    childAt(item, 'contentMeta'),
    childAt(item, 'rightsInfo'),
  ];
  const language = attributeOf(childAt(contentMeta, 'language'), 'tag') || attributeOf(item, 'xml:lang');
  const asserted = assertedNames(item, language);
  const concepts = (name: string) =>
    childrenNamed(contentMeta, name).map((element) => conceptOf(element, language, asserted));
  const contents = childAt(item, 'contentSet')?.children.filter((child) => typeof child !== 'string') ?? [];
  return {
    guid: attributeOf(item, 'guid'),
    version: attributeOf(item, 'version'),
    itemClass: lastPart(codeOf(childAt(itemMeta, 'itemClass'))),
    status: codeOf(childAt(itemMeta, 'pubStatus')),
    provider: conceptOf(childAt(itemMeta, 'provider'), language, asserted).name,
    versionCreated: lineTextAt(itemMeta, 'versionCreated'),
    firstCreated: lineTextAt(itemMeta, 'firstCreated'),
    contentCreated: lineTextAt(contentMeta, 'contentCreated'),
    embargoed: lineTextAt(itemMeta, 'embargoed'),
    edNotes: childrenNamed(itemMeta, 'edNote').map(lineText),
    language,
    urgency: lineTextAt(contentMeta, 'urgency'),
    slugline: lineTextAt(contentMeta, 'slugline'),
    headlines: linesOf(contentMeta, 'headline'),
    dateline: lineTextAt(contentMeta, 'dateline'),
    by: lineTextAt(contentMeta, 'by'),
    creditline: lineTextAt(contentMeta, 'creditline'),
    located: concepts('located')
      .map(({ name }) => name)
      .filter(Boolean),
    creators: concepts('creator'),
    infoSources: concepts('infoSource'),
    genres: concepts('genre'),
    subjects: concepts('subject'),
    descriptions: linesOf(contentMeta, 'description'),
    keywords: childrenNamed(contentMeta, 'keyword').map(lineText),
    copyrightHolder:
      lineTextAt(rights, 'copyrightHolder', 'name') ||
      attributeOf(childAt(rights, 'copyrightHolder'), 'literal'),
    copyrightNotice: lineTextAt(rights, 'copyrightNotice'),
    usageTerms: lineTextAt(rights, 'usageTerms'),
    links: childrenNamed(itemMeta, 'link')
      .map((link) => attributeOf(link, 'residref', 'href'))
      .filter(Boolean),
    contents: contents.filter((content) => localName(content) !== 'remoteContent'),
    remotes: contents.filter((content) => localName(content) === 'remoteContent').map(remoteOf),
  };
}

function remoteOf(content: XmlElement): RemoteContent {
  return {
    href: attributeOf(content, 'href', 'residref') || lineTextAt(content, 'altLoc'),
    contentType: attributeOf(content, 'contenttype'),
    width: Number(attributeOf(content, 'width')) || 0,
  };
}

function linesOf(meta: XmlElement | undefined, name: string): NewsLine[] {
  return childrenNamed(meta, name)
    .map((element) => ({ role: lastPart(attributeOf(element, 'role')), text: lineText(element) }))
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

/** The name in the language of the item, otherwise the first one. */
function nameIn(element: XmlElement | undefined, language: string): string {
  const names = childrenNamed(element, 'name');
  const own = names.find((name) => attributeOf(name, 'xml:lang') === language);
  return lineText(own ?? names[0]);
}

/** Names in assertions, by the code that the item uses elsewhere. */
function assertedNames(item: XmlElement, language: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const assertion of childrenNamed(item, 'assert'))
    names.set(codeOf(assertion), nameIn(assertion, language));
  return names;
}

function codeOf(element: XmlElement | undefined): string {
  return attributeOf(element, 'qcode', 'uri', 'literal');
}

function lastPart(code: string): string {
  return code.replace(/^.*[:/]/, '');
}

/** The groups of a package, as lists of guids. */
export function readPackage(item: XmlElement): string[][] {
  const groups = [...descendantsNamed(item, 'group')];
  const holders = groups.length > 0 ? groups : [item];
  return holders.map((holder) => {
    const refs =
      groups.length > 0 ? childrenNamed(holder, 'itemRef') : [...descendantsNamed(holder, 'itemRef')];
    return refs.map((ref) => attributeOf(ref, 'residref', 'guidref', 'href')).filter(Boolean);
  });
}
