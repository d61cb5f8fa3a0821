import type { ComponentChildren } from 'preact';
import { groupDigits } from '#lib/text.ts';
import type { LayoutContext } from '../layout-context.ts';

/** A row of a table of counts. */
export interface CountRow {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly count: number;
}

interface CountTableProps {
  readonly context: LayoutContext;
  readonly caption: string;
  /** The heading of the first column. */
  readonly of: string;
  readonly rows: readonly CountRow[];
  /** The total that the percentages refer to. */
  readonly whole: number;
  /** The count that fills the bar. Default: the largest count. */
  readonly most?: number;
}

/** A table of article counts, each with its share as a percentage and a bar. */
export function CountTable({ context, caption, of, rows, whole, most: given }: CountTableProps) {
  if (rows.length === 0) return null;
  const most = given ?? rows.reduce((so, { count }) => Math.max(so, count), 1);
  return (
    <table class="counts">
      <caption>{caption}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{context.browse.articlesLabel}</th>
          <th scope="col">{context.special.shareColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td class="figure">{groupDigits(count)}</td>
            <td class="bar">
              <span class="hidden">{share(count, whole)}</span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={Math.round((count / most) * 1000) / 10} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function share(count: number, whole: number): string {
  return whole > 0 ? `${Math.round((count / whole) * 1000) / 10}%` : '0%';
}
