import { escapeHtml } from '#lib/text.ts';

/** An XML element. Names use the prefixes of `namespaces`. */
export interface XmlElement {
  /** `item`, `content:encoded`, `atom:entry`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** The prefix that we use for a namespace, whatever prefix a document uses. */
const namespaces: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://search.yahoo.com/mrss/': 'media',
  'http://purl.org/syndication/history/1.0': 'fh',
  'http://purl.org/syndication/thread/1.0': 'thr',
  'http://purl.org/atompub/tombstones/1.0': 'at',
  'http://www.w3.org/2007/app': 'app',
  'http://purl.org/atom/app#': 'app',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://purl.org/rss/1.0/modules/slash/': 'slash',
  'http://schemas.google.com/blogger/2018': 'blogger',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://iptc.org/std/nar/2006-10-01/': 'nar',
  'http://iptc.org/std/NITF/2006-10-18/': 'nitf',
};

/** The prefix for a known namespace. Those of WordPress contain a version number. */
export function prefixOf(namespace: string): string | undefined {
  if (/^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/.test(namespace)) return 'wp';
  if (/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/.test(namespace)) return 'excerpt';
  return (
    namespaces[namespace] ?? namespaces[`${namespace}/`] ?? namespaces[namespace.replace(/^https:/, 'http:')]
  );
}

/** The child elements with a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** All text in an element, unchanged. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The trimmed text of the first child with a name, or undefined if there is none or it is empty. */
export function childText(element: XmlElement, name: string): string | undefined {
  const text = textOf(childOf(element, name)).trim();
  return text === '' ? undefined : text;
}

/** All descendants with a name, in document order. */
export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}

const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** The content of an element as HTML; the names of XHTML and NITF elements lose their prefixes. */
export function innerHtml(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escapeHtml(child) : outerHtml(child)))
    .join('');
}

function outerHtml(element: XmlElement): string {
  const name = element.name.replace(/^.*:/, '');
  const attributes = [...element.attributes].map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('');
  return voidElements.has(name)
    ? `<${name}${attributes}>`
    : `<${name}${attributes}>${innerHtml(element)}</${name}>`;
}
