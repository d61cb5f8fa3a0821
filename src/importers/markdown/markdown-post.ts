import { parse as parseToml, TomlError } from 'smol-toml';
import { isMap, LineCounter, parseDocument } from 'yaml';

/** A Markdown file, split into front matter and text. */
export interface MarkdownPost {
  /** The path in the source. */
  readonly path: string;
  /** The parsed front matter. YAML values are strings. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly hasFrontMatter: boolean;
  readonly body: string;
  /** Keys that occur more than once. */
  readonly duplicateKeys: readonly string[];
}

/** Why the front matter of a file cannot be parsed. */
export interface InvalidPost {
  readonly line: number;
  readonly message: string;
}

/**
 * Splits a file into front matter and text. Front matter is YAML between `---`, TOML between `+++`, or a JSON object.
 */
export function parseMarkdownPost(path: string, text: string): MarkdownPost | InvalidPost {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const yaml = /^\s*---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(source);
  if (yaml)
    return fromYaml(path, yaml[1] ?? '', source.slice(yaml[0].length), linesBefore(source, yaml[1] ?? ''));
  const toml = /^\s*\+\+\+[ \t]*\n([\s\S]*?)\n?\+\+\+[ \t]*(?:\n|$)/.exec(source);
  if (toml) return fromToml(path, toml[1] ?? '', source.slice(toml[0].length));
  if (/^\s*\{\s*["}]/.test(source)) return fromJson(path, source);
  return { path, frontMatter: {}, hasFrontMatter: false, body: source, duplicateKeys: [] };
}

function linesBefore(source: string, part: string): number {
  return source.slice(0, Math.max(0, source.indexOf(part))).split('\n').length;
}

function fromYaml(path: string, yaml: string, body: string, firstLine: number): MarkdownPost | InvalidPost {
  const lineCounter = new LineCounter();
  const document = parseDocument(replaceTabs(yaml), {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    return {
      line: firstLine + line - 1,
      message: `the front matter is not valid YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
    };
  }
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => String(key)) : [];
  const frontMatter: unknown = document.toJS({ maxAliasCount: 100 });
  return {
    path,
    frontMatter: isRecord(frontMatter) ? frontMatter : {},
    hasFrontMatter: true,
    body,
    duplicateKeys: keys.filter((key, index) => keys.indexOf(key) !== index),
  };
}

/** Replaces tabs after a colon with spaces, which other YAML parsers accept. */
function replaceTabs(yaml: string): string {
  return yaml.replace(/^([\w-]+:)\t+/gm, '$1 ');
}

function fromToml(path: string, toml: string, body: string): MarkdownPost | InvalidPost {
  try {
    return { path, frontMatter: parseToml(toml), hasFrontMatter: true, body, duplicateKeys: [] };
  } catch (reason) {
    const line = reason instanceof TomlError ? reason.line + 1 : 2;
    return {
      line,
      message: `the front matter is not valid TOML: ${reason instanceof Error ? reason.message.split('\n')[0] : ''}`,
    };
  }
}

/** Parses a JSON object at the beginning, as in Hugo. The text begins after its closing brace. */
function fromJson(path: string, source: string): MarkdownPost | InvalidPost {
  const end = findObjectEnd(source);
  try {
    const frontMatter: unknown = JSON.parse(source.slice(0, end));
    return {
      path,
      frontMatter: isRecord(frontMatter) ? frontMatter : {},
      hasFrontMatter: true,
      body: source.slice(end).replace(/^\n/, ''),
      duplicateKeys: [],
    };
  } catch {
    return { line: 1, message: 'the front matter is not valid JSON' };
  }
}

function findObjectEnd(source: string): number {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth++;
    else if (token === '}' && --depth === 0) return index + 1;
  }
  return source.length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
