import type { Heading, Root } from 'mdast';
import type { ConvertedText, RenderMarkdown } from '#importers/converting/from-html/convert-html.ts';
import { type Changes, countComparable } from '../changes.ts';
import { cleanText } from '../clean-text.ts';
import type { LinkResolver } from '../link-resolver.ts';
import { compareWords, countCharacters, wordsOfHtml } from '../words.ts';
import { MarkdownAnchors } from './markdown-anchors.ts';
import { patchRawHtml } from './markdown-html.ts';
import { patchLinks } from './markdown-links.ts';
import { patchTables } from './markdown-tables.ts';
import {
  applyPatches,
  nodesOf,
  type Patch,
  parseMarkdown,
  spanOf,
  wordsOfMarkdown,
} from './markdown-tree.ts';

/**
 * Keeps Markdown as it is, except for links, images, raw HTML and level 1 headings. Compares its words, as a second
 * parser reads them, with the words that readers will see.
 */
export function convertMarkdown(
  text: string,
  resolver: LinkResolver,
  render: RenderMarkdown,
  changes: Changes,
): ConvertedText {
  const clean = cleanText(text);
  for (const change of clean.changes) changes.record(change);
  const tree = parseMarkdown(clean.text);
  const anchors = new Set(hasAnchorLinks(tree) ? render(clean.text).anchors : []);
  const patches = [
    ...patchLinks(tree, { text: clean.text, resolver, changes, anchors }),
    ...patchRawHtml(tree, { resolver, changes, outer: new MarkdownAnchors(tree) }),
    ...patchTables(tree, clean.text, changes),
    ...shiftHeadings(tree, clean.text, changes),
    ...escapeFootnotes(tree, clean.text, changes),
  ];
  const markdown = applyPatches(clean.text, patches);
  const sourceWords = wordsOfMarkdown(patches.length > 0 ? parseMarkdown(markdown) : tree);
  const resultWords = stripMarkup(wordsOfHtml(render(markdown).html));
  const { characters, differences } = compareWords(stripMarkup(sourceWords), resultWords);
  const originalWords = wordsOfMarkdown(tree, { captions: false });
  const expected = countComparable(originalWords) - changes.tally.dropped + changes.tally.added;
  changes.checkCount(countComparable(sourceWords), expected);
  if (differences.length > 0) {
    changes.add('to check', 'the whole text', 'two Markdown parsers read its words differently');
  }
  return {
    markdown,
    characters: { source: countCharacters(stripMarkup(originalWords)), result: characters.result },
    differences,
    keptHtml: false,
  };
}

/** Removes marks of emphasis and lists, which parsers interpret differently next to Korean text or tabs. */
function stripMarkup(words: readonly string[]): string[] {
  return words
    .map((word) => (/^(?:\d{1,3}[.)]|[-+>]+)$/.test(word) ? '' : word.replace(/[*_~]+/g, '')))
    .filter((word) => word !== '');
}

function hasAnchorLinks(tree: Root): boolean {
  for (const [node] of nodesOf(tree)) {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#')) return true;
  }
  return false;
}

/** Moves headings down one level if there is a level 1 heading, which is reserved for the title. */
function shiftHeadings(tree: Root, text: string, changes: Changes): Patch[] {
  const headings: Heading[] = [];
  for (const [node] of nodesOf(tree)) if (node.type === 'heading') headings.push(node);
  if (!headings.some(({ depth }) => depth === 1)) return [];
  changes.add('changed', 'headings', 'moved down one level, because the title is the only level 1 heading');
  return headings.filter(({ depth }) => depth < 6).flatMap((heading) => shiftHeading(heading, text));
}

function shiftHeading(heading: Heading, text: string): Patch[] {
  const { start, end } = spanOf(heading);
  if (text[start] === '#') return [{ start, end: start, text: '#' }];
  const underline = /\n[^\n]*$/.exec(text.slice(start, end));
  if (!underline) return [];
  return [
    { start, end: start, text: `${'#'.repeat(heading.depth + 1)} ` },
    { start: start + underline.index, end, text: '' },
  ];
}

/**
 * Escapes footnotes that nothing refers to, or that are defined twice, because they would be lost; also `^` next to a
 * bracket, which would turn a link or plain text into a footnote.
 */
function escapeFootnotes(tree: Root, text: string, changes: Changes): Patch[] {
  const referenced = new Set<string>();
  for (const [node] of nodesOf(tree)) if (node.type === 'footnoteReference') referenced.add(node.identifier);
  const seen = new Set<string>();
  const patches: Patch[] = [];
  const escapeAt = (at: number) => patches.push({ start: at, end: at, text: '\\' });
  for (const [node] of nodesOf(tree)) {
    const { start, end } = spanOf(node);
    if (node.type === 'link' || node.type === 'linkReference') {
      if (text[start + 1] === '^') escapeAt(start + 1);
      if (text[start - 1] === '^' && text[start - 2] !== '\\') escapeAt(start - 1);
    } else if (node.type === 'text') {
      for (const { index } of text.slice(start, end).matchAll(/(?<!\\)\^\[/g)) escapeAt(start + index);
    } else if (node.type === 'footnoteDefinition') {
      const isSecond = seen.has(node.identifier);
      if (isSecond || !referenced.has(node.identifier)) {
        const reason = isSecond
          ? 'a footnote with this name already exists'
          : 'nothing refers to this footnote';
        changes.keepAsText(`[^${node.identifier}]`, reason, `[^${node.identifier}]:`);
        escapeAt(start);
      }
      seen.add(node.identifier);
    }
  }
  return patches;
}
