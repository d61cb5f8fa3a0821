import { diffArrays } from 'diff';
import { Parser } from 'htmlparser2';
import { blockElements, type HtmlNode, isElement } from './from-html/html-tree.ts';

/** What cannot be seen on a page. */
const unseen = new Set(['script', 'style', 'template', 'head', 'title']);
/** The words that a reader of HTML sees, in order: runs of anything but white space. */
export function wordsOf(tree: HtmlNode): string[] {
  return visibleText(tree)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** The text that a reader of HTML sees; blocks are parted by white space. */
export function visibleText(tree: HtmlNode): string {
  const parts: string[] = [];
  gather(tree, parts);
  return parts.join('');
}

/** The words that a reader of a page of ours sees, by another parser than the one that reads sources. */
export function wordsOfPage(html: string): string[] {
  const parts: string[] = [];
  let hiddenBy = 0;
  const parser = new Parser({
    onopentag: (name, { role }) => {
      if (hiddenBy > 0 || unseen.has(name) || isOurMark(role)) hiddenBy++;
      else if (blockElements.has(name)) parts.push('\n');
    },
    ontext: (text) => {
      if (hiddenBy === 0) parts.push(text);
    },
    onclosetag: (name) => {
      if (hiddenBy > 0) hiddenBy--;
      else if (blockElements.has(name)) parts.push('\n');
    },
  });
  parser.end(html);
  return wordsIn(parts.join(''));
}

/** Numbers of notes and the arrows back from them, which our own pages add. */
function isOurMark(role: unknown): boolean {
  return role === 'doc-noteref' || role === 'doc-backlink';
}

/** Runs of anything but white space. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function gather(node: HtmlNode, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (!('children' in node)) return;
  if (isElement(node) && unseen.has(node.tagName)) return;
  const parted = isElement(node) && blockElements.has(node.tagName);
  if (parted) parts.push('\n');
  for (const child of node.children) gather(child, parts);
  if (parted) parts.push('\n');
}

/** The words of a source held against those of its result. */
export interface Comparison {
  readonly same: boolean;
  /** Characters of all words, spaces not counted. */
  readonly characters: { readonly source: number; readonly result: number };
  /** Where they part, in a few words each; at most three places. */
  readonly differences: readonly { readonly source: string; readonly result: string }[];
}

export function compareWords(source: readonly string[], result: readonly string[]): Comparison {
  const characters = { source: countWords(source), result: countWords(result) };
  const same = source.length === result.length && source.every((word, place) => word === result[place]);
  return { same, characters, differences: same ? [] : differencesOf(source, result) };
}

function differencesOf(
  source: readonly string[],
  result: readonly string[],
): { source: string; result: string }[] {
  let start = 0;
  while (start < source.length && source[start] === result[start]) start++;
  const [before, after] = [source.slice(start), result.slice(start)];
  const parts = diffArrays(before, after, { maxEditLength: 400, timeout: 2000 });
  if (!parts) return [{ source: shorten(before), result: shorten(after) }];
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

/** Characters of words, in UTF-16 units. */
export function countWords(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function shorten(words: readonly string[]): string {
  const shown = words.slice(0, 12).join(' ');
  return words.length > 12 || shown.length > 120 ? `${shown.slice(0, 120)}…` : shown;
}
