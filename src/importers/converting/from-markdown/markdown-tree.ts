import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blockElements, parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { wordsOfText, wordsOfTree } from '../words.ts';

/**
 * Parses Markdown (CommonMark with tables, strikethrough and footnotes) with a parser other than our own, to verify the
 * result.
 */

const parser = makeParser();

/** Disables bare URLs and task lists, which our own parser reads as text. */
function makeParser() {
  const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
  const disabled = ['wwwAutolink', 'protocolAutolink', 'emailAutolink', 'tasklistCheck'];
  processor.data().micromarkExtensions?.push({ disable: { null: disabled } });
  for (const extension of processor.data().fromMarkdownExtensions?.flat() ?? []) delete extension.transforms;
  return processor;
}

export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}

/** A range of a text to replace, in UTF-16 units. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies patches. A patch inside another one is ignored. */
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

/** The position of a node in its text. */
export function spanOf(node: Nodes): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Every node with its ancestors, outermost first. */
export function* nodesOf(
  node: Nodes,
  ancestors: readonly Parents[] = [],
): Generator<readonly [Nodes, readonly Parents[]]> {
  yield [node, ancestors];
  if (!('children' in node)) return;
  const withNode = [...ancestors, node];
  for (const child of node.children) yield* nodesOf(child, withNode);
}

/** True for an image that is alone in its paragraph, possibly inside a link. Its title becomes its caption. */
export function isAlone(ancestors: readonly Parents[]): boolean {
  const parent = ancestors.at(-1);
  const paragraph = parent?.type === 'link' ? ancestors.at(-2) : parent;
  return paragraph?.type === 'paragraph' && [paragraph, parent].every((node) => node?.children.length === 1);
}

/**
 * The words that readers see, in order, with footnotes at the end. The title of an image that is alone in its paragraph
 * counts only with `captions`: it is a caption on our site, and was a tooltip on the old one.
 */
export function wordsOfMarkdown(tree: Root, { captions = true } = {}): string[] {
  const parts: string[] = [];
  const footnotes = new Map<string, string[]>();
  const referenced: string[] = [];
  const collect = (node: Nodes, output: string[], ancestors: readonly Parents[]): void => {
    if (node.type === 'text' || node.type === 'inlineCode') output.push(node.value);
    else if (node.type === 'code') output.push('\n', node.value, '\n');
    else if (node.type === 'break') output.push('\n');
    else if (node.type === 'image' && captions && isAlone(ancestors))
      output.push('\n', node.title ?? '', '\n');
    else if (node.type === 'html') output.push(...wordsOfRawHtml(node.value, ancestors));
    else if (node.type === 'footnoteReference') referenced.push(node.identifier);
    if (!('children' in node)) return;
    const ownOutput: string[] = node.type === 'footnoteDefinition' ? [] : output;
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, ownOutput);
    const inline = /^(?:emphasis|strong|delete|link|linkReference)$/.test(node.type);
    if (!inline) ownOutput.push('\n');
    for (const child of node.children) collect(child, ownOutput, [...ancestors, node]);
    if (!inline) ownOutput.push('\n');
  };
  collect(tree, parts, []);
  for (const name of new Set([...referenced, ...footnotes.keys()]))
    parts.push('\n', ...(footnotes.get(name) ?? []));
  return wordsOfText(parts.join(''));
}

/** The words of a block of HTML; for a tag inside a paragraph, only whether it separates words. */
function wordsOfRawHtml(html: string, ancestors: readonly Parents[]): string[] {
  if (ancestors.some(({ type }) => /^(?:paragraph|heading|tableCell)$/.test(type))) {
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase() ?? '';
    return blockElements.has(name) ? ['\n'] : [];
  }
  return ['\n', wordsOfTree(parseHtml(html)).join(' '), '\n'];
}
