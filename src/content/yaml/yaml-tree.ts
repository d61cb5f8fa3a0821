/** A stretch of a text, in UTF-16 units from its beginning. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** YAML as we allow it: texts, lists and maps, each with its place. Nothing is ever a number, a date or a null. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar extends Span {
  readonly kind: 'text';
  readonly text: string;
}

export interface YamlList extends Span {
  readonly kind: 'list';
  readonly entries: readonly YamlNode[];
}

export interface YamlMap extends Span {
  readonly kind: 'map';
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

/** A way into a tree: keys of maps, places in lists. */
export type YamlPath = readonly PropertyKey[];

/** Where a path leads, or the last step that exists. */
export interface FoundNode {
  readonly node: YamlNode;
  /** The key of the last step; absent for an entry of a list and for the root. */
  readonly key?: YamlScalar;
  /** False when the path ends before its last step. */
  readonly whole: boolean;
}

/** Follows a path as far as it exists. */
export function findNode(root: YamlMap, path: YamlPath): FoundNode {
  let found: FoundNode = { node: root, whole: true };
  for (const step of path) {
    const next = stepInto(found.node, step);
    if (!next) return { ...found, whole: false };
    found = next;
  }
  return found;
}

function stepInto(node: YamlNode, step: PropertyKey): FoundNode | undefined {
  if (node.kind === 'map') {
    const pair = pairsByKey(node).get(step);
    return pair && { node: pair.value, key: pair.key, whole: true };
  }
  const entry = node.kind === 'list' ? node.entries[Number(step)] : undefined;
  return entry && { node: entry, whole: true };
}

const byKey = new WeakMap<YamlMap, ReadonlyMap<PropertyKey, YamlPair>>();

/** The pairs of a map by key, the first of each; gathered once for maps that are long. */
function pairsByKey(node: YamlMap): { readonly get: (key: PropertyKey) => YamlPair | undefined } {
  if (node.pairs.length < 64) return { get: (key) => node.pairs.find((pair) => pair.key.text === key) };
  const known = byKey.get(node) ?? new Map(node.pairs.toReversed().map((pair) => [pair.key.text, pair]));
  byKey.set(node, known);
  return known;
}

/** Plain values for a schema; the reader lets no key `__proto__` through. Keys for which `keep` says no are left out. */
export function plainValue(
  node: YamlNode,
  keep: (key: string, parents: YamlPath) => boolean,
  parents: YamlPath = [],
): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') {
    return node.entries.map((entry, place) => plainValue(entry, keep, deeper(entry, parents, place)));
  }
  const values: Record<string, unknown> = {};
  for (const { key, value } of node.pairs) {
    if (keep(key.text, parents)) values[key.text] = plainValue(value, keep, deeper(value, parents, key.text));
  }
  return values;
}

function deeper(node: YamlNode, parents: YamlPath, step: PropertyKey): YamlPath {
  return node.kind === 'text' ? parents : [...parents, step];
}
