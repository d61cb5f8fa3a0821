import type { Token } from 'markdown-it';
import { error } from '#model/problem.ts';
import { shapeInline } from './inline.ts';
import { plainTokens } from './plain-text.ts';
import type { Rendering } from './rendering.ts';

/** Shapes the tokens of tables as they come: columns aligned by class, heads with scope, every cell kept. */
export type TableShaper = (tokens: readonly Token[], index: number) => void;

export function createTableShaper(work: Rendering): TableShaper {
  let [line, column, columns] = [0, 0, 0];
  const openRow = (row: Token) => {
    [line, column] = [row.map?.[0] ?? line, 0];
    const cells = cellsOf(work.source.line(line));
    if (columns === 0 || cells.length <= columns) return;
    const message = `this row has ${cells.length} cells and its table ${columns} columns`;
    work.problems.push(
      error(
        work.file,
        work.source.startOf(line),
        message,
        'add a column to the head, or write a | inside a cell as \\|',
      ),
    );
  };
  const openCell = (cell: Token, inline: Token | undefined) => {
    const aligned = /(left|center|right)$/.exec(String(cell.attrGet('style') ?? ''))?.[1];
    cell.attrs = aligned ? [['class', `align-${aligned}`]] : [];
    if (cell.type === 'th_open') {
      columns += 1;
      cell.attrSet('scope', 'col');
    }
    if (!inline?.children) return;
    const found = work.source.line(line).indexOf(inline.content, column);
    if (found >= 0) column = found;
    shapeInline(inline.children, { content: inline.content, line, column }, work);
    work.plain.push(plainTokens(inline.children));
    column += inline.content.length;
  };
  return (tokens, index) => {
    const token = tokens[index];
    if (token?.type === 'table_open') columns = 0;
    else if (token?.type === 'tr_open') openRow(token);
    else if (token) openCell(token, tokens[index + 1]);
  };
}

/** The cells of a table’s row as it is written. */
function cellsOf(row: string): string[] {
  const cells = row
    .replace(/^[\s>]+/u, '')
    .trimEnd()
    .split(/(?<!\\)\|/u);
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

/** Sets each table in a region that scrolls by itself and takes the focus, named by its number. */
export function frameTables(html: string, { words }: Rendering): string {
  if (!html.includes('<table')) return html;
  let number = 0;
  return html.replace(/<table\b[^>]*>|<\/table>/g, (tag) => {
    if (tag === '</table>') return `${tag}</div>`;
    number += 1;
    return `<div class="table" role="region" tabindex="0" aria-label="${words.table(number)}">${tag}`;
  });
}
