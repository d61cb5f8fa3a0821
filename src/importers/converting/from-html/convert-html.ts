import type { Nodes, Root } from 'hast';
import { type Changes, weigh } from '../changes.ts';
import { cleanText } from '../clean-text.ts';
import type { Resolver } from '../link-resolver.ts';
import { type Comparison, compareWords, countWords, wordsOf, wordsOfPage } from '../words.ts';
import { parseHtml } from './html-tree.ts';
import { deepestInText, levelHtml } from './limit-depth.ts';
import { settleHtml } from './normalize-html.ts';
import { sanitizeTree, toMarkdown, toRawHtml } from './to-markdown.ts';

/** A text for an article file, and how its words stand to those of the source. */
export interface ConvertedText {
  readonly markdown: string;
  /** Characters that readers see in the source and in the result, spaces not counted. */
  readonly characters: { readonly source: number; readonly result: number };
  /** Empty when word for word the same, but for what the changes name. */
  readonly differences: Comparison['differences'];
  /** True when the words would not have come out the same, so that the source’s own HTML was kept. */
  readonly keptHtml: boolean;
}

/** Renders Markdown as the site will: the result is what readers get. */
export type RenderMarkdown = (markdown: string) => {
  readonly html: string;
  readonly anchors: readonly string[];
};

/** Turns foreign HTML into Markdown; the words that readers will see are held against those of the source. */
export function convertHtml(
  html: string,
  resolver: Resolver,
  render: RenderMarkdown,
  changes: Changes,
): ConvertedText {
  const level = levelHtml(html, deepestInText);
  if (level !== html)
    changes.add('changed', 'elements', `nested more than ${deepestInText} deep: the deepest were opened`);
  const tree = parseHtml(level);
  cleanTexts(tree, changes);
  const words = wordsOf(tree);
  const before = countWords(words);
  const tally = { ...changes.tally };
  settleHtml(tree, { resolver, changes });
  const source = wordsOf(tree);
  const sum = weigh(words) - (changes.tally.dropped - tally.dropped) + (changes.tally.added - tally.added);
  if (weigh(source) !== sum) {
    const why = `its characters do not add up: ${weigh(source)} for ${sum}`;
    changes.add('to check', 'the whole text', why);
  }
  return { ...convertTree(tree, source, render, changes, before) };
}

/** Takes hidden characters out of all text and attributes of a tree, and places in the source, which nothing needs any more. */
export function cleanTexts(node: Nodes, changes: Changes): void {
  delete node.position;
  if (node.type === 'text') {
    const clean = cleanText(node.value);
    node.value = clean.text;
    for (const change of clean.changes) changes.note(change);
  }
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value !== 'string') continue;
      const clean = cleanText(value);
      node.properties[name] = clean.text;
      for (const change of clean.changes) changes.note(change);
    }
  }
  if ('children' in node) for (const child of node.children) cleanTexts(child, changes);
}

/** The first of three ways in which every word comes out the same. */
function convertTree(
  tree: Root,
  source: readonly string[],
  render: RenderMarkdown,
  changes: Changes,
  before: number,
): ConvertedText {
  const clean = sanitizeTree(tree);
  const ways = [() => toMarkdown(clean, false), () => toMarkdown(clean, true), () => toRawHtml(clean)];
  let converted: ConvertedText = {
    markdown: '',
    characters: { source: before, result: 0 },
    differences: [],
    keptHtml: false,
  };
  for (const [place, way] of ways.entries()) {
    const markdown = way();
    const comparison = compareWords(source, wordsOfPage(render(markdown).html));
    converted = {
      markdown,
      characters: { source: before, result: comparison.characters.result },
      differences: comparison.differences,
      keptHtml: place === 2,
    };
    if (comparison.same) break;
  }
  if (converted.keptHtml) {
    changes.add(
      'to check',
      'the whole text',
      'its words did not come out the same in Markdown: its HTML was kept',
    );
  }
  return converted;
}
