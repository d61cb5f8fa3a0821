/** The unchanged source of each item of a JSON Feed, and the rest of the document. */
export interface JsonItems {
  readonly items: readonly { readonly line: number; readonly source: string }[];
  /** The document without its items, as JSON. */
  readonly surrounding: string;
  /** The first syntax error, if any; `line` from 1. */
  readonly error?: { readonly line: number; readonly message: string };
}

const token = /"(?:[^"\\]|\\[\s\S])*"|[[\]{}:]/g;

/** Splits a JSON Feed into its items, so that those before a syntax error can still be read. */
export function jsonItems(text: string): JsonItems {
  const items: { line: number; source: string }[] = [];
  const lineAt = lineCounter(text);
  let [depth, start, listStart, listEnd] = [0, -1, -1, -1];
  let [previous, key] = ['', ''];
  for (const { 0: mark, index } of text.matchAll(token)) {
    if (mark === '{' || mark === '[') {
      if (mark === '[' && depth === 1 && previous === ':' && key === '"items"' && listStart < 0)
        listStart = index;
      if (mark === '{' && depth === 2 && listStart >= 0 && listEnd < 0) start = index;
      depth++;
    } else if (mark === '}' || mark === ']') {
      depth--;
      if (depth === 2 && start >= 0)
        items.push({ line: lineAt(start), source: text.slice(start, index + 1) });
      if (depth === 2) start = -1;
      if (depth === 1 && listStart >= 0 && listEnd < 0) listEnd = index;
    } else if (mark !== ':' && depth === 1) key = mark;
    previous = mark;
  }
  const surrounding =
    listStart < 0 ? text : `${text.slice(0, listStart)}[]${listEnd < 0 ? '}' : text.slice(listEnd + 1)}`;
  const error = findError(text, start, lineAt);
  return { items, surrounding, ...(error && { error }) };
}

/** `open` is the offset of an item that does not end, or -1. */
function findError(text: string, open: number, lineAt: (offset: number) => number): JsonItems['error'] {
  try {
    JSON.parse(text);
    return undefined;
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : '';
    const offset = /position (\d+)/.exec(message)?.[1];
    if (open >= 0) return { line: lineAt(open), message: 'the file ends inside the item that begins here' };
    return {
      line: lineAt(offset === undefined ? text.length : Number(offset)),
      message: 'the JSON is not valid from here on',
    };
  }
}

/** Returns the lines of offsets, which must be requested in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let [line, from] = [1, 0];
  return (offset) => {
    for (let end = text.indexOf('\n', from); end >= 0 && end < offset; end = text.indexOf('\n', from)) {
      line++;
      from = end + 1;
    }
    return line;
  };
}
