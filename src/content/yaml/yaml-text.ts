import { isMap, parseDocument } from 'yaml';
import { error, type Position, type Problem } from '#model/problem.ts';
import { PlacedText } from './placed-text.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { yamlProblems } from './yaml-problems.ts';
import { YamlReader } from './yaml-reader.ts';
import { findNode, type YamlMap, type YamlPath } from './yaml-tree.ts';

/** A YAML text that was read: its tree, and every problem of its form. */
export interface YamlText {
  readonly root: YamlMap;
  readonly placed: PlacedText;
  readonly problems: readonly Problem[];
  /** True when what was read may be far from what was meant. */
  readonly broken: boolean;
}

/** Reads YAML: keys and values, with anchors, aliases, tags and keys given twice refused. Never throws. */
export function parseYaml(file: string, source: string, firstLine: number): YamlText {
  const root = readPlainYaml(source);
  if (!root) return tooDeep(file, source, firstLine) ?? readYaml(file, source, firstLine);
  return { root, placed: new PlacedText(source, firstLine), problems: [], broken: false };
}

/** Brackets open at once that the library still reads quickly: far more than anyone nests. */
const mostOpen = 1000;

/** Refuses what the library would take minutes for. Brackets in texts are counted too, which seldom matters. */
function tooDeep(file: string, source: string, firstLine: number): YamlText | undefined {
  let open = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at) | 0x20;
    if (code === 0x7b) open++;
    else if (code === 0x7d && open > 0) open--;
    if (open <= mostOpen) continue;
    const placed = new PlacedText(source, firstLine);
    const message = `more than ${mostOpen} brackets are open here`;
    const problem = error(file, placed.at(at), message, 'close them, or write the values flatter');
    return { root: { kind: 'map', pairs: [], start: 0, end: 0 }, placed, problems: [problem], broken: true };
  }
  return undefined;
}

/** Reads any YAML by the library; six times slower. */
export function readYaml(file: string, source: string, firstLine: number): YamlText {
  const placed = new PlacedText(source, firstLine);
  const document = parseDocument(source, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problems = yamlProblems(file, placed, document);
  const { contents } = document;
  const isTree = contents === null || isMap(contents);
  if (problems.length === 0 && !isTree) {
    const at = placed.at(contents.range[0]);
    problems.push(error(file, at, 'there are no keys here', 'write lines of the form key: value'));
  }
  const reader = new YamlReader(file, placed);
  const root: YamlMap = isMap(contents) ? reader.map(contents) : { kind: 'map', pairs: [], start: 0, end: 0 };
  const [first] = problems;
  const before = reader.problems.filter(({ line }) => !first || line < first.line);
  return { root, placed, problems: [...problems, ...before], broken: problems.length > 0 };
}

/** Where a path of a YAML text stands: a text where it begins, all else at its key. */
export function placeOf({ root, placed }: YamlText, path: YamlPath): Position {
  const { key, node, whole } = findNode(root, path);
  const isText = whole && node.kind === 'text' && node.end > node.start;
  return placed.at(isText ? node.start : (key ?? node).start);
}

/** Where the last key of a path stands. */
export function keyPlaceOf({ root, placed }: YamlText, path: YamlPath): Position {
  const { key, node } = findNode(root, path);
  return placed.at((key ?? node).start);
}
