import { TomlDate } from 'smol-toml';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { parseMarkdown, wordsOfMarkdown } from '#importers/converting/from-markdown/markdown-tree.ts';
import { visibleText } from '#importers/converting/words.ts';

/** Reads front matter under the different keys that generators use, and tracks which keys were read. */
export class FrontMatterReader {
  private readonly values = new Map<string, unknown>();
  private readonly usedKeys = new Set<string>();
  private readonly originalNames = new Map<string, string>();

  constructor(frontMatter: Readonly<Record<string, unknown>>) {
    for (const [key, value] of Object.entries(frontMatter)) {
      const folded = key.toLowerCase();
      this.values.set(folded, value);
      this.originalNames.set(folded, key);
    }
  }

  /** The value of the first key that has one. Marks the key as read. */
  value(...keys: readonly string[]): unknown {
    for (const key of keys) {
      const value = this.values.get(key.toLowerCase());
      if (isEmpty(value)) continue;
      this.usedKeys.add(key.toLowerCase());
      return value;
    }
    return undefined;
  }

  /** The first text or number, as text. Marks the key as read. */
  text(...keys: readonly string[]): string | undefined {
    const key = keys.find((item) => isScalar(this.values.get(item.toLowerCase())));
    const value = key === undefined ? undefined : this.value(key);
    return value === undefined ? undefined : plainText(value);
  }

  /** The first text or number, as text. Does not mark the key as read. */
  peek(...keys: readonly string[]): string | undefined {
    const value = keys.map((key) => this.values.get(key.toLowerCase())).find(isScalar);
    return value === undefined ? undefined : plainText(value);
  }

  /** Names in any form: a list, a text separated by commas, or a map with names. */
  list(...keys: readonly string[]): string[] {
    return keys.flatMap((key) => namesIn(this.value(key)));
  }

  isTrue(key: string): boolean {
    return /^(?:true|yes|on|1)$/i.test(this.text(key) ?? '');
  }

  isFalse(key: string): boolean {
    return /^(?:false|no|off)$/i.test(this.text(key) ?? '');
  }

  /** All keys that were not read, with their original names. */
  rest(): Record<string, unknown> {
    const rest: Record<string, unknown> = {};
    for (const [folded, value] of this.values) {
      if (!this.usedKeys.has(folded) && !isEmpty(value))
        rest[this.originalNames.get(folded) ?? folded] = normalizeDates(value);
    }
    return rest;
  }
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && /^(?:|~|null)$/i.test(value.trim()))
  );
}

function isScalar(value: unknown): boolean {
  return !isEmpty(value) && (typeof value !== 'object' || value instanceof Date);
}

function plainText(value: unknown): string {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '');
  return String(value).trim();
}

function normalizeDates(value: unknown): unknown {
  if (value instanceof Date) return plainText(value);
  return Array.isArray(value) ? value.map(normalizeDates) : value;
}

function namesIn(value: unknown): string[] {
  if (isEmpty(value)) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const { name, title, label, display_name: displayName } = value as Readonly<Record<string, unknown>>;
    return namesIn(name ?? title ?? label ?? displayName);
  }
  return plainText(value)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Decodes character references in a value. */
export function decodeReferences(text: string): string {
  return /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text)
    ? visibleText(parseHtml(text.replaceAll('<', '&lt;')))
    : text;
}

/** The words of a short text that may contain Markdown or HTML. */
export function textOfMarkdown(text: string): string {
  return /[<*_`[\]&\\]/.test(text) ? wordsOfMarkdown(parseMarkdown(text)).join(' ') : text;
}
