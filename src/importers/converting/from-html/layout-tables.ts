import type { Element } from 'hast';
import type { Changes } from '../changes.ts';
import { findElement, findElements, isElement, makeElement } from './html-tree.ts';

/** True for a table that is only used for layout: it has no headers, and its cells contain blocks of text. */
export function isLayoutTable(table: Element): boolean {
  if (findElement(table, ({ tagName }) => tagName === 'th' || tagName === 'caption')) return false;
  const rows = [...findElements(table, ({ tagName }) => tagName === 'tr')];
  if (rows.every((row) => row.children.filter((cell) => isElement(cell, 'td')).length <= 1)) return true;
  const blocks = findElements(
    table,
    (element) => element !== table && /^(?:table|h[1-6]|p|div)$/.test(element.tagName),
  );
  return [...blocks].length > rows.length * 2;
}

/** The content of the cells of a layout table, in order. */
export function unwrapCells(table: Element, changes: Changes): Element[] {
  changes.add('changed', 'layout <table>', 'its cells were converted to text');
  const cells = findElements(table, ({ tagName }) => tagName === 'td');
  return [...cells]
    .filter((cell) => cell.children.length > 0)
    .map((cell) => makeElement('div', {}, cell.children));
}
