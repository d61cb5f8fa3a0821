import { type Position, top } from './problem.ts';

/** The positions of an article’s keys in its file, one per line: `section 9:10`. A string saves memory in large archives. */
export type SourcePositions = string & { readonly positions: unique symbol };

/** Encodes the positions of keys (`story`, `topics.0`). */
export function encodePositions(places: Readonly<Record<string, Position>>): SourcePositions {
  const lines = Object.entries(places).map(([key, { line, column }]) => `\n${key} ${line}:${column}`);
  return lines.join('') as SourcePositions;
}

/** The position of a key, or the start of the file if the key has none. */
export function positionAt(positions: SourcePositions, key: string): Position {
  const before = `\n${key} `;
  const start = positions.indexOf(before);
  if (start < 0) return top;
  const [line = '', column = ''] = positions.slice(start + before.length).split(/[:\n]/, 2);
  return { line: Number(line), column: Number(column) };
}
