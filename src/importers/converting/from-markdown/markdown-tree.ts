import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blockElements, parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { wordsIn, wordsOf } from '../words.ts';

/** Trees of foreign Markdown, parsed as CommonMark with tables, strikethrough and notes: another parser than our own. */

const parser = makeParser();

/** Bare addresses and boxes to tick are text: our own parser has no form for them. */
function makeParser() {
  const made = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
  const off = ['wwwAutolink', 'protocolAutolink', 'emailAutolink', 'tasklistCheck'];
  made.data().micromarkExtensions?.push({ disable: { null: off } });
  for (const extension of made.data().fromMarkdownExtensions?.flat() ?? []) delete extension.transforms;
  return made;
}

export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}

/** A stretch of a text to be replaced, in UTF-16 units. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies patches that do not overlap; one inside another is left out. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const patch of patches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (patch.start < at) continue;
    parts.push(text.slice(at, patch.start), patch.text);
    at = patch.end;
  }
  return parts.join('') + text.slice(at);
}

/** Where a node stands in its text. */
export function spanOf(node: Nodes): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Every node with its parents, outermost first. */
export function* nodesOf(
  node: Nodes,
  around: readonly Parents[] = [],
): Generator<readonly [Nodes, readonly Parents[]]> {
  yield [node, around];
  if (!('children' in node)) return;
  const inside = [...around, node];
  for (const child of node.children) yield* nodesOf(child, inside);
}

/** True for a picture that a paragraph holds alone, perhaps as a link: its title is its caption. */
export function standsAlone(around: readonly Parents[]): boolean {
  const parent = around.at(-1);
  const paragraph = parent?.type === 'link' ? around.at(-2) : parent;
  return paragraph?.type === 'paragraph' && [paragraph, parent].every((one) => one?.children.length === 1);
}

/**
 * The words that a reader of the rendered text would see, in order; notes stand at the end. The title of a picture is
 * its caption with us, and was a tooltip on old sites.
 */
export function wordsOfMarkdown(tree: Root, shown?: 'as the old site showed it'): string[] {
  const parts: string[] = [];
  const notes = new Map<string, string[]>();
  const named: string[] = [];
  const gather = (node: Nodes, into: string[], around: readonly Parents[]): void => {
    if (node.type === 'text' || node.type === 'inlineCode') into.push(node.value);
    else if (node.type === 'code') into.push('\n', node.value, '\n');
    else if (node.type === 'break') into.push('\n');
    else if (node.type === 'image' && !shown && standsAlone(around)) into.push('\n', node.title ?? '', '\n');
    else if (node.type === 'html') into.push(...wordsOfRawHtml(node.value, around));
    else if (node.type === 'footnoteReference') named.push(node.identifier);
    if (!('children' in node)) return;
    const own: string[] = node.type === 'footnoteDefinition' ? [] : into;
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, own);
    const inline = /^(?:emphasis|strong|delete|link|linkReference)$/.test(node.type);
    if (!inline) own.push('\n');
    for (const child of node.children) gather(child, own, [...around, node]);
    if (!inline) own.push('\n');
  };
  gather(tree, parts, []);
  for (const name of new Set([...named, ...notes.keys()])) parts.push('\n', ...(notes.get(name) ?? []));
  return wordsIn(parts.join(''));
}

/** Of a whole block, its words; of a tag among words, only whether it parts them. */
function wordsOfRawHtml(html: string, around: readonly Parents[]): string[] {
  if (around.some(({ type }) => /^(?:paragraph|heading|tableCell)$/.test(type))) {
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase() ?? '';
    return blockElements.has(name) ? ['\n'] : [];
  }
  return ['\n', wordsOf(parseHtml(html)).join(' '), '\n'];
}
