import { prefixOf } from './xml-element.ts';

/** Values that an element passes on to its descendants: `xml:base`, absolute if possible, and `xml:lang`. */
export interface Inherited {
  readonly base?: string;
  readonly language?: string;
}

/** The namespaces and inherited values inside the open elements of a document. */
export class XmlScopes {
  private readonly prefixes: Map<string, string>[] = [new Map()];
  private readonly inheritedStack: Inherited[] = [{}];

  /** The values that the innermost open element passes on. */
  get inherited(): Inherited {
    return this.inheritedStack.at(-1) ?? {};
  }

  /** Enters an element, and returns its name and attributes with our prefixes. */
  enter(
    qualifiedName: string,
    rawAttributes: ReadonlyMap<string, string>,
  ): { name: string; attributes: Map<string, string> } {
    this.prefixes.push(withDeclarations(rawAttributes, this.prefixes.at(-1) ?? new Map()));
    const attributes = this.canonicalAttributes(rawAttributes);
    this.inheritedStack.push(inherit(attributes, this.inherited));
    return { name: this.canonicalName(qualifiedName), attributes };
  }

  leave(): void {
    if (this.prefixes.length > 1) this.prefixes.pop();
    if (this.inheritedStack.length > 1) this.inheritedStack.pop();
  }

  /** A name with the prefix that we use for its namespace. */
  private canonicalName(qualifiedName: string): string {
    const [prefix, local] = qualifiedName.includes(':')
      ? (qualifiedName.split(':', 2) as [string, string])
      : ['', qualifiedName];
    const namespace = this.prefixes.at(-1)?.get(prefix);
    const knownPrefix = namespace === undefined ? prefix : (prefixOf(namespace) ?? prefix);
    return knownPrefix === '' ? local : `${knownPrefix}:${local}`;
  }

  /** Attributes with our prefixes, without namespace declarations. */
  private canonicalAttributes(attributes: ReadonlyMap<string, string>): Map<string, string> {
    const canonicalAttributes = new Map<string, string>();
    for (const [name, value] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:'))
        canonicalAttributes.set(name.includes(':') ? this.canonicalName(name) : name, value);
    }
    return canonicalAttributes;
  }
}

/** The inherited values inside an element with these attributes. */
export function inherit(attributes: ReadonlyMap<string, string>, parent: Inherited): Inherited {
  const [base, language] = [attributes.get('xml:base'), attributes.get('xml:lang')];
  if (base === undefined && language === undefined) return parent;
  const resolved =
    base !== undefined && URL.canParse(base, parent.base) ? new URL(base, parent.base).href : undefined;
  return { ...parent, ...(resolved && { base: resolved }), ...(language && { language }) };
}

/** The namespace prefixes inside an element. */
function withDeclarations(
  attributes: ReadonlyMap<string, string>,
  parent: Map<string, string>,
): Map<string, string> {
  let prefixes = parent;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if (prefixes === parent) prefixes = new Map(parent);
    prefixes.set(name === 'xmlns' ? '' : name.slice(6), value);
  }
  return prefixes;
}
