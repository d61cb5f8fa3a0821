import type { Root, TableRow } from 'mdast';
import type { Changes } from '../changes.ts';
import { nodesOf, type Patch, spanOf } from './markdown-tree.ts';

/**
 * Patches for table rows with more cells than the header, whose last cells would be lost. Escapes `|` inside code,
 * which Jekyll reads as text; otherwise joins the last cells.
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

const reason = 'it has more cells than the header, so | between the last cells is now text';

function patchRow(row: TableRow, columns: number, text: string, changes: Changes): Patch[] {
  const excess = row.children.length - columns;
  if (excess <= 0) return [];
  const ticksBefore = (bar: number) => text.slice(spanOf(row).start, bar).match(/`/g)?.length ?? 0;
  const bars = row.children.slice(1).map((cell) => spanOf(cell).start);
  const inCode = bars.filter((bar) => ticksBefore(bar) % 2 === 1);
  const isCode = inCode.length === excess;
  const escaped = isCode ? inCode : bars.slice(-excess);
  for (const _ of escaped) changes.add('added', 'table row', reason, '|');
  if (isCode)
    for (const _ of new Set(escaped.map(ticksBefore)))
      changes.add('dropped', 'code marks', 'the text is code again', '``');
  return escaped.map((start) => ({ start, end: start, text: '\\' }));
}
