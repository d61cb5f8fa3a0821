import type { TableInFile } from '#model/page.ts';
import { type Problem, warning } from '#model/problem.ts';

/** Rows and characters that a page shows of a table; the rest is in the file. */
const mostRows = 100;
const mostCharacters = 40_000;
/** A table with more columns is left to the file. */
const mostColumns = 40;

/** A table as a file of comma-separated values says it; absent when it is none that a page could show. */
export interface ParsedCsv {
  readonly table?: TableInFile;
  readonly problems: readonly Problem[];
}

/** Reads a table (RFC 4180) whose cells are parted by commas, semicolons or tabs. What is broken is a warning. */
export function parseCsv(file: string, text: string): ParsedCsv {
  const rows: Row[] = [];
  for (const row of readRows(text, separatorOf(text))) {
    if ('wrong' in row) return broken(file, row.line, row.wrong, row.hint);
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
  }
  const [head, ...body] = rows;
  if (!head || body.length === 0)
    return broken(file, 1, 'the table has no rows', 'write a head and, below it, a row a line');
  const uneven = body.find(({ cells }) => cells.length !== head.cells.length);
  if (uneven) {
    const message = `this row has ${uneven.cells.length} cells and the head ${head.cells.length}`;
    return broken(
      file,
      uneven.line,
      message,
      'give each row a cell for each column, and quote a cell that holds the separator',
    );
  }
  if (head.cells.length > mostColumns) return { problems: [] };
  const shown = fitting(body.map(({ cells }) => cells));
  return { table: { head: head.cells, rows: shown, count: body.length }, problems: [] };
}

interface Row {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface WrongRow {
  readonly line: number;
  readonly wrong: string;
  readonly hint: string;
}

function broken(file: string, line: number, message: string, hint: string): ParsedCsv {
  return {
    problems: [warning(file, { line, column: 1 }, `${message}, so that no page shows it as a table`, hint)],
  };
}

/** The sign that stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const line = text.replace(/"[^"]*(?:""[^"]*)*"/g, '').split('\n', 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/** The rows of a text in order; after a row that is wrong comes none. */
function* readRows(text: string, separator: string): Generator<Row | WrongRow> {
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\n][^${separator}\\n]*|))(${separator}|\\n|$)`,
    'y',
  );
  let cells: string[] = [];
  let [line, start] = [1, 1];
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (!found) {
      yield {
        line,
        wrong: 'a quotation mark is not closed or stands inside a cell',
        hint: 'write " as "" inside a quoted cell',
      };
      return;
    }
    const [, quoted, plain = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += found[0].split('\n').length - 1;
    if (end === separator) continue;
    yield { line: start, cells };
    cells = [];
    start = line;
  }
}

/** The first rows, as many as a page can carry. */
function fitting(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let characters = 0;
  const over = rows.findIndex((row, place) => {
    characters += row.join('').length;
    return place >= mostRows || characters > mostCharacters;
  });
  return over < 0 ? rows : rows.slice(0, over);
}
