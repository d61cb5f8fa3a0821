import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml';
import { error, type Position, type Problem, warning } from '#model/problem.ts';
import { nameHidden } from './decode-text.ts';
import { PlacedText } from './placed-text.ts';
import { yamlProblems } from './yaml-problems.ts';

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

/** A YAML text that was read: its root, and every problem of its form. */
export interface YamlText {
  readonly root: YamlMap;
  readonly placed: PlacedText;
  readonly problems: readonly Problem[];
  /** True when what was read may be far from what was meant. */
  readonly broken: boolean;
}

const deepest = 8;

/** Reads YAML: keys and values, with anchors, aliases, tags and keys given twice refused. Never throws. */
export function parseYaml(file: string, source: string, firstLine: number): YamlText {
  const placed = new PlacedText(source, firstLine);
  const document = parseDocument(source, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problems = yamlProblems(file, placed, document);
  const reader = new Reader(file, placed);
  const root = isMap(document.contents) ? reader.map(document.contents, 0) : emptyMap;
  if (problems.length === 0 && document.contents && !isMap(document.contents)) {
    problems.push(
      error(
        file,
        placed.at(document.contents.range[0]),
        'the front matter is no list of keys',
        'write lines of the form key: value',
      ),
    );
  }
  const broken = problems.length > 0;
  problems.push(...reader.problems);
  return { root, placed, problems, broken };
}

const emptyMap: YamlMap = { kind: 'map', pairs: [], start: 0, end: 0 };

/** Turns the library’s tree into ours, and gathers what we do not allow. */
class Reader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly placed: PlacedText;

  constructor(file: string, placed: PlacedText) {
    this.file = file;
    this.placed = placed;
  }

  map(node: Node, depth: number): YamlMap {
    const [start, end] = spanOf(node);
    if (!isMap(node)) return { kind: 'map', pairs: [], start, end };
    const seen = new Set<string>();
    const pairs: YamlPair[] = [];
    for (const { key, value } of node.items) {
      const name = this.key(key as ParsedNode | null, start);
      if (name.text === '__proto__')
        this.refuse(name.start, 'the key __proto__ cannot be used', 'take it out');
      else if (seen.has(name.text)) {
        this.refuse(name.start, `${name.text} is given twice`, 'keep one of the two');
      } else {
        seen.add(name.text);
        pairs.push({ key: name, value: this.node(value as ParsedNode | null, depth + 1, name.end) });
      }
    }
    return { kind: 'map', pairs, start, end };
  }

  private key(node: ParsedNode | null, otherwise: number): YamlScalar {
    if (!node) return { kind: 'text', text: '', start: otherwise, end: otherwise };
    this.refuseProperties(node);
    const [start, end] = spanOf(node);
    if (isScalar(node)) return { kind: 'text', text: String(node.value ?? ''), start, end };
    this.refuse(start, 'a key is no plain text', 'write it as key: value');
    return { kind: 'text', text: '', start, end };
  }

  private node(node: ParsedNode | null, depth: number, otherwise: number): YamlNode {
    if (!node) return { kind: 'text', text: '', start: otherwise, end: otherwise };
    this.refuseProperties(node);
    const [start, end] = spanOf(node);
    if (depth > deepest) {
      this.refuse(start, `values are nested more than ${deepest} deep`, 'write them flatter');
      return { kind: 'text', text: '', start, end };
    }
    if (isMap(node)) return this.map(node, depth);
    if (isSeq(node)) {
      const entries = node.items.map((entry) => this.node(entry as ParsedNode | null, depth + 1, start));
      return { kind: 'list', entries, start, end };
    }
    const text = isScalar(node) ? String(node.value ?? '') : '';
    if (isScalar(node)) this.checkText(text, start, end, node.type);
    return { kind: 'text', text, start, end };
  }

  /** Anchors, aliases and tags let a short text mean a long one, or another one. */
  private refuseProperties(node: ParsedNode): void {
    const quote = 'put the value in quotes if it begins with this character';
    if (isAlias(node)) this.refuse(spanOf(node)[0], `*${node.source} is a YAML alias`, quote);
    else if (node.anchor !== undefined)
      this.refuse(spanOf(node)[0], `&${node.anchor} is a YAML anchor`, quote);
    if (node.tag !== undefined) this.refuse(spanOf(node)[0], `${node.tag} is a YAML tag`, quote);
  }

  /** Texts that YAML reads otherwise than their writer meant. */
  private checkText(text: string, start: number, end: number, type: string | undefined): void {
    if (type === 'QUOTE_DOUBLE') {
      const hidden = nameHidden(text);
      if (hidden) this.refuse(start, `the text holds ${hidden}`, 'take the escape out');
      return;
    }
    if (type !== 'PLAIN') return;
    const { source } = this.placed;
    if (text.includes(' - ') && /\n\s*- /.test(source.slice(start, end))) {
      this.refuse(
        start,
        'a list entry is read as part of this text',
        'let every "- " of a list begin at the same column',
      );
    }
    const comment = /^[ \t]+#[^\s#].*/.exec(source.slice(end, end + 200));
    if (comment) {
      const at = this.placed.at(end + comment[0].indexOf('#'));
      const shown = comment[0].trim();
      this.problems.push(
        warning(
          this.file,
          at,
          `"${shown}" is read as a comment`,
          'put the whole value in quotes if it belongs to it',
        ),
      );
    }
  }

  private refuse(offset: number, message: string, mend: string): void {
    this.problems.push(error(this.file, this.placed.at(offset), message, mend));
  }
}

