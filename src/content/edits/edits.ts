import { stringify } from 'yaml';
import { findNode, type Span, type YamlList, type YamlMap, type YamlPath } from '#content/yaml/yaml-tree.ts';

/** A stretch of a text to be replaced; line ends of the text and of the replacement are `\n`. */
export interface Edit extends Span {
  readonly text: string;
}

/** A file as it was read, and the same text with line ends as `\n` and without a byte order mark. */
export interface OriginalText {
  readonly raw: string;
  readonly text: string;
}

/** Takes the byte order mark and the carriage returns out of a text, and remembers them. */
export function originalText(raw: string): OriginalText {
  return { raw, text: raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}

/** Replaces stretches of a text. Every byte outside them stays, line ends and byte order mark included. */
export function applyEdits({ raw, text }: OriginalText, edits: readonly Edit[]): string {
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  const places = rawPlaces(raw, text);
  let result = '';
  let done = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += raw.slice(done, places(start)) + put.replaceAll('\n', lineEnd);
    done = places(end);
  }
  return result + raw.slice(done);
}

/** Where a place of the plain text is in the raw one. */
function rawPlaces(raw: string, text: string): (place: number) => number {
  const lead = raw.startsWith('\ufeff') ? 1 : 0;
  if (!raw.includes('\r\n')) return (place) => place + lead;
  const ends: number[] = [];
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2))
    ends.push(at - lead - ends.length);
  return (place) => {
    let before = 0;
    for (const end of ends) if (end < place) before++;
    return Math.min(place, text.length) + lead + before;
  };
}

/** A text as a YAML value, in quotes where it needs them. */
export function yamlValue(text: string, inside: 'block' | 'flow'): string {
  if (inside === 'block') return stringify(text, { lineWidth: 0 }).trimEnd();
  return stringify([text], { lineWidth: 0, collectionStyle: 'flow' }).trimEnd().slice(2, -2);
}

/** True for a list or map that is written in brackets. */
function isFlow(source: string, node: Span): boolean {
  return source[node.start] === '[' || source[node.start] === '{';
}

/** Gives a text another value, in quotes where it needs them. */
export function replaceText(source: string, root: YamlMap, path: YamlPath, text: string): Edit {
  const { node } = findNode(root, path);
  const inFlow = path.some((_, steps) => isFlow(source, findNode(root, path.slice(0, steps)).node));
  return { start: node.start, end: node.end, text: yamlValue(text, inFlow ? 'flow' : 'block') };
}

/** Takes a key of the root out, with its value. */
export function takeKey(source: string, root: YamlMap, key: string): Edit {
  const pair = root.pairs.find((one) => one.key.text === key);
  if (!pair) return insert(0, '');
  return {
    start: source.lastIndexOf('\n', pair.key.start) + 1,
    end: afterLine(source, pair.value.end),
    text: '',
  };
}

/** Adds an entry to a list of the root; makes the list when there is none. */
export function addToList(source: string, root: YamlMap, key: string, value: string): Edit {
  const found = findNode(root, [key]);
  if (!found.whole || found.node.kind !== 'list')
    return addKey(source, `${key}:\n  - ${yamlValue(value, 'block')}\n`);
  const list = found.node;
  const last = list.entries.at(-1);
  if (isFlow(source, list)) {
    const written = yamlValue(value, 'flow');
    return last
      ? insert(last.end, `, ${written}`)
      : { start: list.start, end: list.end, text: `[${written}]` };
  }
  const dash = source.lastIndexOf('-', last?.start ?? list.start);
  const indent = source.slice(source.lastIndexOf('\n', dash) + 1, dash);
  return insert(afterLine(source, last?.end ?? list.end), `${indent}- ${yamlValue(value, 'block')}\n`);
}

/** Takes an entry out of a list that has others. */
export function takeFromList(source: string, list: YamlList, place: number): Edit {
  const entry = list.entries[place];
  if (!entry) return insert(list.start, '');
  const next = list.entries[place + 1];
  const before = list.entries[place - 1];
  if (isFlow(source, list)) {
    if (next) return { start: entry.start, end: next.start, text: '' };
    return { start: before?.end ?? entry.start, end: entry.end, text: '' };
  }
  const start = source.lastIndexOf('\n', source.lastIndexOf('-', entry.start)) + 1;
  return { start, end: afterLine(source, entry.end), text: '' };
}

/** Adds a key and its value to a map of the root; makes the map when there is none. */
export function addToMap(source: string, root: YamlMap, key: string, entry: readonly [string, string]): Edit {
  const [name, value] = entry;
  const found = findNode(root, [key]);
  const block = `${yamlValue(name, 'block')}: ${yamlValue(value, 'block')}`;
  if (!found.whole || found.node.kind !== 'map') return addKey(source, `${key}:\n  ${block}\n`);
  const last = found.node.pairs.at(-1);
  if (isFlow(source, found.node)) {
    const written = `${yamlValue(name, 'flow')}: ${yamlValue(value, 'flow')}`;
    const { start, end } = found.node;
    return last ? insert(last.value.end, `, ${written}`) : { start, end, text: `{ ${written} }` };
  }
  const start = last?.key.start ?? found.node.start;
  const indent = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return insert(afterLine(source, last?.value.end ?? found.node.end), `${indent}${block}\n`);
}

/** Adds lines at the end of a map’s source. */
function addKey(source: string, lines: string): Edit {
  return insert(source.length, source === '' || source.endsWith('\n') ? lines : `\n${lines}`);
}

function afterLine(source: string, place: number): number {
  if (source[place - 1] === '\n') return place;
  const end = source.indexOf('\n', place);
  return end < 0 ? source.length : end + 1;
}

function insert(place: number, text: string): Edit {
  return { start: place, end: place, text };
}
