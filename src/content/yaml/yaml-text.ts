import { isMap, parseDocument } from 'yaml';
import { error, type Position, type Problem } from '#model/problem.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { TextPositions } from './text-positions.ts';
import { yamlProblems } from './yaml-problems.ts';
import { YamlReader } from './yaml-reader.ts';
import { findNode, type YamlMap, type YamlPath } from './yaml-tree.ts';

/** A parsed YAML text: its tree and its syntax problems. */
export interface YamlText {
  readonly root: YamlMap;
  readonly positions: TextPositions;
  readonly problems: readonly Problem[];
  /** True if a syntax error makes the tree unreliable. */
  readonly broken: boolean;
}

/** Parses YAML. Anchors, aliases, tags and duplicate keys are errors. Never throws. */
export function parseYaml(file: string, source: string, firstLine: number): YamlText {
  const root = readPlainYaml(source);
  if (!root) return tooDeep(file, source, firstLine) ?? readYaml(file, source, firstLine);
  return { root, positions: new TextPositions(source, firstLine), problems: [], broken: false };
}

/** The most open brackets that the YAML library can parse quickly, far more than anyone nests. */
const maxOpenBrackets = 1000;

/** Refuses input that the YAML library would parse for minutes. Also counts brackets inside texts, which rarely matters. */
function tooDeep(file: string, source: string, firstLine: number): YamlText | undefined {
  let open = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at) | 0x20;
    if (code === 0x7b) open++;
    else if (code === 0x7d && open > 0) open--;
    if (open <= maxOpenBrackets) continue;
    const positions = new TextPositions(source, firstLine);
    const message = `more than ${maxOpenBrackets} brackets are open at this point`;
    const problem = error(file, positions.at(at), message, 'close them, or reduce the nesting');
    return {
      root: { kind: 'map', pairs: [], start: 0, end: 0 },
      positions,
      problems: [problem],
      broken: true,
    };
  }
  return undefined;
}

/** Parses YAML with the library, about six times slower than `readPlainYaml`. */
export function readYaml(file: string, source: string, firstLine: number): YamlText {
  const positions = new TextPositions(source, firstLine);
  const document = parseDocument(source, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problems = yamlProblems(file, positions, document);
  const { contents } = document;
  const isTree = contents === null || isMap(contents);
  if (problems.length === 0 && !isTree) {
    const at = positions.at(contents.range[0]);
    problems.push(error(file, at, 'the YAML contains no keys', 'write lines of the form key: value'));
  }
  const reader = new YamlReader(file, positions);
  const root: YamlMap = isMap(contents) ? reader.map(contents) : { kind: 'map', pairs: [], start: 0, end: 0 };
  const [first] = problems;
  const before = reader.problems.filter(({ line }) => !first || line < first.line);
  return { root, positions, problems: [...problems, ...before], broken: problems.length > 0 };
}

/** The position of a path: the start of a text value, or else its key. */
export function valuePosition({ root, positions }: YamlText, path: YamlPath): Position {
  const { key, node, exists } = findNode(root, path);
  const isText = exists && node.kind === 'text' && node.end > node.start;
  return positions.at(isText ? node.start : (key ?? node).start);
}

/** The position of the last key of a path. */
export function keyPosition({ root, positions }: YamlText, path: YamlPath): Position {
  const { key, node } = findNode(root, path);
  return positions.at((key ?? node).start);
}
