import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './yaml-tree.ts';

/**
 * A fast parser for the simple YAML of most front matter: top-level keys, each with a text, a list or a map of texts.
 * Returns undefined for anything else, which the YAML library then parses. The tree is always the same as the
 * library’s, as a test verifies.
 */
export function readPlainYaml(source: string): YamlMap | undefined {
  if (/[\t\\]/.test(source)) return undefined;
  const pairs: YamlPair[] = [];
  const seen = new Set<string>();
  let at = 0;
  while (at < source.length) {
    const pair = pairAt(source, at, 0);
    if (!pair || seen.has(pair.key.text)) return undefined;
    seen.add(pair.key.text);
    const below = pair.value ? undefined : collectionAt(source, nextLine(source, pair.key.end));
    const value = pair.value ?? below;
    if (!value) return undefined;
    pairs.push({ key: pair.key, value });
    at = nextLine(source, value.end);
  }
  return pairs.length === 0 ? undefined : mapOf(pairs);
}

/** The start of the next line after an offset. */
function nextLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end + 1;
}

function mapOf(pairs: readonly YamlPair[]): YamlMap {
  return { kind: 'map', pairs, start: pairs[0]?.key.start ?? 0, end: pairs.at(-1)?.value.end ?? 0 };
}

/** Parses a key at a column and the value on its line. No value if the line ends with the colon. */
function pairAt(
  source: string,
  line: number,
  column: number,
): { key: YamlScalar; value?: YamlNode } | undefined {
  const start = line + column;
  const colon = endOfKey(source, start);
  if (source[colon] !== ':' || colon === start) return undefined;
  const key: YamlScalar = { kind: 'text', text: source.slice(start, colon), start, end: colon };
  if (source[colon + 1] === '\n' || colon + 1 === source.length) return { key };
  if (source[colon + 1] !== ' ') return undefined;
  const value = source[colon + 2] === '[' ? flowList(source, colon + 2) : textAt(source, colon + 2);
  return value && { key, value };
}

/** Finds the end of a key, which consists of ASCII letters, digits, `-` and `_` and begins with a letter. */
function endOfKey(source: string, start: number): number {
  let at = start;
  for (;;) {
    const code = source.charCodeAt(at) | 0x20;
    const isLetter = code >= 0x61 && code <= 0x7a;
    const other = source.charCodeAt(at);
    const isOther = at > start && ((other >= 0x30 && other <= 0x39) || other === 0x2d || other === 0x5f);
    if (!isLetter && !isOther) return at;
    at++;
  }
}

const notPlain = /^[-?:,[\]{}#&*!|>'"%@`\s]|: |:$| #|\s$/;

/** Parses a single-line text: plain, or quoted without quotes inside. */
function textAt(source: string, start: number): YamlScalar | undefined {
  const end = nextLine(source, start) - (source[nextLine(source, start) - 1] === '\n' ? 1 : 0);
  const raw = source.slice(start, end);
  if (!notPlain.test(raw)) return raw === '' ? undefined : { kind: 'text', text: raw, start, end };
  const quote = raw[0];
  const quoted =
    (quote === '"' || quote === "'") && raw.indexOf(quote, 1) === raw.length - 1 && raw.length > 1;
  return quoted ? { kind: 'text', text: raw.slice(1, -1), start, end } : undefined;
}

const flowText = /^[^-?:,[\]{}#&*!|>'"%@`\s](?:[^,[\]{}#&*!|>'"%@`:]*[^,[\]{}#&*!|>'"%@`:\s])?$/;

/** Parses a single-line list of plain texts in brackets. */
function flowList(source: string, start: number): YamlList | undefined {
  const line = nextLine(source, start);
  const end = source[line - 1] === '\n' ? line - 1 : line;
  if (source[end - 1] !== ']') return undefined;
  const entries: YamlScalar[] = [];
  let at = start + 1;
  for (const part of source.slice(start + 1, end - 1).split(',')) {
    const text = part.trim();
    if (!flowText.test(text)) return undefined;
    const begin = at + part.indexOf(text);
    entries.push({ kind: 'text', text, start: begin, end: begin + text.length });
    at += part.length + 1;
  }
  return { kind: 'list', entries, start, end };
}

/** Parses an indented list or map of texts that begins at the offset `line`. */
function collectionAt(source: string, line: number): YamlNode | undefined {
  let column = 0;
  while (source[line + column] === ' ') column++;
  return source[line + column] === '-'
    ? blockList(source, line, column)
    : column > 0
      ? blockMap(source, line, column)
      : undefined;
}

/** True if the line at the offset `line` is indented by at least `column` spaces. */
function isBelow(source: string, line: number, column: number): boolean {
  for (let at = line; at < line + column; at++) if (source[at] !== ' ') return false;
  return line < source.length;
}

function blockList(source: string, first: number, column: number): YamlList | undefined {
  const entries: YamlScalar[] = [];
  let line = first;
  while (isBelow(source, line, column) && source[line + column] === '-') {
    const entry = source[line + column + 1] === ' ' ? textAt(source, line + column + 2) : undefined;
    if (!entry) return undefined;
    entries.push(entry);
    line = nextLine(source, entry.end);
  }
  if (source[line] === ' ' || source[line] === '-') return undefined;
  return { kind: 'list', entries, start: first + column, end: entries.at(-1)?.end ?? first };
}

function blockMap(source: string, first: number, column: number): YamlMap | undefined {
  const pairs: YamlPair[] = [];
  const seen = new Set<string>();
  let line = first;
  while (isBelow(source, line, column)) {
    const pair = pairAt(source, line, column);
    if (!pair?.value || seen.has(pair.key.text)) return undefined;
    seen.add(pair.key.text);
    pairs.push({ key: pair.key, value: pair.value });
    line = nextLine(source, pair.value.end);
  }
  return source[line] === ' ' ? undefined : mapOf(pairs);
}
