import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import { groupDigits } from '#lib/text.ts';
import type { TableInPage } from '#model/page-data.ts';

interface LinkedTablesProps {
  readonly context: LayoutContext;
  readonly tables: readonly TableInPage[];
}

/** Cells longer than this, in characters, may wrap. */
const longCell = 28;

/** The tables of linked CSV files, below the text, each with a download link. */
export function LinkedTables({ context, tables }: LinkedTablesProps) {
  if (tables.length === 0) return null;
  return (
    <section class="linked-tables prose" data-pagefind-ignore="">
      <h2 lang={interfaceLang(context)}>{context.article.tables}</h2>
      {tables.map((table) => (
        <LinkedTable key={table.path} context={context} table={table} />
      ))}
    </section>
  );
}

function LinkedTable({ context, table }: { readonly context: LayoutContext; readonly table: TableInPage }) {
  const { article, href } = context;
  const { path, name, caption = name, head, rows, count } = table;
  const aligned = head.map((_, column) => (isNumeric(rows, column) ? 'align-right' : undefined));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions must be focusable. */}
      <section class="table" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th key={column} scope="col" class={aligned[column]}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} class={aligned[column] ?? (cell.length > longCell ? 'words' : undefined)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="onward" lang={interfaceLang(context)}>
        {rows.length < count && `${article.someRows(groupDigits(rows.length), groupDigits(count))} `}
        <a href={href(path)} download="">
          {name}
        </a>
      </p>
    </>
  );
}

/** True if all non-empty cells of a column are numbers. */
function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.flatMap((row) => row[column] || []);
  return cells.length > 0 && cells.every((cell) => /^[-+−]?[\d,.\s]*\d\s?%?$/.test(cell));
}
