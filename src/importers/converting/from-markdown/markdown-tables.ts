import type { Root, TableRow } from 'mdast';
import type { Changes } from '../changes.ts';
import { nodesOf, type Patch, spanOf } from './markdown-tree.ts';

/**
 * Patches for rows with more cells than their table has columns, whose last cells no page would show: a `|` inside
 * code is text, as Jekyll has it, and else the last cells become one.
 */
export function patchTables(tree: Root, text: string, changes: Changes): Patch[] {
  const patches: Patch[] = [];
  for (const [node] of nodesOf(tree)) {
    if (node.type !== 'table') continue;
    const columns = node.children[0]?.children.length ?? 0;
    for (const row of node.children) patches.push(...patchRow(row, columns, text, changes));
  }
  return patches;
}

const why = 'it has more cells than its head: the | between them is text';

function patchRow(row: TableRow, columns: number, text: string, changes: Changes): Patch[] {
  const excess = row.children.length - columns;
  if (excess <= 0) return [];
  const ticksBefore = (bar: number) => text.slice(spanOf(row).start, bar).match(/`/g)?.length ?? 0;
  const bars = row.children.slice(1).map((cell) => spanOf(cell).start);
  const inCode = bars.filter((bar) => ticksBefore(bar) % 2 === 1);
  const isCode = inCode.length === excess;
  const chosen = isCode ? inCode : bars.slice(-excess);
  for (const _ of chosen) changes.add('added', 'row of a table', why, '|');
  if (isCode)
    for (const _ of new Set(chosen.map(ticksBefore)))
      changes.add('dropped', 'marks of code', 'it is code again', '``');
  return chosen.map((start) => ({ start, end: start, text: '\\' }));
}
