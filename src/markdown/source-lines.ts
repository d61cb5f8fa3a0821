import type { Position } from '#model/problem.ts';

/** A run of Markdown and where it stands: its lines are ends of the file’s lines. */
export interface Passage {
  readonly content: string;
  /** The line of the text on which it begins, from 0. */
  readonly line: number;
  /** Its column in that line, from 0, where the end of the line does not tell it (table cells). */
  readonly column?: number;
  /** Where in `content` counting begins: past 0 for a note inside the passage. */
  readonly from?: number;
}

/** Turns places in passages into lines and columns of the file. Quick when asked in order. */
export interface SourceLines {
  /** A line of the text, from 0. */
  readonly line: (index: number) => string;
  /** Where a line’s first character that is no space stands. */
  readonly startOf: (index: number) => Position;
  /** Where an offset of a passage, in UTF-16 units, stands. */
  readonly placeIn: (passage: Passage, offset: number) => Position;
}

/** The lines of a text whose first line is `firstLine` of its file. They are cut when first asked for. */
export function sourceLines(text: string, firstLine: number): SourceLines {
  let cut: readonly string[] | undefined;
  const line = (index: number) => {
    cut ??= text.split(/\r\n?|\n/);
    return cut[index] ?? '';
  };
  const countColumn = columnCounter();
  let current:
    | { readonly passage: Passage; readonly starts: readonly number[]; nth: number; column: number }
    | undefined;
  return {
    line,
    startOf: (index) => ({ line: firstLine + index, column: Math.max(0, line(index).search(/\S/)) + 1 }),
    placeIn: (passage, offset) => {
      if (current?.passage !== passage)
        current = { passage, starts: lineStarts(passage.content), nth: -1, column: 0 };
      const { starts } = current;
      const place = (passage.from ?? 0) + offset;
      const nth = lastAtMost(starts, place);
      const start = starts[nth] ?? 0;
      const source = line(passage.line + nth);
      if (nth !== current.nth) {
        const content = passage.content.slice(start, (starts[nth + 1] ?? passage.content.length + 1) - 1);
        current.nth = nth;
        current.column = (nth === 0 ? passage.column : undefined) ?? Math.max(0, source.lastIndexOf(content));
      }
      const column = countColumn(passage.line + nth, source, current.column + place - start);
      return { line: firstLine + passage.line + nth, column };
    },
  };
}

function lineStarts(content: string): number[] {
  const starts = [0];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last of the rising numbers that is not above `limit`. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts characters, not UTF-16 units, from 1; goes on from the last place when it can. */
function columnCounter(): (line: number, source: string, at: number) => number {
  let last = { line: -1, at: 0, column: 1 };
  return (line, source, at) => {
    const from = last.line === line && last.at <= at ? last : { line, at: 0, column: 1 };
    last = { line, at, column: from.column + [...source.slice(from.at, at)].length };
    return last.column;
  };
}
