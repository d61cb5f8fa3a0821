import { stringify } from 'yaml';
import { findNode, type Span, type YamlList, type YamlMap, type YamlPath } from '#content/yaml/yaml-tree.ts';

/** A replacement for a span of text. Line endings in both are `\n`. */
export interface Edit extends Span {
  readonly text: string;
}

/** A file as read from disk (`raw`), and the same with `\n` line endings and without a byte order mark (`text`). */
export interface OriginalText {
  readonly raw: string;
  readonly text: string;
}

/** Normalises the line endings of a file and removes its byte order mark, but keeps the original. */
export function originalText(raw: string): OriginalText {
  return { raw, text: raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}

/** Applies edits to a file. All bytes outside them stay the same, including line endings and byte order mark. */
export function applyEdits({ raw, text }: OriginalText, edits: readonly Edit[]): string {
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  const rawOffset = rawOffsets(raw, text);
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of edits.toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    result += raw.slice(done, rawOffset(start)) + replacement.replaceAll('\n', lineEnd);
    done = rawOffset(end);
  }
  return result + raw.slice(done);
}

/** Maps offsets in the normalised text to offsets in the original. */
function rawOffsets(raw: string, text: string): (offset: number) => number {
  const bomLength = raw.startsWith('\ufeff') ? 1 : 0;
  if (!raw.includes('\r\n')) return (offset) => offset + bomLength;
  const lineEnds: number[] = [];
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2))
    lineEnds.push(at - bomLength - lineEnds.length);
  return (offset) => {
    let before = 0;
    for (const end of lineEnds) if (end < offset) before++;
    return Math.min(offset, text.length) + bomLength + before;
  };
}

/** Serialises a text as a YAML value, quoted if necessary. */
export function yamlValue(text: string, inside: 'block' | 'flow'): string {
  if (inside === 'block') return stringify(text, { lineWidth: 0 }).trimEnd();
  return stringify([text], { lineWidth: 0, collectionStyle: 'flow' }).trimEnd().slice(2, -2);
}

/** True for a list or map in flow style (`[…]`, `{…}`). */
function isFlow(source: string, node: Span): boolean {
  return source[node.start] === '[' || source[node.start] === '{';
}

/** Replaces a text value, quoted if necessary. */
export function replaceText(source: string, root: YamlMap, path: YamlPath, text: string): Edit {
  const { node } = findNode(root, path);
  const inFlow = path.some((_, steps) => isFlow(source, findNode(root, path.slice(0, steps)).node));
  return { start: node.start, end: node.end, text: yamlValue(text, inFlow ? 'flow' : 'block') };
}

/** Removes a top-level key and its value. */
export function removeKey(source: string, root: YamlMap, key: string): Edit {
  const pair = root.pairs.find((candidate) => candidate.key.text === key);
  if (!pair) return insert(0, '');
  return {
    start: source.lastIndexOf('\n', pair.key.start) + 1,
    end: afterLine(source, pair.value.end),
    text: '',
  };
}

/** Adds an entry to a top-level list, which is created if necessary. */
export function addToList(source: string, root: YamlMap, key: string, value: string): Edit {
  const target = findNode(root, [key]);
  if (!target.exists || target.node.kind !== 'list')
    return addKey(source, `${key}:\n  - ${yamlValue(value, 'block')}\n`);
  const list = target.node;
  const last = list.entries.at(-1);
  if (isFlow(source, list)) {
    const flowValue = yamlValue(value, 'flow');
    return last
      ? insert(last.end, `, ${flowValue}`)
      : { start: list.start, end: list.end, text: `[${flowValue}]` };
  }
  const dash = source.lastIndexOf('-', last?.start ?? list.start);
  const indent = source.slice(source.lastIndexOf('\n', dash) + 1, dash);
  return insert(afterLine(source, last?.end ?? list.end), `${indent}- ${yamlValue(value, 'block')}\n`);
}

/** Removes an entry from a list that has other entries. */
export function removeFromList(source: string, list: YamlList, index: number): Edit {
  const entry = list.entries[index];
  if (!entry) return insert(list.start, '');
  const next = list.entries[index + 1];
  const before = list.entries[index - 1];
  if (isFlow(source, list)) {
    if (next) return { start: entry.start, end: next.start, text: '' };
    return { start: before?.end ?? entry.start, end: entry.end, text: '' };
  }
  const start = source.lastIndexOf('\n', source.lastIndexOf('-', entry.start)) + 1;
  return { start, end: afterLine(source, entry.end), text: '' };
}

/** Adds a key and its value to a top-level map, which is created if necessary. */
export function addToMap(source: string, root: YamlMap, key: string, entry: readonly [string, string]): Edit {
  const [name, value] = entry;
  const target = findNode(root, [key]);
  const block = `${yamlValue(name, 'block')}: ${yamlValue(value, 'block')}`;
  if (!target.exists || target.node.kind !== 'map') return addKey(source, `${key}:\n  ${block}\n`);
  const last = target.node.pairs.at(-1);
  if (isFlow(source, target.node)) {
    const flowValue = `${yamlValue(name, 'flow')}: ${yamlValue(value, 'flow')}`;
    const { start, end } = target.node;
    return last ? insert(last.value.end, `, ${flowValue}`) : { start, end, text: `{ ${flowValue} }` };
  }
  const start = last?.key.start ?? target.node.start;
  const indent = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return insert(afterLine(source, last?.value.end ?? target.node.end), `${indent}${block}\n`);
}

/** Appends lines to the source. */
function addKey(source: string, lines: string): Edit {
  return insert(source.length, source === '' || source.endsWith('\n') ? lines : `\n${lines}`);
}

function afterLine(source: string, offset: number): number {
  if (source[offset - 1] === '\n') return offset;
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end + 1;
}

function insert(offset: number, text: string): Edit {
  return { start: offset, end: offset, text };
}
