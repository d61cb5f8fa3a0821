import type { Heading, Root } from 'mdast';
import type { ConvertedText, RenderMarkdown } from '#importers/converting/from-html/convert-html.ts';
import { type Changes, weigh } from '../changes.ts';
import { cleanText } from '../clean-text.ts';
import type { Resolver } from '../link-resolver.ts';
import { compareWords, countWords, wordsOfPage } from '../words.ts';
import { MarkdownPlaces } from './markdown-anchors.ts';
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
 * Carries Markdown over as it is written, but for links, pictures, raw HTML and headings of the first level; its
 * words as another parser reads them are held against those that readers of the site will see.
 */
export function convertMarkdown(
  text: string,
  resolver: Resolver,
  render: RenderMarkdown,
  changes: Changes,
): ConvertedText {
  const clean = cleanText(text);
  for (const change of clean.changes) changes.note(change);
  const tree = parseMarkdown(clean.text);
  const anchors = hasLinksHere(tree) ? anchorsOf(clean.text, render) : new Set<string>();
  const patches = [
    ...patchLinks(tree, { text: clean.text, resolver, changes, anchors }),
    ...patchRawHtml(tree, { resolver, changes, around: new MarkdownPlaces(tree) }),
    ...patchTables(tree, clean.text, changes),
    ...deepenHeadings(tree, clean.text, changes),
    ...escapeNotes(tree, clean.text, changes),
  ];
  const markdown = applyPatches(clean.text, patches);
  const source = wordsOfMarkdown(patches.length > 0 ? parseMarkdown(markdown) : tree);
  const result = withoutMarks(wordsOfPage(render(markdown).html));
  const { characters, differences } = compareWords(withoutMarks(source), result);
  const before = wordsOfMarkdown(tree, 'as the old site showed it');
  const sum = weigh(before) - changes.tally.dropped + changes.tally.added;
  if (weigh(source) !== sum) {
    changes.add('to check', 'the whole text', `its characters do not add up: ${weigh(source)} for ${sum}`);
  }
  if (differences.length > 0) {
    changes.add('to check', 'the whole text', 'its words are not read the same by two parsers of Markdown');
  }
  return {
    markdown,
    characters: { source: countWords(withoutMarks(before)), result: characters.result },
    differences,
    keptHtml: false,
  };
}

/** Marks of emphasis and of lists, which one parser takes for text beside Korean or tabs, and another does not. */
function withoutMarks(words: readonly string[]): string[] {
  return words
    .map((word) => (/^(?:\d{1,3}[.)]|[-+>]+)$/.test(word) ? '' : word.replace(/[*_~]+/g, '')))
    .filter((word) => word !== '');
}

function hasLinksHere(tree: Root): boolean {
  for (const [node] of nodesOf(tree)) {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#')) return true;
  }
  return false;
}

function anchorsOf(text: string, render: RenderMarkdown): Set<string> {
  return new Set(render(text).anchors);
}

/** The title is the only heading of the first level. */
function deepenHeadings(tree: Root, text: string, changes: Changes): Patch[] {
  const headings: Heading[] = [];
  for (const [node] of nodesOf(tree)) if (node.type === 'heading') headings.push(node);
  if (!headings.some(({ depth }) => depth === 1)) return [];
  changes.add('changed', 'headings', 'one level deeper: the title is the only one of the first');
  return headings.filter(({ depth }) => depth < 6).flatMap((heading) => deepen(heading, text));
}

function deepen(heading: Heading, text: string): Patch[] {
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
 * A note that no word names, or a second of one name, would be lost: it stays as plain text. A `^` at a bracket would
 * make a note of a link or of plain words.
 */
function escapeNotes(tree: Root, text: string, changes: Changes): Patch[] {
  const named = new Set<string>();
  for (const [node] of nodesOf(tree)) if (node.type === 'footnoteReference') named.add(node.identifier);
  const seen = new Set<string>();
  const patches: Patch[] = [];
  const guard = (at: number) => patches.push({ start: at, end: at, text: '\\' });
  for (const [node] of nodesOf(tree)) {
    const { start, end } = spanOf(node);
    if (node.type === 'link' || node.type === 'linkReference') {
      if (text[start + 1] === '^') guard(start + 1);
      if (text[start - 1] === '^' && text[start - 2] !== '\\') guard(start - 1);
    } else if (node.type === 'text') {
      for (const { index } of text.slice(start, end).matchAll(/(?<!\\)\^\[/g)) guard(start + index);
    } else if (node.type === 'footnoteDefinition') {
      const isSecond = seen.has(node.identifier);
      if (isSecond || !named.has(node.identifier)) {
        const why = isSecond ? 'a second note of this name' : 'no word of the text names this note';
        changes.keepAsText(`[^${node.identifier}]`, why, `[^${node.identifier}]:`);
        guard(start);
      }
      seen.add(node.identifier);
    }
  }
  return patches;
}
