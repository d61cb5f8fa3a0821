import { prefixOf } from './xml-element.ts';

/** What the elements around say for those inside: `xml:base`, made whole where it can be, and `xml:lang`. */
export interface Inherited {
  readonly base?: string;
  readonly language?: string;
}

/** What is in force inside the open elements of a document: prefixes of namespaces, and what is inherited. */
export class XmlScopes {
  private readonly prefixes: Map<string, string>[] = [new Map()];
  private readonly scopes: Inherited[] = [{}];

  /** What the innermost open element says for those inside. */
  get inherited(): Inherited {
    return this.scopes.at(-1) ?? {};
  }

  /** Enters an element; gives its name and attributes as we know them. */
  enter(
    written: string,
    given: ReadonlyMap<string, string>,
  ): { name: string; attributes: Map<string, string> } {
    this.prefixes.push(declared(given, this.prefixes.at(-1) ?? new Map()));
    const attributes = this.named(given);
    this.scopes.push(inherit(attributes, this.inherited));
    return { name: this.nameOf(written), attributes };
  }

  leave(): void {
    if (this.prefixes.length > 1) this.prefixes.pop();
    if (this.scopes.length > 1) this.scopes.pop();
  }

  /** A name with the prefix by which we know its namespace. */
  private nameOf(written: string): string {
    const [prefix, local] = written.includes(':')
      ? (written.split(':', 2) as [string, string])
      : ['', written];
    const namespace = this.prefixes.at(-1)?.get(prefix);
    const known = namespace === undefined ? prefix : (prefixOf(namespace) ?? prefix);
    return known === '' ? local : `${known}:${local}`;
  }

  /** Attributes under such names, without the declarations. */
  private named(attributes: ReadonlyMap<string, string>): Map<string, string> {
    const named = new Map<string, string>();
    for (const [name, value] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:'))
        named.set(name.includes(':') ? this.nameOf(name) : name, value);
    }
    return named;
  }
}

/** What holds inside an element with these attributes. */
export function inherit(attributes: ReadonlyMap<string, string>, outside: Inherited): Inherited {
  const [base, language] = [attributes.get('xml:base'), attributes.get('xml:lang')];
  if (base === undefined && language === undefined) return outside;
  const whole =
    base !== undefined && URL.canParse(base, outside.base) ? new URL(base, outside.base).href : undefined;
  return { ...outside, ...(whole && { base: whole }), ...(language && { language }) };
}

/** The prefixes in force inside an element. */
function declared(
  attributes: ReadonlyMap<string, string>,
  outside: Map<string, string>,
): Map<string, string> {
  let prefixes = outside;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if (prefixes === outside) prefixes = new Map(outside);
    prefixes.set(name === 'xmlns' ? '' : name.slice(6), value);
  }
  return prefixes;
}
