/** A span of text, as offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The YAML that we accept: texts, lists and maps, each with its span. Numbers, dates and nulls stay text. */
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

/** A path in a tree: map keys and list indexes. */
export type YamlPath = readonly PropertyKey[];

/** The node at a path, or at its last step that exists. */
export interface FoundNode {
  readonly node: YamlNode;
  /** The key of the last step. Absent for a list entry and for the root. */
  readonly key?: YamlScalar;
  /** False if the path does not exist. */
  readonly exists: boolean;
}

/** Follows a path as far as it exists. */
export function findNode(root: YamlMap, path: YamlPath): FoundNode {
  let found: FoundNode = { node: root, exists: true };
  for (const step of path) {
    const next = stepInto(found.node, step);
    if (!next) return { ...found, exists: false };
    found = next;
  }
  return found;
}

function stepInto(node: YamlNode, step: PropertyKey): FoundNode | undefined {
  if (node.kind === 'map') {
    const pair = pairsByKey(node).get(step);
    return pair && { node: pair.value, key: pair.key, exists: true };
  }
  const entry = node.kind === 'list' ? node.entries[Number(step)] : undefined;
  return entry && { node: entry, exists: true };
}

const pairMaps = new WeakMap<YamlMap, ReadonlyMap<PropertyKey, YamlPair>>();

/** The pairs of a map by key, the first of each. Cached for long maps. */
function pairsByKey(node: YamlMap): { readonly get: (key: PropertyKey) => YamlPair | undefined } {
  if (node.pairs.length < 64) return { get: (key) => node.pairs.find((pair) => pair.key.text === key) };
  const cached = pairMaps.get(node) ?? new Map(node.pairs.toReversed().map((pair) => [pair.key.text, pair]));
  pairMaps.set(node, cached);
  return cached;
}

/** Converts a tree to plain values for a schema, without the keys that `keep` rejects. The reader has refused `__proto__`. */
export function plainValue(
  node: YamlNode,
  keep: (key: string, parents: YamlPath) => boolean,
  parents: YamlPath = [],
): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') {
    return node.entries.map((entry, index) => plainValue(entry, keep, childPath(entry, parents, index)));
  }
  const values: Record<string, unknown> = {};
  for (const { key, value } of node.pairs) {
    if (keep(key.text, parents))
      values[key.text] = plainValue(value, keep, childPath(value, parents, key.text));
  }
  return values;
}

function childPath(node: YamlNode, parents: YamlPath, step: PropertyKey): YamlPath {
  return node.kind === 'text' ? parents : [...parents, step];
}
