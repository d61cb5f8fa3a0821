/** A headline, description or body of a ninjs document, with its role. */
export interface NinjsText {
  /** `main`, `short`, `xhtml`; empty for the default field of ninjs 1.x. */
  readonly role: string;
  /** `text/html`; empty if the document does not say. */
  readonly contentType: string;
  readonly value: string;
}

/**
 * A document of IPTC ninjs 1.0 to 3.1. Names are in lower case, because 3.x writes `pubStatus` and earlier versions
 * `pubstatus`. Tracks which names were read.
 */
export class NinjsDocument {
  private readonly values = new Map<string, unknown>();
  private readonly usedNames = new Set<string>();

  constructor(fields: object) {
    for (const [name, value] of Object.entries(fields)) {
      this.values.set(name.toLowerCase(), value);
    }
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.values.has(name));
  }

  /** The first text or number, as text. */
  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.values.get(name);
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      this.usedNames.add(name);
      if (String(value).trim() !== '') return String(value).trim();
    }
    return undefined;
  }

  /** The objects in a list, or in a map (1.x), where each key becomes the `name`. */
  list(...names: readonly string[]): NinjsDocument[] {
    return names.flatMap((name) => {
      const value = this.values.get(name);
      if (typeof value !== 'object' || value === null) return [];
      this.usedNames.add(name);
      if (Array.isArray(value)) return value.flatMap((item) => objectOf(item));
      return Object.entries(value).flatMap(([key, item]) => objectOf(item, key));
    });
  }

  /** `headline`, `headline_short` (1.x) and `headlines` (2.0 and later), in that order. */
  texts(name: 'headline' | 'description' | 'body', plural: string): NinjsText[] {
    const first = [...this.values].flatMap(([key, value]): NinjsText[] => {
      if ((key !== name && !key.startsWith(`${name}_`)) || typeof value !== 'string') return [];
      this.usedNames.add(key);
      return [{ role: key.slice(name.length + 1), contentType: '', value }];
    });
    const later = this.list(plural).map((item) => ({
      role: item.text('role') ?? '',
      contentType: item.text('contenttype') ?? '',
      value: item.text('value') ?? '',
    }));
    return [...first, ...later].filter(({ value }) => value.trim() !== '');
  }

  /** Values that were not read, except bodies. */
  rest(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.values].filter(([name]) => !this.usedNames.has(name) && !/^bod(?:y|ies)/.test(name)),
    );
  }
}

function objectOf(value: unknown, name?: string): NinjsDocument[] {
  if (typeof value === 'string') return [new NinjsDocument({ name: value })];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [new NinjsDocument(name === undefined ? value : { name, ...value })];
}

/** True for an object with the properties of a ninjs document. */
export function isNinjs(document: NinjsDocument): boolean {
  const requiredNames = [
    'versioncreated',
    'pubstatus',
    'body_xhtml',
    'body_text',
    'body_html',
    'bodies',
    'headline',
    'headlines',
  ];
  const optionalNames = [
    'type',
    'renditions',
    'associations',
    'representationtype',
    'description_text',
    'descriptions',
  ];
  return document.has('uri') && document.has(...requiredNames, ...optionalNames);
}
