import { textOf, type XmlElement } from '#importers/reading/xml-element.ts';

/** Finds elements by local name, because NewsML-G2 and NITF are used with different prefixes or none. */

export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Child elements with a local name. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child) === name,
  );
}

export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => childrenNamed(parent, name)[0], element);
}

/** The text of an element on one line; empty if there is none. */
export function lineText(element: XmlElement | undefined): string {
  return textOf(element).replace(/\s+/gu, ' ').trim();
}

/** The text of the element at a path, on one line. */
export function lineTextAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  return lineText(childAt(element, ...path));
}

export function attributeOf(element: XmlElement | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const value = element?.attributes.get(name)?.trim();
    if (value) return value;
  }
  return '';
}

/** All descendants with a local name, in document order. */
export function* descendantsNamed(element: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const child of element?.children ?? []) {
    if (typeof child === 'string') continue;
    if (localName(child) === name) yield child;
    yield* descendantsNamed(child, name);
  }
}
