import { LineCounter } from 'yaml';
import type { Position } from '#model/problem.ts';

/** Converts offsets in a text to positions in its file. */
export class TextPositions {
  readonly source: string;
  private readonly firstLine: number;
  private lines: LineCounter | undefined;
  /** True if every UTF-16 unit is a character. */
  private simple = true;

  /** `firstLine`: the line of the file on which the text begins, from 1. */
  constructor(source: string, firstLine = 1) {
    this.source = source;
    this.firstLine = firstLine;
  }

  /** The line and column (in characters) of an offset in UTF-16 units. */
  at(offset: number): Position {
    this.lines ??= this.countLines();
    const { line, col } = this.lines.linePos(Math.min(offset, this.source.length));
    const column = this.simple ? col : this.charactersBefore(offset, col);
    return { line: this.firstLine + line - 1, column };
  }

  private countLines(): LineCounter {
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (let end = this.source.indexOf('\n'); end >= 0; end = this.source.indexOf('\n', end + 1)) {
      lines.addNewLine(end + 1);
    }
    this.simple = !/[\ud800-\udfff]/.test(this.source);
    return lines;
  }

  private charactersBefore(offset: number, col: number): number {
    return [...this.source.slice(offset - col + 1, offset)].length + 1;
  }
}
