import type { TableInFile } from '#model/page.ts';
import { type Problem, warning } from '#model/problem.ts';

/** The most rows and characters of a table that a page shows. */
const maxRows = 100;
const maxCharacters = 40_000;
/** Tables with more columns are not shown on a page. */
const maxColumns = 40;

/** The table in a CSV file. Absent if a page cannot show it. */
export interface ParsedCsv {
  readonly table?: TableInFile;
  readonly problems: readonly Problem[];
}

/** Parses CSV (RFC 4180) with commas, semicolons or tabs as separators. Malformed CSV is a warning. */
export function parseCsv(file: string, text: string): ParsedCsv {
  const rows: Row[] = [];
  for (const row of readRows(text, separatorOf(text))) {
    if ('message' in row) return notATable(file, row.line, row.message, row.hint);
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
  }
  const [head, ...body] = rows;
  if (!head || body.length === 0)
    return notATable(file, 1, 'the table has no rows', 'write a header row, then one row per line');
  const unevenRow = body.find(({ cells }) => cells.length !== head.cells.length);
  if (unevenRow) {
    const message = `the row has ${unevenRow.cells.length} cells, but the header row has ${head.cells.length}`;
    return notATable(
      file,
      unevenRow.line,
      message,
      'give each row one cell per column, and quote cells that contain the separator',
    );
  }
  if (head.cells.length > maxColumns) return { problems: [] };
  const shown = firstRows(body.map(({ cells }) => cells));
  return { table: { head: head.cells, rows: shown, count: body.length }, problems: [] };
}

interface Row {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface MalformedRow {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

function notATable(file: string, line: number, message: string, hint: string): ParsedCsv {
  return {
    problems: [warning(file, { line, column: 1 }, `${message}, so the file is not shown as a table`, hint)],
  };
}

/** The most frequent separator in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const line = text.replace(/"[^"]*(?:""[^"]*)*"/g, '').split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).separator;
}

/** Yields the rows in order. Stops after a malformed row. */
function* readRows(text: string, separator: string): Generator<Row | MalformedRow> {
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
        message: 'a quotation mark is unclosed or inside an unquoted cell',
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

/** The first rows, up to the limits for a page. */
function firstRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let characters = 0;
  const over = rows.findIndex((row, index) => {
    characters += row.join('').length;
    return index >= maxRows || characters > maxCharacters;
  });
  return over < 0 ? rows : rows.slice(0, over);
}
