import type { ComponentChildren } from 'preact';
import type { LayoutContext } from '#layouts/layout-context.ts';
import { largestCount } from '#layouts/parts/calendar/heat-scale.ts';
import { groupDigits } from '#lib/text.ts';

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
  readonly heading: string;
  readonly rows: readonly CountRow[];
  /** The total that the percentages refer to. */
  readonly total: number;
  /** The count that fills the bar. Default: the largest count. */
  readonly max?: number;
}

/** A table of article counts, each with its share as a percentage and a bar. */
export function CountTable({ context, caption, heading, rows, total, max: givenMax }: CountTableProps) {
  if (rows.length === 0) return null;
  const max = givenMax ?? Math.max(largestCount(rows), 1);
  return (
    <table class="counts">
      <caption>{caption}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{heading}</th>
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
              <span class="hidden">{share(count, total)}</span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={Math.round((count / max) * 1000) / 10} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function share(count: number, total: number): string {
  return total > 0 ? `${Math.round((count / total) * 1000) / 10}%` : '0%';
}
