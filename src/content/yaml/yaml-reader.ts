import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type YAMLMap } from 'yaml';
import { nameHidden } from '#content/files/decode-text.ts';
import { error, type Problem, warning } from '#model/problem.ts';
import type { PlacedText } from './placed-text.ts';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from './yaml-tree.ts';

const deepest = 8;
/** How far before a value its anchor or tag is looked for. */
const longestMark = 200;
const inQuotes = 'put the whole value in quotes';

/** Turns the library’s tree into ours, and gathers what we do not allow. */
export class YamlReader {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly placed: PlacedText;

  constructor(file: string, placed: PlacedText) {
    this.file = file;
    this.placed = placed;
  }

  /** `depth`: how many maps and lists the map lies in. */
  map(node: YAMLMap, depth = 0): YamlMap {
    const [start, end] = spanOf(node);
    const seen = new Set<string>();
    const pairs: YamlPair[] = [];
    for (const { key, value } of node.items) {
      const name = this.key(key, start);
      if (!name) continue;
      if (name.text === '__proto__')
        this.refuse(name.start, 'the key __proto__ cannot be used', 'take it out');
      else if (seen.has(name.text))
        this.refuse(name.start, `${name.text} is given twice`, 'keep one of the two');
      else pairs.push({ key: name, value: this.node(value, depth + 1, name.end + 1) });
      seen.add(name.text);
    }
    return { kind: 'map', pairs, start, end: node.flow ? end : (pairs.at(-1)?.value.end ?? end) };
  }

  private key(node: unknown, otherwise: number): YamlScalar | undefined {
    if (!isNode(node)) return { kind: 'text', text: '', start: otherwise, end: otherwise };
    const [start, end] = spanOf(node);
    if (this.refuseProperties(node)) return undefined;
    if (isScalar(node)) return { kind: 'text', text: String(node.value ?? ''), start, end };
    this.refuse(start, 'a key is no plain text', 'write it as key: value');
    return undefined;
  }

  private node(node: unknown, depth: number, otherwise: number): YamlNode {
    if (!isNode(node)) return { kind: 'text', text: '', start: otherwise, end: otherwise };
    const [start, end] = spanOf(node);
    const refused: YamlNode = { kind: 'text', text: this.placed.source.slice(start, end), start, end };
    if (this.refuseProperties(node)) return refused;
    if (isScalar(node)) return this.scalar(String(node.value ?? ''), start, end, node.type);
    if (depth > deepest) {
      this.refuse(start, `values are nested more than ${deepest} deep`, 'write them flatter');
      return refused;
    }
    if (isMap(node)) return this.map(node, depth);
    if (!isSeq(node)) return refused;
    const entries = node.items.map((entry) => this.node(entry, depth + 1, start));
    return { kind: 'list', entries, start, end: node.flow ? end : (entries.at(-1)?.end ?? end) };
  }

  /** Anchors, aliases and tags let a short text mean a long one, or another one. */
  private refuseProperties(node: ParsedNode): boolean {
    if (isAlias(node)) return this.refuseMark(node, `*${node.source} is a YAML alias`);
    if (node.anchor !== undefined)
      return this.refuseMark(node, `&${node.anchor} is a YAML anchor`, /&\S*\s*$/);
    if (node.tag !== undefined) return this.refuseMark(node, '! begins a YAML tag', /!\S*\s*$/);
    return false;
  }

  private refuseMark(node: ParsedNode, message: string, mark = /$/): boolean {
    const [start] = spanOf(node);
    const from = Math.max(0, start - longestMark);
    const found = this.placed.source.slice(from, start).search(mark);
    this.refuse(found < 0 ? start : from + found, message, inQuotes);
    return true;
  }

  /** A text; where YAML reads it otherwise than its writer meant, that is said. */
  private scalar(text: string, start: number, end: number, type: string | undefined): YamlScalar {
    const { source } = this.placed;
    if (type === 'QUOTE_DOUBLE') {
      const hidden = nameHidden(text);
      if (hidden) this.refuse(start, `the text holds ${hidden}`, 'take the escape out');
    } else if (type === 'PLAIN') {
      if (text.includes(' - ') && /\n\s*- /.test(source.slice(start, end))) {
        const hint = 'let every "- " of a list begin at the same column';
        this.refuse(start, 'a list entry is read as part of this text', hint);
      }
      this.warnOfComment(end);
    }
    return { kind: 'text', text, start, end };
  }

  /** `Costs rise #metoo` loses its end: a comment begins there. */
  private warnOfComment(end: number): void {
    const { source } = this.placed;
    if (source[end] !== ' ' && source[end] !== '#') return;
    const [comment, space = ''] = /^([ \t]*)#[^\s#].*/.exec(source.slice(end, end + 200)) ?? [];
    if (comment === undefined) return;
    const at = this.placed.at(end + space.length);
    this.problems.push(
      warning(this.file, at, `"${comment.trim()}" is read as a comment`, `${inQuotes} if it belongs to it`),
    );
  }

  private refuse(offset: number, message: string, hint: string): void {
    this.problems.push(error(this.file, this.placed.at(offset), message, hint));
  }
}

function isNode(node: unknown): node is ParsedNode {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
}

function spanOf({ range }: Node): [number, number] {
  return range ? [range[0], range[1]] : [0, 0];
}
