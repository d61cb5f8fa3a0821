import { type Document, isMap, isPair, isScalar, type Node, visit, type YAMLError } from 'yaml';
import { error, type Problem } from '#model/problem.ts';
import type { PlacedText } from './placed-text.ts';

/** What the YAML library found wrong, in our words: at most one problem a line, for the others follow from it. */
export function yamlProblems(file: string, placed: PlacedText, document: Document.Parsed): Problem[] {
  const lines = new Map<number, Problem>();
  for (const found of document.errors) {
    const at = placed.at(beginningOf(found, document, placed.source));
    if (lines.has(at.line)) continue;
    const [message, hint] = sentence(found, placed.source);
    lines.set(at.line, error(file, at, message, hint));
  }
  return [...lines.values()];
}

function sentence({ code, message, pos }: YAMLError, source: string): readonly [string, string] {
  const quoted = 'put the whole value in quotes';
  const keyAndValue = 'write key: value, with a space after the colon';
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return message.includes('sequence')
        ? ['the entries of a list begin at different columns', 'let every "- " begin at the same column']
        : ['the value holds ": ", which begins another key', quoted];
    case 'MISSING_CHAR':
      if (message.includes('closing'))
        return ['a quote is opened here and never closed', 'close it, or take it out'];
      if (message.includes('directives')) return ['% begins a YAML directive', 'take the line out'];
      return ['the line is no "key: value"', keyAndValue];
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return ['the line is no "key: value"', keyAndValue];
    case 'UNEXPECTED_TOKEN':
      return message.includes('same line')
        ? ['a list begins on the line of its key', 'write each entry on a line of its own, after "- "']
        : ['something follows where the value has ended', `${quoted}, and double each quote inside`];
    case 'TAB_AS_INDENT':
      return ['a tab indents the line', 'indent with spaces'];
    case 'BAD_SCALAR_START':
      return [`a value cannot begin with ${source[pos[0]] ?? 'this character'}`, quoted];
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? ['a bracket is opened here and never closed', 'close it, or put the value in quotes']
        : [
            'the line begins at another column than its neighbours',
            'let keys that belong together begin at the same column',
          ];
    case 'BAD_DQ_ESCAPE':
      return [
        'a backslash in double quotes begins an escape that does not exist',
        'write \\\\ for a backslash, or use single quotes',
      ];
    case 'MULTIPLE_DOCS':
      return ['a second YAML document begins here', 'keep all keys in one, without ... or ---'];
    case 'DUPLICATE_KEY':
      return ['a key is given twice', 'keep one of the two'];
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
      return ['a value that begins with * is a YAML alias', quoted];
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return ['a value that begins with ! is a YAML tag', quoted];
    case 'MULTIPLE_ANCHORS':
      return ['a value that begins with & is a YAML anchor', quoted];
    case 'RESOURCE_EXHAUSTION':
      return ['values are nested too deeply', 'write them flatter'];
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':
    case 'IMPOSSIBLE':
    case 'NON_STRING_KEY':
      return [`this is not YAML (${message})`, keyAndValue];
  }
}

/** For what is never closed: where it was opened. */
function beginningOf({ code, message, pos }: YAMLError, document: Document.Parsed, source: string): number {
  const unclosed =
    (code === 'MISSING_CHAR' && message.includes('closing')) ||
    (code === 'BAD_INDENT' && message.startsWith('Flow'));
  if (!unclosed) return pos[0] + (/^[ ]+(?=\S)/.exec(source.slice(pos[0], pos[0] + 100))?.[0].length ?? 0);
  let beginning = pos[0];
  visit(document, {
    Node: (_, node) => {
      const covers = node.range && node.range[0] < pos[1] && node.range[1] >= pos[0];
      if (covers && !isBlock(node)) beginning = node.range?.[0] ?? beginning;
    },
  });
  return beginning;
}

function isBlock(node: Node): boolean {
  if (isScalar(node) || isPair(node)) return false;
  return isMap(node) ? !node.flow : 'flow' in node && node.flow !== true;
}
