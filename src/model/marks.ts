import { type Position, top } from './problem.ts';

/** Where the keys of an article stand in its file, in one text: `section 9:10`, a line each. Archives hold many thousands. */
export type Marks = string & { readonly marks: unique symbol };

/** Writes down where each key (`story`, `topics.0`) stands. */
export function buildMarks(places: Readonly<Record<string, Position>>): Marks {
  const lines = Object.entries(places).map(([key, { line, column }]) => `\n${key} ${line}:${column}`);
  // The brand says where it was written.
  return lines.join('') as Marks;
}

/** Where a key stands; the top of the file when it does not. */
export function markedAt(marks: Marks, key: string): Position {
  const before = `\n${key} `;
  const start = marks.indexOf(before);
  if (start < 0) return top;
  const [line = '', column = ''] = marks.slice(start + before.length).split(/[:\n]/, 2);
  return { line: Number(line), column: Number(column) };
}
