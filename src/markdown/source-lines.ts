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
  /** The passage that a note stands inside of. */
  readonly within?: Passage;
}

/** Turns places in passages into lines and columns of the file, in whatever order they are asked. */
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
  const places = new WeakMap<Passage, PassagePlace>();
  const placeOf = (passage: Passage) => {
    const known = places.get(passage);
    if (known) return known;
    const place = { starts: lineStarts(passage.content), nth: -1, column: 0 };
    places.set(passage, place);
    return place;
  };
  return {
    line,
    startOf: (index) => ({ line: firstLine + index, column: Math.max(0, line(index).search(/\S/)) + 1 }),
    placeIn: (passage, offset) => {
      const current = placeOf(passage.within ?? passage);
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

/** Where the lines of a passage begin, and the line and column last asked for. */
interface PassagePlace {
  readonly starts: readonly number[];
  nth: number;
  column: number;
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

/** UTF-16 units between two marks. */
const step = 512;

/** Counts characters, not UTF-16 units, from 1. Of each line it keeps the columns at marks, and counts from the last. */
function columnCounter(): (line: number, source: string, at: number) => number {
  const lines = new Map<number, number[]>();
  return (line, source, at) => {
    const marks = lines.get(line) ?? [1];
    lines.set(line, marks);
    for (let next = marks.length; next * step <= at; next += 1) {
      marks.push((marks[next - 1] ?? 1) + charactersIn(source.slice((next - 1) * step, next * step)));
    }
    const mark = Math.floor(at / step);
    return (marks[mark] ?? 1) + charactersIn(source.slice(mark * step, at));
  };
}

/** Characters of a well-formed text, each counted where it begins. */
function charactersIn(text: string): number {
  return text.length - (text.match(/[\udc00-\udfff]/g)?.length ?? 0);
}
