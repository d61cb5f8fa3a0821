import { diffArrays } from 'diff';
import { Parser } from 'htmlparser2';
import { blockElements, type HtmlNode, isElement } from './from-html/html-tree.ts';

/** Elements that are not visible. */
const hiddenElements = new Set(['script', 'style', 'template', 'head', 'title']);

/** The visible words of a tree, in order. */
export function wordsOfTree(tree: HtmlNode): string[] {
  return wordsOfText(visibleText(tree));
}

/** The visible text of a tree, with line breaks around blocks. */
export function visibleText(tree: HtmlNode): string {
  const parts: string[] = [];
  collectText(tree, parts);
  return parts.join('');
}

/** The visible words of a rendered page. Uses another parser than the one that reads sources, to verify the result. */
export function wordsOfHtml(html: string): string[] {
  const parts: string[] = [];
  let hiddenDepth = 0;
  const parser = new Parser({
    onopentag: (name, { role }) => {
      if (hiddenDepth > 0 || hiddenElements.has(name) || isFootnoteMark(role)) hiddenDepth++;
      else if (blockElements.has(name)) parts.push('\n');
    },
    ontext: (text) => {
      if (hiddenDepth === 0) parts.push(text);
    },
    onclosetag: (name) => {
      if (hiddenDepth > 0) hiddenDepth--;
      else if (blockElements.has(name)) parts.push('\n');
    },
  });
  parser.end(html);
  return wordsOfText(parts.join(''));
}

/** Footnote numbers and backlinks, which our own pages add. */
function isFootnoteMark(role: unknown): boolean {
  return role === 'doc-noteref' || role === 'doc-backlink';
}

/** The words of a text, separated by white space. */
export function wordsOfText(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function collectText(node: HtmlNode, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node)) return;
  if (isElement(node) && hiddenElements.has(node.tagName)) return;
  const isBlock = isElement(node) && blockElements.has(node.tagName);
  if (isBlock) parts.push('\n');
  for (const child of node.children) collectText(child, parts);
  if (isBlock) parts.push('\n');
}

/** The words of a source compared with those of its result. */
export interface Comparison {
  readonly same: boolean;
  /** Characters of all words, without spaces. */
  readonly characters: { readonly source: number; readonly result: number };
  /** Where the words differ, shortened; at most three differences. */
  readonly differences: readonly { readonly source: string; readonly result: string }[];
}

export function compareWords(source: readonly string[], result: readonly string[]): Comparison {
  const characters = { source: countCharacters(source), result: countCharacters(result) };
  const same = source.length === result.length && source.every((word, index) => word === result[index]);
  return { same, characters, differences: same ? [] : differencesOf(source, result) };
}

function differencesOf(
  source: readonly string[],
  result: readonly string[],
): { source: string; result: string }[] {
  let start = 0;
  while (start < source.length && source[start] === result[start]) start++;
  const [sourceRest, resultRest] = [source.slice(start), result.slice(start)];
  const parts = diffArrays(sourceRest, resultRest, { maxEditLength: 400, timeout: 2000 });
  if (!parts) return [{ source: shorten(sourceRest), result: shorten(resultRest) }];
  const differences: { source: string; result: string }[] = [];
  for (let at = 0; at < parts.length && differences.length < 3; at++) {
    const part = parts[at];
    if (!part || (!part.added && !part.removed)) continue;
    const next = parts[at + 1];
    const paired = part.removed && next?.added;
    differences.push({
      source: part.removed ? shorten(part.value) : '',
      result: part.added ? shorten(part.value) : paired ? shorten(next.value) : '',
    });
    if (paired) at++;
  }
  return differences;
}

/** The total length of words, in UTF-16 units. */
export function countCharacters(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function shorten(words: readonly string[]): string {
  const excerpt = words.slice(0, 12).join(' ');
  return words.length > 12 || excerpt.length > 120 ? `${excerpt.slice(0, 120)}…` : excerpt;
}
