import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './yaml-tree.ts';

/**
 * Reads the YAML that nearly all front matter is: keys at the margin, each with a text, a list or a group of texts
 * below it. Undefined for everything else, however slightly other: then the library reads it.
 * Where it gives a tree, it is the library’s tree; a test holds it to that.
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

/** The beginning of the line after the one that `place` is in. */
function nextLine(source: string, place: number): number {
  const end = source.indexOf('\n', place);
  return end < 0 ? source.length : end + 1;
}

function mapOf(pairs: readonly YamlPair[]): YamlMap {
  return { kind: 'map', pairs, start: pairs[0]?.key.start ?? 0, end: pairs.at(-1)?.value.end ?? 0 };
}

/** A key at a column, and the text after it on its line; no value when the line ends with the colon. */
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

/** Keys of small and capital letters, digits, `-` and `_`, beginning with a letter. */
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

/** A text that ends with its line: plain, or in quotes without a quote inside. */
function textAt(source: string, start: number): YamlScalar | undefined {
  const end = nextLine(source, start) - (source[nextLine(source, start) - 1] === '\n' ? 1 : 0);
  const written = source.slice(start, end);
  if (!notPlain.test(written))
    return written === '' ? undefined : { kind: 'text', text: written, start, end };
  const quote = written[0];
  const quoted =
    (quote === '"' || quote === "'") &&
    written.indexOf(quote, 1) === written.length - 1 &&
    written.length > 1;
  return quoted ? { kind: 'text', text: written.slice(1, -1), start, end } : undefined;
}

const flowText = /^[^-?:,[\]{}#&*!|>'"%@`\s](?:[^,[\]{}#&*!|>'"%@`:]*[^,[\]{}#&*!|>'"%@`:\s])?$/;

/** A list in brackets on one line, of plain texts. */
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

/** A list or group of texts on the lines from `line` on, each at the column of the first. */
function collectionAt(source: string, line: number): YamlNode | undefined {
  let column = 0;
  while (source[line + column] === ' ') column++;
  return source[line + column] === '-'
    ? blockList(source, line, column)
    : column > 0
      ? blockMap(source, line, column)
      : undefined;
}

/** True when the line at `line` lies at a column or deeper. */
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
