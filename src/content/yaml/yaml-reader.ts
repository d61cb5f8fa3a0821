import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type YAMLMap } from 'yaml';
import { describeHidden } from '#content/files/decode-text.ts';
import { error, type Problem, warning } from '#model/problem.ts';
import type { TextPositions } from './text-positions.ts';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from './yaml-tree.ts';

const maxDepth = 8;
/** How far before a value to look for its anchor or tag, in UTF-16 units. */
const maxPropertyLength = 200;
const inQuotes = 'put the whole value in quotes';

/** Converts the tree of the YAML library to ours, and reports what we do not allow. */
export class YamlReader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly positions: TextPositions;

  constructor(file: string, positions: TextPositions) {
    this.file = file;
    this.positions = positions;
  }

  /** `depth`: the number of maps and lists around this one. */
  map(node: YAMLMap, depth = 0): YamlMap {
    const [start, end] = spanOf(node);
    const seen = new Set<string>();
    const pairs: YamlPair[] = [];
    for (const { key, value } of node.items) {
      const name = this.key(key, start);
      if (!name) continue;
      if (name.text === '__proto__') this.refuse(name.start, 'the key __proto__ is not allowed', 'remove it');
      else if (seen.has(name.text))
        this.refuse(name.start, `${name.text} appears twice`, 'remove one of them');
      else pairs.push({ key: name, value: this.node(value, depth + 1, name.end + 1) });
      seen.add(name.text);
    }
    return { kind: 'map', pairs, start, end: node.flow ? end : (pairs.at(-1)?.value.end ?? end) };
  }

  private key(node: unknown, fallback: number): YamlScalar | undefined {
    if (!isNode(node)) return { kind: 'text', text: '', start: fallback, end: fallback };
    const [start, end] = spanOf(node);
    if (this.refuseProperties(node)) return undefined;
    if (isScalar(node)) return { kind: 'text', text: String(node.value ?? ''), start, end };
    this.refuse(start, 'the key is not plain text', 'write key: value');
    return undefined;
  }

  private node(node: unknown, depth: number, fallback: number): YamlNode {
    if (!isNode(node)) return { kind: 'text', text: '', start: fallback, end: fallback };
    const [start, end] = spanOf(node);
    const refused: YamlNode = { kind: 'text', text: this.positions.source.slice(start, end), start, end };
    if (this.refuseProperties(node)) return refused;
    if (isScalar(node)) return this.scalar(String(node.value ?? ''), start, end, node.type);
    if (depth > maxDepth) {
      this.refuse(start, `values are nested more than ${maxDepth} levels deep`, 'reduce the nesting');
      return refused;
    }
    if (isMap(node)) return this.map(node, depth);
    if (!isSeq(node)) return refused;
    const entries = node.items.map((entry) => this.node(entry, depth + 1, start));
    return { kind: 'list', entries, start, end: node.flow ? end : (entries.at(-1)?.end ?? end) };
  }

  /** Refuses anchors, aliases and tags: they can expand a short text to a huge one, or change its meaning. */
  private refuseProperties(node: ParsedNode): boolean {
    if (isAlias(node))
      return this.refuseProperty(node, `*${node.source} is a YAML alias, which is not supported`);
    if (node.anchor !== undefined)
      return this.refuseProperty(
        node,
        `&${node.anchor} is a YAML anchor, which is not supported`,
        /&\S*\s*$/,
      );
    if (node.tag !== undefined)
      return this.refuseProperty(node, '! starts a YAML tag, which is not supported', /!\S*\s*$/);
    return false;
  }

  private refuseProperty(node: ParsedNode, message: string, pattern = /$/): boolean {
    const [start] = spanOf(node);
    const from = Math.max(0, start - maxPropertyLength);
    const found = this.positions.source.slice(from, start).search(pattern);
    this.refuse(found < 0 ? start : from + found, message, inQuotes);
    return true;
  }

  /** Reads a text, and reports where YAML probably differs from what the writer meant. */
  private scalar(text: string, start: number, end: number, type: string | undefined): YamlScalar {
    const { source } = this.positions;
    if (type === 'QUOTE_DOUBLE') {
      const hidden = describeHidden(text);
      if (hidden) this.refuse(start, `the text contains ${hidden}`, 'remove the escape sequence');
    } else if (type === 'PLAIN') {
      if (text.includes(' - ') && /\n\s*- /.test(source.slice(start, end))) {
        const hint = 'indent every "- " of the list equally';
        this.refuse(start, 'YAML reads a list entry as part of this text', hint);
      }
      this.warnOfComment(end);
    }
    return { kind: 'text', text, start, end };
  }

  /** Warns about text like `Costs rise #metoo`, where YAML starts a comment at `#`. */
  private warnOfComment(end: number): void {
    const { source } = this.positions;
    if (source[end] !== ' ' && source[end] !== '#') return;
    const [comment, space = ''] = /^([ \t]*)#[^\s#].*/.exec(source.slice(end, end + 200)) ?? [];
    if (comment === undefined) return;
    const at = this.positions.at(end + space.length);
    this.problems.push(
      warning(
        this.file,
        at,
        `YAML reads "${comment.trim()}" as a comment`,
        `${inQuotes} if it is part of the value`,
      ),
    );
  }

  private refuse(offset: number, message: string, hint: string): void {
    this.problems.push(error(this.file, this.positions.at(offset), message, hint));
  }
}

function isNode(node: unknown): node is ParsedNode {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
}

function spanOf({ range }: Node): [number, number] {
  return range ? [range[0], range[1]] : [0, 0];
}
