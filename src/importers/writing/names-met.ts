import { fingerprint } from '#lib/fingerprint.ts';
import { unportable } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';
import type { IndexKind } from '#model/paths.ts';
import { cleanLine } from '../converting/clean-text.ts';
import type { ImportedName } from '../imported-article.ts';
import { cutTo } from './article-names.ts';

/** An entry of `publication.yaml`, as far as names are concerned. */
export interface KnownName {
  readonly key: string;
  /** All names and aliases. */
  readonly names: readonly string[];
}

/** A new entry for `publication.yaml`. */
export interface NewEntry {
  readonly key: string;
  readonly name: string;
  readonly parent?: string;
}

/**
 * The names of one kind that articles give: each becomes one entry, however it is spelt, under a key that no
 * other has. Names that stand in `publication.yaml` keep their keys.
 */
export class NamesMet {
  /** New entries in the order in which they were met. */
  readonly added = new Map<string, NewEntry>();
  private readonly kind: IndexKind;
  private readonly keyByName = new Map<string, string>();
  private readonly keys = new Set<string>();

  constructor(kind: IndexKind, known: readonly KnownName[]) {
    this.kind = kind;
    for (const { key, names } of known) {
      this.keys.add(key);
      for (const name of [key, ...names]) this.keyByName.set(foldText(name), key);
    }
  }

  /** The key of a name; a new entry when it has none yet. Undefined for a name of nothing but spaces. */
  meet(given: ImportedName): string | undefined {
    const name = cleanLine(given.name);
    if (name === '') return undefined;
    const known = this.keyByName.get(foldText(name));
    if (known !== undefined) return known;
    const key = this.freeKey(slug(given.key ?? '') || slug(name));
    const parent = given.parent === undefined ? undefined : this.meet({ name: given.parent });
    this.keyByName.set(foldText(name), key);
    this.added.set(key, { key, name, ...(parent !== undefined && parent !== key && { parent }) });
    return key;
  }

  /** The key that a name has; undefined when it was never met. */
  keyOf(name: string): string | undefined {
    return this.keyByName.get(foldText(cleanLine(name)));
  }

  private freeKey(wish: string): string {
    const able = cutTo(wish, 180);
    const plain =
      /^[\p{L}\p{N}]/u.test(able) && able !== 'letters' && !/^\d{4}$/.test(able) && !unportable(able);
    const start = plain
      ? able
      : `${this.kind}-${able || fingerprint(this.kind + this.keys.size).slice(0, 6)}`;
    let key = start;
    for (let number = 2; this.keys.has(key) || this.keyByName.has(foldText(key)); number++)
      key = `${start}-${number}`;
    this.keys.add(key);
    this.keyByName.set(foldText(key), key);
    return key;
  }
}
