import type { Nodes, Root } from 'hast';
import { type Changes, countComparable } from '../changes.ts';
import { cleanText } from '../clean-text.ts';
import type { LinkResolver } from '../link-resolver.ts';
import { type Comparison, compareWords, countCharacters, wordsOfHtml, wordsOfTree } from '../words.ts';
import { parseHtml } from './html-tree.ts';
import { limitDepth, maxTextDepth } from './limit-depth.ts';
import { normalizeHtml } from './normalize-html.ts';
import { sanitizeTree, toMarkdown, toRawHtml } from './to-markdown.ts';

/** The text of an article file, compared with its source. */
export interface ConvertedText {
  readonly markdown: string;
  /** Visible characters in the source and in the result, without spaces. */
  readonly characters: { readonly source: number; readonly result: number };
  /** Where the words differ, apart from recorded changes; empty if they are the same. */
  readonly differences: Comparison['differences'];
  /** True if Markdown would have changed the words, so the HTML of the source was kept. */
  readonly keptHtml: boolean;
}

/** Renders Markdown as the site does, to check what readers see. */
export type RenderMarkdown = (markdown: string) => {
  readonly html: string;
  readonly anchors: readonly string[];
};

/** Converts HTML to Markdown and compares the visible words of both. */
export function convertHtml(
  html: string,
  resolver: LinkResolver,
  render: RenderMarkdown,
  changes: Changes,
): ConvertedText {
  const limited = limitDepth(html, maxTextDepth);
  if (limited !== html)
    changes.add(
      'changed',
      'elements',
      `nested more than ${maxTextDepth} levels deep; the innermost were unwrapped`,
    );
  const tree = parseHtml(limited);
  cleanTree(tree, changes);
  const words = wordsOfTree(tree);
  const charactersBefore = countCharacters(words);
  const tally = { ...changes.tally };
  normalizeHtml(tree, { resolver, changes });
  const source = wordsOfTree(tree);
  const dropped = changes.tally.dropped - tally.dropped;
  const added = changes.tally.added - tally.added;
  changes.checkCount(countComparable(source), countComparable(words) - dropped + added);
  return convertTree(tree, source, render, changes, charactersBefore);
}

/**
 * Removes hidden characters from the text and attributes of a tree, and source positions, which are no longer needed.
 */
function cleanTree(node: Nodes, changes: Changes): void {
  delete node.position;
  if (node.type === 'text') {
    const clean = cleanText(node.value);
    node.value = clean.text;
    for (const change of clean.changes) changes.record(change);
  }
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value !== 'string') continue;
      const clean = cleanText(value);
      node.properties[name] = clean.text;
      for (const change of clean.changes) changes.record(change);
    }
  }
  if ('children' in node) for (const child of node.children) cleanTree(child, changes);
}

/** Tries three ways to write the text and returns the first in which every word stays the same. */
function convertTree(
  tree: Root,
  source: readonly string[],
  render: RenderMarkdown,
  changes: Changes,
  charactersBefore: number,
): ConvertedText {
  const clean = sanitizeTree(tree);
  const attempts = [
    () => toMarkdown(clean),
    () => toMarkdown(clean, { portable: true }),
    () => toRawHtml(clean),
  ];
  let converted: ConvertedText = {
    markdown: '',
    characters: { source: charactersBefore, result: 0 },
    differences: [],
    keptHtml: false,
  };
  for (const [index, attempt] of attempts.entries()) {
    const markdown = attempt();
    const comparison = compareWords(source, wordsOfHtml(render(markdown).html));
    converted = {
      markdown,
      characters: { source: charactersBefore, result: comparison.characters.result },
      differences: comparison.differences,
      keptHtml: index === 2,
    };
    if (comparison.same) break;
  }
  if (converted.keptHtml) {
    changes.add(
      'to check',
      'the whole text',
      'its words would have changed in Markdown, so its HTML was kept',
    );
  }
  return converted;
}
