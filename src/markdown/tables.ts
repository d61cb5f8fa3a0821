import type { Token } from 'markdown-it';
import { error } from '#model/problem.ts';
import { transformInline } from './inline.ts';
import { plainTokens } from './plain-text.ts';
import type { RenderContext } from './render-context.ts';

/** Transforms table tokens: sets alignment classes and header scopes, and reports surplus cells. */
export type TableTransformer = (tokens: readonly Token[], index: number) => void;

export function createTableTransformer(context: RenderContext): TableTransformer {
  let [line, column, columns] = [0, 0, 0];
  const openRow = (row: Token) => {
    [line, column] = [row.map?.[0] ?? line, 0];
    const cells = cellsOf(context.source.line(line));
    if (columns === 0 || cells.length <= columns) return;
    const message = `the row has ${cells.length} cells, but the table has ${columns} columns`;
    context.problems.push(
      error(
        context.file,
        context.source.startOf(line),
        message,
        'add a column to the header row, or write a | inside a cell as \\|',
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
    const found = context.source.line(line).indexOf(inline.content, column);
    if (found >= 0) column = found;
    transformInline(inline.children, { content: inline.content, line, column }, context);
    context.plain.push(plainTokens(inline.children));
    column += inline.content.length;
  };
  return (tokens, index) => {
    const token = tokens[index];
    if (token?.type === 'table_open') columns = 0;
    else if (token?.type === 'tr_open') openRow(token);
    else if (token) openCell(token, tokens[index + 1]);
  };
}

/** Splits a table row into cells. */
function cellsOf(row: string): string[] {
  const cells = row
    .replace(/^[\s>]+/u, '')
    .trimEnd()
    .split(/(?<!\\)\|/u);
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

/** Wraps each table in a focusable region that scrolls on its own, labelled with its number. */
export function frameTables(html: string, { words }: RenderContext): string {
  if (!html.includes('<table')) return html;
  let number = 0;
  return html.replace(/<table\b[^>]*>|<\/table>/g, (tag) => {
    if (tag === '</table>') return `${tag}</div>`;
    number += 1;
    return `<div class="table" role="region" tabindex="0" aria-label="${words.table(number)}">${tag}`;
  });
}
