import { parse as parseToml, TomlError } from 'smol-toml';
import { isMap, LineCounter, parseDocument } from 'yaml';

/** A Markdown file of Jekyll, Hugo, Eleventy, Astro and their kin, exactly as it stands. */
export interface MarkdownPost {
  /** Its path in the source. */
  readonly path: string;
  /** Its front matter; texts for YAML, whatever TOML or JSON say otherwise. */
  readonly matter: Readonly<Record<string, unknown>>;
  readonly hasMatter: boolean;
  readonly body: string;
  /** Keys that were given twice. */
  readonly repeated: readonly string[];
}

/** Why a file’s front matter cannot be read. */
export interface BrokenPost {
  readonly line: number;
  readonly message: string;
}

/** Takes a file apart: YAML between `---`, TOML between `+++`, or a JSON object, then the text. */
export function parseMarkdownPost(path: string, text: string): MarkdownPost | BrokenPost {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const yaml = /^\s*---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(source);
  if (yaml)
    return fromYaml(path, yaml[1] ?? '', source.slice(yaml[0].length), linesBefore(source, yaml[1] ?? ''));
  const toml = /^\s*\+\+\+[ \t]*\n([\s\S]*?)\n?\+\+\+[ \t]*(?:\n|$)/.exec(source);
  if (toml) return fromToml(path, toml[1] ?? '', source.slice(toml[0].length));
  if (/^\s*\{\s*["}]/.test(source)) return fromJson(path, source);
  return { path, matter: {}, hasMatter: false, body: source, repeated: [] };
}

function linesBefore(source: string, part: string): number {
  return source.slice(0, Math.max(0, source.indexOf(part))).split('\n').length;
}

function fromYaml(path: string, yaml: string, body: string, firstLine: number): MarkdownPost | BrokenPost {
  const lineCounter = new LineCounter();
  const document = parseDocument(withoutTabs(yaml), {
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
      message: `the front matter is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
    };
  }
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => String(key)) : [];
  const matter: unknown = document.toJS({ maxAliasCount: 100 });
  return {
    path,
    matter: isRecord(matter) ? matter : {},
    hasMatter: true,
    body,
    repeated: keys.filter((key, place) => keys.indexOf(key) !== place),
  };
}

/** Other readers of YAML take a tab after a colon for a space. */
function withoutTabs(yaml: string): string {
  return yaml.replace(/^([\w-]+:)\t+/gm, '$1 ');
}

function fromToml(path: string, toml: string, body: string): MarkdownPost | BrokenPost {
  try {
    return { path, matter: parseToml(toml), hasMatter: true, body, repeated: [] };
  } catch (reason) {
    const line = reason instanceof TomlError ? reason.line + 1 : 2;
    return {
      line,
      message: `the front matter is not TOML: ${reason instanceof Error ? reason.message.split('\n')[0] : ''}`,
    };
  }
}

/** A JSON object at the beginning, as Hugo has it; the text begins after its last brace. */
function fromJson(path: string, source: string): MarkdownPost | BrokenPost {
  const end = endOfObject(source);
  try {
    const matter: unknown = JSON.parse(source.slice(0, end));
    return {
      path,
      matter: isRecord(matter) ? matter : {},
      hasMatter: true,
      body: source.slice(end).replace(/^\n/, ''),
      repeated: [],
    };
  } catch {
    return { line: 1, message: 'the front matter is not JSON' };
  }
}

function endOfObject(source: string): number {
  let depth = 0;
  for (const { 0: found, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (found === '{') depth++;
    else if (found === '}' && --depth === 0) return index + 1;
  }
  return source.length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
