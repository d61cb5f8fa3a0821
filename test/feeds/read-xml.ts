import { SaxesParser } from 'saxes';

/** An element as an XML reader of its own sees it: names by namespace, never by prefix. */
export interface Element {
  /** `{namespace}name`, or the name alone where there is no namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/** Reads a document; throws at anything that is not well-formed or not namespace-well-formed. */
export function readXml(document: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const path: Open[] = [root];
  const here = () => path.at(-1) ?? root;
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
    here().text += text;
  });
  parser.on('cdata', (text) => {
    here().text += text;
  });
  parser.on('closetag', () => {
    const done = path.pop();
    if (done) here().children.push(done);
  });
  parser.write(document).close();
  const [element] = root.children;
  if (!element) throw new Error('an empty document');
  return element;
}

/** An attribute of an element, where there is one. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** The link of a relation, as Atom writes it. */
export function linkOf(element: Element, rel: string): Element | undefined {
  return all(element, atom('link')).find((link) => attributeOf(link, 'rel') === rel);
}

/** The child elements of a name. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

/** The one child element of a name; throws when there is none or more than one. */
export function one(element: Element, name: string): Element {
  const found = all(element, name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} ${name} in ${element.name}`);
  return found[0];
}

export const atom = (name: string): string => `{http://www.w3.org/2005/Atom}${name}`;
export const dc = (name: string): string => `{http://purl.org/dc/elements/1.1/}${name}`;
export const media = (name: string): string => `{http://search.yahoo.com/mrss/}${name}`;
export const history = (name: string): string => `{http://purl.org/syndication/history/1.0}${name}`;
export const encoded = '{http://purl.org/rss/1.0/modules/content/}encoded';
