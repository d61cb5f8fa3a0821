import { SaxesParser } from 'saxes';

/** An element as an independent XML parser reads it, with names qualified by namespace instead of prefix. */
export interface Element {
  /** `{namespace}name`, or only the name if there is no namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/** Parses a document. Throws if it is not well-formed or not namespace-well-formed. */
export function readXml(document: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const path: OpenElement[] = [root];
  const current = () => path.at(-1) ?? root;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const { name, value } of Object.values(tag.attributes))
      if (!name.startsWith('xmlns')) attributes[name] = value;
    path.push({
      name: tag.uri === '' ? tag.local : `{${tag.uri}}${tag.local}`,
      attributes,
      children: [],
      text: '',
    });
  });
  parser.on('text', (text) => {
    current().text += text;
  });
  parser.on('cdata', (text) => {
    current().text += text;
  });
  parser.on('closetag', () => {
    const closed = path.pop();
    if (closed) current().children.push(closed);
  });
  parser.write(document).close();
  const [element] = root.children;
  if (!element) throw new Error('the document is empty');
  return element;
}

/** An attribute of an element; undefined if there is none. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** The Atom link with a relation. */
export function linkOf(element: Element, rel: string): Element | undefined {
  return all(element, atom('link')).find((link) => attributeOf(link, 'rel') === rel);
}

/** The child elements with a name. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

/** The only child element with a name. Throws if there is none or more than one. */
export function childOf(element: Element, name: string): Element {
  const found = all(element, name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} ${name} in ${element.name}`);
  return found[0];
}

export const atom = (name: string): string => `{http://www.w3.org/2005/Atom}${name}`;
export const dc = (name: string): string => `{http://purl.org/dc/elements/1.1/}${name}`;
export const media = (name: string): string => `{http://search.yahoo.com/mrss/}${name}`;
export const history = (name: string): string => `{http://purl.org/syndication/history/1.0}${name}`;
export const encoded = '{http://purl.org/rss/1.0/modules/content/}encoded';
