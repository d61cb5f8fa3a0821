/** An element of a foreign XML document, with its names in the prefixes of `namespaces`. */
export interface XmlElement {
  /** `item`, `content:encoded`, `atom:entry`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** The prefix by which a namespace is known here, whatever prefix a document uses for it. */
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

/** The known prefix for a namespace; WordPress numbers its own by version. */
export function prefixOf(namespace: string): string | undefined {
  if (/^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/.test(namespace)) return 'wp';
  if (/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/.test(namespace)) return 'excerpt';
  return (
    namespaces[namespace] ?? namespaces[`${namespace}/`] ?? namespaces[namespace.replace(/^https:/, 'http:')]
  );
}

/** The child elements of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** All text below an element, as it stands. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The text of the first child of a name, trimmed; undefined when there is none or it is empty. */
export function childText(element: XmlElement, name: string): string | undefined {
  const text = textOf(childOf(element, name)).trim();
  return text === '' ? undefined : text;
}

/** Every element of a name below one, at any depth. */
export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}

const empty = new Set([
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

/** What stands inside an element as HTML: XHTML and NITF names without their prefixes. */
export function innerHtml(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : outerHtml(child)))
    .join('');
}

function outerHtml(element: XmlElement): string {
  const name = element.name.replace(/^.*:/, '');
  const attributes = [...element.attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  return empty.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${innerHtml(element)}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
