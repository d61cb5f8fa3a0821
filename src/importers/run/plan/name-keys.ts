import { cleanLine } from '#importers/converting/clean-text.ts';
import type { ImportedName } from '#importers/imported-article.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { foldText } from '#lib/text.ts';
import type { IndexKind } from '#model/paths.ts';
import { truncate } from './article-names.ts';

/** The names of an entry in `publication.yaml`. */
export interface ExistingEntry {
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
 * Assigns keys to the names of one kind. All spellings of a name share one entry, and no two entries share a key. Names
 * in `publication.yaml` keep their keys.
 */
export class NameKeys {
  /** New entries by key, in the order in which they were added. */
  readonly added = new Map<string, NewEntry>();
  private readonly kind: IndexKind;
  private readonly keyByName = new Map<string, string>();
  private readonly keys = new Set<string>();

  constructor(kind: IndexKind, existing: readonly ExistingEntry[]) {
    this.kind = kind;
    for (const { key, names } of existing) {
      this.keys.add(key);
      for (const name of [key, ...names]) this.keyByName.set(foldText(name), key);
    }
  }

  /** The key of a name. Creates an entry if there is none; undefined for a blank name. */
  add(imported: ImportedName): string | undefined {
    const name = cleanLine(imported.name);
    if (name === '') return undefined;
    const existingKey = this.keyByName.get(foldText(name));
    if (existingKey !== undefined) return existingKey;
    const candidates = [slug(name), slug(imported.key ?? '')].filter((candidate) => candidate !== '');
    const key = this.createKey(candidates);
    const parent = imported.parent === undefined ? undefined : this.add({ name: imported.parent });
    this.keyByName.set(foldText(name), key);
    this.added.set(key, { key, name, ...(parent !== undefined && parent !== key && { parent }) });
    return key;
  }

  /** The key of a name, or undefined if the name was never added. */
  keyOf(name: string): string | undefined {
    return this.keyByName.get(foldText(cleanLine(name)));
  }

  /** The first candidate that is valid and available; otherwise one with a prefix or a number. */
  private createKey(candidates: readonly string[]): string {
    const valid = candidates.map((candidate) => truncate(candidate, 180)).filter(isValidKey);
    const base =
      valid[0] ??
      `${this.kind}-${candidates[0] ? truncate(candidates[0], 160) : fingerprint(`${this.keys.size}`).slice(0, 6)}`;
    let key = valid.find((candidate) => this.isAvailable(candidate)) ?? base;
    for (let number = 2; !this.isAvailable(key); number++) key = `${base}-${number}`;
    this.keys.add(key);
    this.keyByName.set(foldText(key), key);
    return key;
  }

  private isAvailable(key: string): boolean {
    return !this.keys.has(key) && !this.keyByName.has(foldText(key));
  }
}

/** True for a key that can be part of a path. */
function isValidKey(key: string): boolean {
  return /^[\p{L}\p{N}]/u.test(key) && key !== 'letters' && !/^\d{4}$/.test(key) && !portabilityProblem(key);
}
