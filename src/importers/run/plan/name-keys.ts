import { cleanLine } from '#importers/converting/clean-text.ts';
import type { ImportedName } from '#importers/imported-article.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { unportable } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';
import type { IndexKind } from '#model/paths.ts';
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
    const key = this.freeKey([slug(name), slug(given.key ?? '')].filter((wish) => wish !== ''));
    const parent = given.parent === undefined ? undefined : this.meet({ name: given.parent });
    this.keyByName.set(foldText(name), key);
    this.added.set(key, { key, name, ...(parent !== undefined && parent !== key && { parent }) });
    return key;
  }

  /** The key that a name has; undefined when it was never met. */
  keyOf(name: string): string | undefined {
    return this.keyByName.get(foldText(cleanLine(name)));
  }

  /** The first wish that is free and able; else a name made for the purpose, or the first wish with a number. */
  private freeKey(wishes: readonly string[]): string {
    const able = wishes.map((wish) => cutTo(wish, 180)).filter(isAble);
    const start =
      able[0] ??
      `${this.kind}-${wishes[0] ? cutTo(wishes[0], 160) : fingerprint(`${this.keys.size}`).slice(0, 6)}`;
    let key = able.find((wish) => this.isFree(wish)) ?? start;
    for (let number = 2; !this.isFree(key); number++) key = `${start}-${number}`;
    this.keys.add(key);
    this.keyByName.set(foldText(key), key);
    return key;
  }

  private isFree(key: string): boolean {
    return !this.keys.has(key) && !this.keyByName.has(foldText(key));
  }
}

/** True for a key that may stand in an address. */
function isAble(key: string): boolean {
  return /^[\p{L}\p{N}]/u.test(key) && key !== 'letters' && !/^\d{4}$/.test(key) && !unportable(key);
}
