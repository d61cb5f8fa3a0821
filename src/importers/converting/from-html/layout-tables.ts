import type { Element } from 'hast';
import type { Changes } from '../changes.ts';
import { findElement, findElements, isElement, makeElement } from './html-tree.ts';

/** True for a table that only puts text in places, as pages did before 2005: no head, and text of its own in a cell. */
export function isLayout(table: Element): boolean {
  if (findElement(table, ({ tagName }) => tagName === 'th' || tagName === 'caption')) return false;
  const rows = [...findElements(table, ({ tagName }) => tagName === 'tr')];
  if (rows.every((row) => row.children.filter((cell) => isElement(cell, 'td')).length <= 1)) return true;
  const blocks = findElements(table, (one) => one !== table && /^(?:table|h[1-6]|p|div)$/.test(one.tagName));
  return [...blocks].length > rows.length * 2;
}

/** The cells of a table for layout, one after the other. */
export function cellsOf(table: Element, changes: Changes): Element[] {
  changes.add('changed', '<table> for layout', 'its cells follow each other as text');
  const cells = findElements(table, ({ tagName }) => tagName === 'td');
  return [...cells]
    .filter((cell) => cell.children.length > 0)
    .map((cell) => makeElement('div', {}, cell.children));
}
