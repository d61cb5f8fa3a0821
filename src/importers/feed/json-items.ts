/** The items of a JSON Feed exactly as they stand, and what stands around them. */
export interface JsonItems {
  readonly items: readonly { readonly line: number; readonly source: string }[];
  /** The document without its items, as JSON. */
  readonly around: string;
  /** Where the document stops being JSON, if it does; line from 1. */
  readonly fault?: { readonly line: number; readonly message: string };
}

const token = /"(?:[^"\\]|\\[\s\S])*"|[[\]{}:]/g;

/** Cuts a JSON Feed into its items, so that those before a mistake can still be read. */
export function jsonItems(text: string): JsonItems {
  const items: { line: number; source: string }[] = [];
  const lines = lineCounter(text);
  let [depth, start, listStart, listEnd] = [0, -1, -1, -1];
  let [before, key] = ['', ''];
  for (const { 0: mark, index } of text.matchAll(token)) {
    if (mark === '{' || mark === '[') {
      if (mark === '[' && depth === 1 && before === ':' && key === '"items"' && listStart < 0)
        listStart = index;
      if (mark === '{' && depth === 2 && listStart >= 0 && listEnd < 0) start = index;
      depth++;
    } else if (mark === '}' || mark === ']') {
      depth--;
      if (depth === 2 && start >= 0) items.push({ line: lines(start), source: text.slice(start, index + 1) });
      if (depth === 2) start = -1;
      if (depth === 1 && listStart >= 0 && listEnd < 0) listEnd = index;
    } else if (mark !== ':' && depth === 1) key = mark;
    before = mark;
  }
  const around =
    listStart < 0 ? text : `${text.slice(0, listStart)}[]${listEnd < 0 ? '}' : text.slice(listEnd + 1)}`;
  const fault = faultIn(text, start, lines);
  return { items, around, ...(fault && { fault }) };
}

/** `open`: where an item begins that does not end; −1 when all do. */
function faultIn(text: string, open: number, lines: (at: number) => number): JsonItems['fault'] {
  try {
    JSON.parse(text);
    return undefined;
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : '';
    const at = /position (\d+)/.exec(said)?.[1];
    if (open >= 0) return { line: lines(open), message: 'the file ends inside the item that begins here' };
    return {
      line: lines(at === undefined ? text.length : Number(at)),
      message: 'from here on this is not JSON',
    };
  }
}

/** Lines of places that are asked for in rising order. */
function lineCounter(text: string): (at: number) => number {
  let [line, from] = [1, 0];
  return (at) => {
    for (let end = text.indexOf('\n', from); end >= 0 && end < at; end = text.indexOf('\n', from)) {
      line++;
      from = end + 1;
    }
    return line;
  };
}
