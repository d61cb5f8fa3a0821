import type { ComponentChildren } from 'preact';
import { groupDigits } from '#lib/text.ts';
import type { LayoutContext } from '../layout-context.ts';

/** A line of a table of numbers. */
export interface CountRow {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly count: number;
}

interface CountTableProps {
  readonly context: LayoutContext;
  readonly caption: string;
  /** What the first column names. */
  readonly of: string;
  readonly rows: readonly CountRow[];
  /** What the shares are shares of. */
  readonly whole: number;
  /** What the longest bar stands for, where that is not the largest number. */
  readonly most?: number;
}

/** Numbers of articles, each with a bar as long as its share. */
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