function spanOf(node: Node): [number, number] {
  const range = node.range;
  return range ? [range[0], range[1]] : [0, 0];
}

/** The node at a path, and the key that leads to it; as far as the path exists. */
export function findNode(
  root: YamlMap,
  path: readonly PropertyKey[],
): { key?: YamlScalar; node: YamlNode; whole: boolean } {
  let node: YamlNode = root;
  let key: YamlScalar | undefined;
  for (const step of path) {
    let next: YamlNode | undefined;
    if (node.kind === 'map') {
      const pair: YamlPair | undefined = node.pairs.find((one) => one.key.text === step);
      if (pair) key = pair.key;
      next = pair?.value;
    } else if (node.kind === 'list') next = node.entries[Number(step)];
    if (!next) return { ...(key && { key }), node, whole: false };
    node = next;
  }
  return { ...(key && { key }), node, whole: true };
}

/** Plain values for a schema; maps have no prototype. Keys for which `keep` says no are left out. */
export function plainValue(
  node: YamlNode,
  keep: (key: string, parents: readonly PropertyKey[]) => boolean,
  parents: readonly PropertyKey[] = [],
): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list')
    return node.entries.map((entry, place) => plainValue(entry, keep, deeper(entry, parents, place)));
  const values: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.pairs) {
    if (keep(key.text, parents)) values[key.text] = plainValue(value, keep, deeper(value, parents, key.text));
  }
  return values;
}

function deeper(node: YamlNode, parents: readonly PropertyKey[], step: PropertyKey): readonly PropertyKey[] {
  return node.kind === 'text' ? parents : [...parents, step];
}

/** Where a path of a YAML text stands: a text where it begins, all else at its key. */
export function placeOf(yaml: YamlText, path: readonly PropertyKey[]): Position {
  const { key, node, whole } = findNode(yaml.root, path);
  const isText = node.kind === 'text' && node.end > node.start;
  const isEntry = typeof path.at(-1) === 'number';
  return yaml.placed.at(whole && (isText || isEntry) ? node.start : (key ?? node).start);
}

/** Where the last key of a path stands. */
export function keyPlaceOf(yaml: YamlText, path: readonly PropertyKey[]): Position {
  const { key, node } = findNode(yaml.root, path);
  return yaml.placed.at((key ?? node).start);
}
