import { textOf, type XmlElement } from '#importers/reading/xml-element.ts';

/** Reading elements by their local names: NewsML-G2 and NITF are written with, without and with other prefixes. */

export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Child elements of a local name. */
export function parts(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child) === name,
  );
}

export function part(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((inside, name) => parts(inside, name)[0], element);
}

/** The words of an element on one line; empty when there is none. */
export function lineOf(element: XmlElement | undefined): string {
  return textOf(element).replace(/\s+/gu, ' ').trim();
}

/** The words of the element at a path. */
export function lineAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  return lineOf(part(element, ...path));
}

export function attributeOf(element: XmlElement | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const value = element?.attributes.get(name)?.trim();
    if (value) return value;
  }
  return '';
}

/** Every element of a local name below one, at any depth. */
export function* partsBelow(element: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const child of element?.children ?? []) {
    if (typeof child === 'string') continue;
    if (localName(child) === name) yield child;
    yield* partsBelow(child, name);
  }
}
