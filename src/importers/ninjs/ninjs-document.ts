/** A text of a ninjs document with the role it has: headline, description or body. */
export interface NinjsText {
  /** `main`, `short`, `xhtml`; empty in the first part of ninjs 1.x. */
  readonly role: string;
  /** `text/html`; empty when the document does not say. */
  readonly contentType: string;
  readonly value: string;
}

/**
 * A document of IPTC ninjs 1.0 to 3.1 as it stands, its names in lower case: 3.x writes `pubStatus` where others
 * have `pubstatus`. Knows which names were read.
 */
export class NinjsDocument {
  private readonly values = new Map<string, unknown>();
  private readonly read = new Set<string>();

  constructor(fields: object) {
    for (const [name, value] of Object.entries(fields)) {
      this.values.set(name.toLowerCase(), value);
    }
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.values.has(name));
  }

  /** A text or number as text, of the first name that has one. */
  text(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.values.get(name);
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      this.read.add(name);
      if (String(value).trim() !== '') return String(value).trim();
    }
    return undefined;
  }

  /** Objects of a list, or of a map as 1.x has it, where each gets its key as `name`. */
  list(...names: readonly string[]): NinjsDocument[] {
    return names.flatMap((name) => {
      const value = this.values.get(name);
      if (typeof value !== 'object' || value === null) return [];
      this.read.add(name);
      if (Array.isArray(value)) return value.flatMap((one) => objectOf(one));
      return Object.entries(value).flatMap(([key, one]) => objectOf(one, key));
    });
  }

  /** `headline`, `headline_short` (1.x) and `headlines` (2.0 and later), in that order. */
  texts(name: 'headline' | 'description' | 'body', plural: string): NinjsText[] {
    const first = [...this.values].flatMap(([key, value]): NinjsText[] => {
      if ((key !== name && !key.startsWith(`${name}_`)) || typeof value !== 'string') return [];
      this.read.add(key);
      return [{ role: key.slice(name.length + 1), contentType: '', value }];
    });
    const later = this.list(plural).map((one) => ({
      role: one.text('role') ?? '',
      contentType: one.text('contenttype') ?? '',
      value: one.text('value') ?? '',
    }));
    return [...first, ...later].filter(({ value }) => value.trim() !== '');
  }

  /** What was not read; never a body. */
  rest(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.values].filter(([name]) => !this.read.has(name) && !/^bod(?:y|ies)/.test(name)),
    );
  }
}

function objectOf(value: unknown, name?: string): NinjsDocument[] {
  if (typeof value === 'string') return [new NinjsDocument({ name: value })];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [new NinjsDocument(name === undefined ? value : { name, ...value })];
}

/** True for an object that has what only ninjs documents have. */
export function isNinjs(document: NinjsDocument): boolean {
  const said = [
    'versioncreated',
    'pubstatus',
    'body_xhtml',
    'body_text',
    'body_html',
    'bodies',
    'headline',
    'headlines',
  ];
  const more = [
    'type',
    'renditions',
    'associations',
    'representationtype',
    'description_text',
    'descriptions',
  ];
  return document.has('uri') && document.has(...said, ...more);
}
