import { type Document, isMap, isPair, isScalar, type Node, visit, type YAMLError } from 'yaml';
import { error, type Problem } from '#model/problem.ts';
import type { TextPositions } from './text-positions.ts';

/** Translates the errors of the YAML library. Keeps the first error of each line, since the others follow from it. */
export function yamlProblems(file: string, positions: TextPositions, document: Document.Parsed): Problem[] {
  const lines = new Map<number, Problem>();
  for (const yamlError of document.errors) {
    const at = positions.at(startOffset(yamlError, document, positions.source));
    if (lines.has(at.line)) continue;
    const [message, hint] = describe(yamlError, positions.source);
    lines.set(at.line, error(file, at, message, hint));
  }
  return [...lines.values()];
}

function describe({ code, message, pos }: YAMLError, source: string): readonly [string, string] {
  const quoted = 'put the whole value in quotes';
  const keyAndValue = 'write key: value, with a space after the colon';
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return message.includes('sequence')
        ? ['the entries of the list have different indentation', 'indent every "- " equally']
        : ['the value contains ": ", which starts another key', quoted];
    case 'MISSING_CHAR':
      if (message.includes('closing')) return ['the quotation mark is not closed', 'close it, or remove it'];
      if (message.includes('directives')) return ['% starts a YAML directive', 'remove the line'];
      return ['the line is not of the form key: value', keyAndValue];
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return ['the line is not of the form key: value', keyAndValue];
    case 'UNEXPECTED_TOKEN':
      return message.includes('same line')
        ? ['the list begins on the same line as its key', 'write each entry on a line of its own, after "- "']
        : ['there is text after the end of the value', `${quoted}, and double each quote inside`];
    case 'TAB_AS_INDENT':
      return ['the line is indented with a tab', 'indent with spaces'];
    case 'BAD_SCALAR_START':
      return [`a value cannot begin with ${source[pos[0]] ?? 'this character'}`, quoted];
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? ['the bracket is not closed', 'close it, or put the value in quotes']
        : ['the indentation does not match that of the other lines', 'indent keys of the same map equally'];
    case 'BAD_DQ_ESCAPE':
      return [
        'the escape sequence after the backslash does not exist',
        'write \\\\ for a backslash, or use single quotes',
      ];
    case 'MULTIPLE_DOCS':
      return ['a second YAML document begins here', 'put all keys in one document, without ... or ---'];
    case 'DUPLICATE_KEY':
      return ['the key appears twice', 'remove one of them'];
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
      return ['a value that begins with * is a YAML alias, which is not supported', quoted];
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return ['a value that begins with ! is a YAML tag, which is not supported', quoted];
    case 'MULTIPLE_ANCHORS':
      return ['a value that begins with & is a YAML anchor, which is not supported', quoted];
    case 'RESOURCE_EXHAUSTION':
      return ['the values are nested too deeply', 'reduce the nesting'];
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':
    case 'IMPOSSIBLE':
    case 'NON_STRING_KEY':
      return [`this is not YAML (${message})`, keyAndValue];
  }
}

/** The offset of an error. For an unclosed quotation mark or bracket, where it was opened. */
function startOffset({ code, message, pos }: YAMLError, document: Document.Parsed, source: string): number {
  const isUnclosed =
    (code === 'MISSING_CHAR' && message.includes('closing')) ||
    (code === 'BAD_INDENT' && message.startsWith('Flow'));
  if (!isUnclosed) return pos[0] + (/^[ ]+(?=\S)/.exec(source.slice(pos[0], pos[0] + 100))?.[0].length ?? 0);
  let start = pos[0];
  visit(document, {
    Node: (_, node) => {
      const covers = node.range && node.range[0] < pos[1] && node.range[1] >= pos[0];
      if (covers && !isBlock(node)) start = node.range?.[0] ?? start;
    },
  });
  return start;
}

function isBlock(node: Node): boolean {
  if (isScalar(node) || isPair(node)) return false;
  return isMap(node) ? !node.flow : 'flow' in node && node.flow !== true;
}
