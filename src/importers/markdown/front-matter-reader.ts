import { TomlDate } from 'smol-toml';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { parseMarkdown, wordsOfMarkdown } from '#importers/converting/from-markdown/markdown-tree.ts';
import { visibleText } from '#importers/converting/words.ts';

/** Reads values of foreign front matter by any of the names that generators have for them, and knows which were read. */
export class MatterReader {
  private readonly values = new Map<string, unknown>();
  private readonly read = new Set<string>();
  private readonly names = new Map<string, string>();

  constructor(matter: Readonly<Record<string, unknown>>) {
    for (const [key, value] of Object.entries(matter)) {
      const folded = key.toLowerCase();
      this.values.set(folded, value);
      this.names.set(folded, key);
    }
  }

  /** The first of the keys that has a value; it counts as read. */
  value(...keys: readonly string[]): unknown {
    for (const key of keys) {
      const value = this.values.get(key.toLowerCase());
      if (isNothing(value)) continue;
      this.read.add(key.toLowerCase());
      return value;
    }
    return undefined;
  }

  /** A text or number as text. */
  text(...keys: readonly string[]): string | undefined {
    const key = keys.find((one) => isPlain(this.values.get(one.toLowerCase())));
    const value = key === undefined ? undefined : this.value(key);
    return value === undefined ? undefined : plainText(value);
  }

  /** A text or number as text; it does not count as read. */
  peek(...keys: readonly string[]): string | undefined {
    const value = keys.map((key) => this.values.get(key.toLowerCase())).find(isPlain);
    return value === undefined ? undefined : plainText(value);
  }

  /** Names, however they are given: a list, a text parted by commas, a map with names in it. */
  list(...keys: readonly string[]): string[] {
    return keys.flatMap((key) => namesIn(this.value(key)));
  }

  isTrue(key: string): boolean {
    return /^(?:true|yes|on|1)$/i.test(this.text(key) ?? '');
  }

  isFalse(key: string): boolean {
    return /^(?:false|no|off)$/i.test(this.text(key) ?? '');
  }

  /** Everything that was not read, under its own names. */
  rest(): Record<string, unknown> {
    const rest: Record<string, unknown> = {};
    for (const [folded, value] of this.values) {
      if (!this.read.has(folded) && !isNothing(value)) rest[this.names.get(folded) ?? folded] = tidy(value);
    }
    return rest;
  }
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && /^(?:|~|null)$/i.test(value.trim()))
  );
}

function isPlain(value: unknown): boolean {
  return !isNothing(value) && (typeof value !== 'object' || value instanceof Date);
}

function plainText(value: unknown): string {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '');
  return String(value).trim();
}

function tidy(value: unknown): unknown {
  if (value instanceof Date) return plainText(value);
  return Array.isArray(value) ? value.map(tidy) : value;
}

function namesIn(value: unknown): string[] {
  if (isNothing(value)) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const { name, title, label, display_name: shown } = value as Readonly<Record<string, unknown>>;
    return namesIn(name ?? title ?? label ?? shown);
  }
  return plainText(value)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Plain text of a value in which sites allow character references. */
export function withoutReferences(text: string): string {
  return /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text)
    ? visibleText(parseHtml(text.replaceAll('<', '&lt;')))
    : text;
}

/** The words of a short text that may hold Markdown or HTML. */
export function plainWords(text: string): string {
  return /[<*_`[\]&\\]/.test(text) ? wordsOfMarkdown(parseMarkdown(text)).join(' ') : text;
}
