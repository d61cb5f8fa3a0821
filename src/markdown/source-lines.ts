import type { Position } from '#model/problem.ts';

/** A span of Markdown, with its position. Each of its lines is the end of a line in the file. */
export interface Passage {
  readonly content: string;
  /** The line of the text on which it begins, from 0. */
  readonly line: number;
  /** Its column in that line, from 0, if it does not extend to the end of the line (table cells). */
  readonly column?: number;
  /** The start offset in `content`, for an inline footnote inside the passage. */
  readonly from?: number;
  /** The passage that contains the inline footnote. */
  readonly within?: Passage;
}

/** Converts offsets in passages to positions in the file, in any order. */
export interface SourceLines {
  /** A line of the text, from 0. */
  readonly line: (index: number) => string;
  /** The position of a line’s first non-space character. */
  readonly startOf: (index: number) => Position;
  /** The position of an offset (in UTF-16 units) in a passage. */
  readonly positionAt: (passage: Passage, offset: number) => Position;
}

/** The lines of a text that begins on line `firstLine` of its file. Split lazily. */
export function sourceLines(text: string, firstLine: number): SourceLines {
  let lines: readonly string[] | undefined;
  const line = (index: number) => {
    lines ??= text.split(/\r\n?|\n/);
    return lines[index] ?? '';
  };
  const countColumn = columnCounter();
  const places = new WeakMap<Passage, PassagePlace>();
  const placeFor = (passage: Passage) => {
    const cached = places.get(passage);
    if (cached) return cached;
    const place = { starts: lineStarts(passage.content), lineIndex: -1, column: 0 };
    places.set(passage, place);
    return place;
  };
  return {
    line,
    startOf: (index) => ({ line: firstLine + index, column: Math.max(0, line(index).search(/\S/)) + 1 }),
    positionAt: (passage, offset) => {
      const current = placeFor(passage.within ?? passage);
      const { starts } = current;
      const target = (passage.from ?? 0) + offset;
      const lineIndex = lastAtMost(starts, target);
      const start = starts[lineIndex] ?? 0;
      const source = line(passage.line + lineIndex);
      if (lineIndex !== current.lineIndex) {
        const content = passage.content.slice(
          start,
          (starts[lineIndex + 1] ?? passage.content.length + 1) - 1,
        );
        current.lineIndex = lineIndex;
        current.column =
          (lineIndex === 0 ? passage.column : undefined) ?? Math.max(0, source.lastIndexOf(content));
      }
      const column = countColumn(passage.line + lineIndex, source, current.column + target - start);
      return { line: firstLine + passage.line + lineIndex, column };
    },
  };
}

/** The line starts of a passage, and the last line and column looked up. */
interface PassagePlace {
  readonly starts: readonly number[];
  lineIndex: number;
  column: number;
}

function lineStarts(content: string): number[] {
  const starts = [0];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Binary search: the index of the last number that is at most `limit`. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** UTF-16 units between two checkpoints. */
const checkpointInterval = 512;

/** Converts offsets in a line to columns, in characters from 1. Counts from cached checkpoints. */
function columnCounter(): (line: number, source: string, at: number) => number {
  const lines = new Map<number, number[]>();
  return (line, source, at) => {
    const checkpoints = lines.get(line) ?? [1];
    lines.set(line, checkpoints);
    for (let next = checkpoints.length; next * checkpointInterval <= at; next += 1) {
      checkpoints.push(
        (checkpoints[next - 1] ?? 1) +
          charactersIn(source.slice((next - 1) * checkpointInterval, next * checkpointInterval)),
      );
    }
    const checkpoint = Math.floor(at / checkpointInterval);
    return (checkpoints[checkpoint] ?? 1) + charactersIn(source.slice(checkpoint * checkpointInterval, at));
  };
}

/** The number of characters in a well-formed text. */
function charactersIn(text: string): number {
  return text.length - (text.match(/[\udc00-\udfff]/g)?.length ?? 0);
}
